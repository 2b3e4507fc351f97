import { type Plan, plan } from '../../dialogue/plan.ts';
import type { PictureMention, Turn } from '../../dialogue/turn.ts';
import type { Interpreter } from '../interpreter.ts';
import { applyChanges } from './apply-changes.ts';
import type { Intent } from './change.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { Language } from './language.ts';

const WARMING_UP: readonly Turn[] = [
  'make it night and lose the horse',
  'add a cat, paint the hill white, remove the hill',
  '换成晚上，去掉马',
  'can you make the horse a bit bigger and put it on the left?',
  'a dog next to the hill',
  // Texts with signs beyond Latin are compiled for apart.
  'make it night and lose the horse 🐴',
  'add a cat 🐱, paint the hill white',
  '给马加一顶帽子，再加两只鸟',
].map((message) => {
  const image = { id: 'A', parent: null, prompt: 'a horse on a red hill, ink drawing', negative: '' };
  return { locale: 'en-US', message, replyTo: 'A', history: [{ role: 'bot', image }] };
});

/** Understands plain words by rules, without any model: deterministic, offline, within milliseconds. */
export function createBuiltInInterpreter(): Interpreter {
  // The first uses of a pattern compile it, once to bytecode and once for good; nobody's first words should wait.
  for (const turn of [...WARMING_UP, ...WARMING_UP]) planFor(turn);
  return {
    name: 'built-in',
    async interpret(turn, { signal }) {
      signal.throwIfAborted();
      return { steps: [planFor(turn)] };
    },
  };
}

function planFor(turn: Turn): Plan {
  const pictures = turn.history.flatMap((entry) => ('image' in entry ? [entry.image] : []));
  const target =
    pictures.find(({ id }) => id === turn.replyTo) ?? (turn.replyTo === null ? pictures.at(-1) : undefined);
  const spoken = languageOf(turn.message, turn.locale);
  const written = target ? languageOf(target.prompt, turn.locale) : spoken;
  const knows = (thing: string) => target !== undefined && isIn(target.prompt, thing, { written, spoken });
  const intent = spoken.understand(turn.message, knows);

  if (!target) {
    if (intent.kind === 'ignore') return plan({ action: 'ignore' });
    const wish = intent.kind === 'create' ? intent.what : spoken.wishOf(turn.message);
    return plan({ action: 'create', prompt: wish });
  }
  return planAbout(target, intent, { pictures, written, spoken });
}

function planAbout(
  target: PictureMention,
  intent: Intent,
  { pictures, written, spoken }: { pictures: readonly PictureMention[]; written: Language; spoken: Language },
): Plan {
  switch (intent.kind) {
    case 'create':
      return plan({ action: 'create', prompt: intent.what });
    case 'vary':
      return plan({ action: 'vary', target: target.id, prompt: target.prompt });
    case 'undo':
      return plan({ action: 'undo', target: earlierThan(target, pictures, intent.toFirst) });
    case 'answer':
      return plan({ action: 'answer', target: target.id, say: spoken.say.answer(target.prompt) });
    case 'clarify':
    case 'shape':
      return plan({ action: 'clarify', say: spoken.say[intent.kind] });
    case 'ignore':
      return plan({ action: 'ignore' });
    case 'edit': {
      const before = { prompt: target.prompt, negative: target.negative ?? '' };
      const { prompt, negative } = applyChanges(before, intent.changes, { written, spoken });
      if (prompt === before.prompt && negative === before.negative) {
        return plan({ action: 'clarify', say: spoken.say.clarify });
      }
      const changed = negative === before.negative ? null : negative;
      return plan({ action: 'edit', target: target.id, prompt, negative: changed });
    }
  }
}

/** The picture gone back to; the target itself where nothing is before it. */
function earlierThan(target: PictureMention, pictures: readonly PictureMention[], toFirst: boolean): string {
  const parentOf = (picture: PictureMention) => pictures.find(({ id }) => id === picture.parent);
  const parent = parentOf(target);
  if (!parent || !toFirst) return target.parent ?? target.id;
  let first = parent;
  for (let before = parentOf(first); before; before = parentOf(first)) first = before;
  return first.id;
}

function isIn(
  prompt: string,
  thing: string,
  { written, spoken }: { written: Language; spoken: Language },
): boolean {
  if (written === spoken) return written.prompt.mentions(prompt, thing);
  const meaning = spoken.meaningOf(thing);
  return (
    meaning !== undefined &&
    written.prompt.mentions(prompt, written.express({ ...meaning, count: undefined }))
  );
}

/** By its letters; what has none goes by the person's locale. */
function languageOf(text: string, locale: string): Language {
  if (/\p{Script=Han}/u.test(text)) return chinese;
  if (/\p{Script=Latin}/u.test(text)) return english;
  return locale.startsWith('zh') ? chinese : english;
}
