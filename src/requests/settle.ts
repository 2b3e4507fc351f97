import { UserError } from '../errors.ts';
import type { ImageBackend } from '../images/image-backend.ts';
import { type Aspect, ASPECTS, sizeFor } from '../images/image-size.ts';
import { parsePromptFlags } from '../images/prompt-flags.ts';
import type { RequestRow } from '../storage/records.ts';
import { cleanText } from './clean-text.ts';
import { flagError } from './flag-problem.ts';
import type { RequestDependencies } from './dependencies.ts';
import type { AskedSettings } from './wish.ts';

/** Everything a backend needs to know, checked against what that backend can do. */
export type Settings = Pick<
  RequestRow,
  'prompt' | 'negative' | 'aspect' | 'width' | 'height' | 'count' | 'seed' | 'backend' | 'model'
>;

export const PROMPT_LIMIT = 4000;
export const SEED_LIMIT = 2 ** 32 - 1;
const MODELS_WAIT_MS = 1500;

type SettleDependencies = Pick<RequestDependencies, 'backends' | 'defaultBackend' | 'randomSeed'>;

/** The words without flags, and what the flags and the options ask for together; flags win. */
export function readWords(words: string, asked: AskedSettings): { text: string; asked: AskedSettings } {
  const cleaned = cleanText(words);
  if ([...cleaned].length > PROMPT_LIMIT) {
    throw new UserError(({ errors }) => errors.promptTooLong([...cleaned].length, PROMPT_LIMIT), {
      typed: words,
    });
  }
  const { prompt, flags, problems } = parsePromptFlags(cleaned);
  const problem = problems[0];
  if (problem) throw flagError(problem, words);
  // Starting from a picture comes with the backends that can.
  if (flags.strength !== undefined) throw flagError({ kind: 'unknown-flag', flag: '--strength' }, words);
  const negative = [asked.negative, flags.negative].filter(Boolean).join(', ');
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  return { text: prompt, asked: { ...asked, ...given, negative: cleanText(negative) } };
}

/**
 * Turns a wish into settings.
 * @throws {UserError} naming the first thing that can't be done here, and what can.
 */
export async function settle(
  prompt: string,
  asked: AskedSettings,
  { backends, defaultBackend, randomSeed }: SettleDependencies,
): Promise<Settings> {
  if (prompt === '') throw new UserError(({ errors }) => errors.promptEmpty);

  const backendName = asked.backend ?? defaultBackend;
  const backend = backends.get(backendName);
  if (!backend) {
    const choices = [...backends.keys()].join(', ');
    throw new UserError(({ errors }) => errors.backendUnknown(backendName, choices));
  }
  const aspect = asAspect(asked.aspect ?? '1:1');
  const count = asked.count ?? 1;
  if (!Number.isInteger(count) || count < 1 || count > backend.capabilities.maxCount) {
    throw new UserError(({ errors }) => errors.countOutOfRange(String(count), backend.capabilities.maxCount));
  }
  const seed = asked.seed ?? randomSeed();
  if (!Number.isInteger(seed) || seed < 0 || seed > SEED_LIMIT) {
    throw new UserError(({ errors }) => errors.seedOutOfRange(String(seed)));
  }
  const model = asked.model === undefined ? null : await knownModel(backend, asked.model);
  const { width, height } = sizeFor(aspect, backend.capabilities);
  return {
    prompt,
    negative: asked.negative ?? '',
    aspect,
    width,
    height,
    count,
    seed,
    backend: backendName,
    model,
  };
}

function asAspect(text: string): Aspect {
  const aspect = ASPECTS.find((known) => known === text);
  if (!aspect) throw new UserError(({ errors }) => errors.aspectUnknown(text, ASPECTS.join(', ')));
  return aspect;
}

/** A server that can't be asked right now gets the name as it is; it will say itself if it has no such model. */
async function knownModel(backend: ImageBackend, name: string): Promise<string> {
  let models: readonly string[];
  try {
    models = await backend.models(AbortSignal.timeout(MODELS_WAIT_MS));
  } catch {
    return name;
  }
  const wanted = name.toLowerCase();
  const found =
    models.find((model) => model.toLowerCase() === wanted) ??
    models.find((model) => model.toLowerCase().startsWith(wanted)) ??
    models.find((model) => model.toLowerCase().includes(wanted));
  if (found === undefined) {
    throw new UserError(({ errors }) => errors.modelUnknown(name, models.slice(0, 10).join(', ')));
  }
  return found;
}
