import { type Config, ConfigError } from '../config.ts';
import { createBuiltInInterpreter } from '../language/built-in/built-in.ts';
import type { Interpreter } from '../language/interpreter.ts';
import type { Log } from '../log.ts';
import { systemClock } from './system-clock.ts';

/** A server that doesn't tell its models by then is asked at the first turn. */
const MODELS_MS = 5000;

/**
 * The interpreter that is configured; with nothing configured, the built-in one.
 * @throws {ConfigError} when the server has several models and nobody chose one.
 */
export async function openInterpreter(
  { language }: Pick<Config, 'language'>,
  log: Log,
): Promise<Interpreter> {
  const builtIn = createBuiltInInterpreter();
  if (!language) return builtIn;
  // Loaded only where it is used: it takes half a second.
  const [{ createOpenAiInterpreter }, { findChatModel }] = await Promise.all([
    import('../language/openai/openai.ts'),
    import('../language/openai/chat-model.ts'),
  ]);
  if (language.model === undefined) {
    const choice = await findChatModel({ ...language, fetch }, AbortSignal.timeout(MODELS_MS)).catch(
      () => undefined,
    );
    if (choice?.kind === 'mistake') throw new ConfigError([choice.mistake]);
  }
  const { now, sleep } = systemClock;
  const model = createOpenAiInterpreter({ ...language, fallback: builtIn, fetch, now, sleep, log });
  void model.warmUp();
  return model;
}
