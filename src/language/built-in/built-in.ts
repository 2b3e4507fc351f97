import type { Turn } from '../../dialogue/turn.ts';
import type { Interpreter } from '../interpreter.ts';
import { stepsFor } from './steps-for.ts';

const WARMING_UP: readonly Turn[] = [
  'make it night and lose the horse',
  'add a cat, paint the hill white, remove the hill',
  '换成晚上，去掉马',
  'can you make the horse a bit bigger and put it on the left?',
  'a dog next to the hill',
  'the one before was nicer',
  'what style is this? and make it bluer',
  'my friends will love that one tomorrow',
  'sunrise, not sunset; same but wide',
  // Texts with signs beyond Latin are compiled for apart.
  'make it night and lose the horse 🐴',
  'add a cat 🐱, paint the hill white',
  '给马加一顶帽子，再加两只鸟',
  '还是上一张好看，这是什么风格？',
].map((message) => {
  const image = { id: 'A', parent: null, prompt: 'a horse on a red hill, ink drawing', negative: '' };
  const other = { ...image, id: 'B', parent: 'A' };
  return {
    locale: 'en-US',
    message,
    replyTo: 'B',
    history: [
      { role: 'bot', image },
      { role: 'bot', image: other },
    ],
  };
});

/** Understands plain words by rules, without any model: deterministic, offline, within milliseconds. */
export function createBuiltInInterpreter(): Interpreter {
  // The first uses of a pattern compile it, once to bytecode and once for good; nobody's first words should wait.
  for (const turn of [...WARMING_UP, ...WARMING_UP]) stepsFor(turn);
  return {
    name: 'built-in',
    writesPrompts: false,
    async interpret(turn, { signal }) {
      signal.throwIfAborted();
      return { steps: stepsFor(turn) };
    },
  };
}
