import { onTestFinished } from 'vitest';
import { plan } from '../../../src/dialogue/plan.ts';
import type { HistoryEntry, Turn } from '../../../src/dialogue/turn.ts';
import type { Interpreter } from '../../../src/language/interpreter.ts';
import { createOpenAiInterpreter, type OpenAiDependencies } from '../../../src/language/openai/openai.ts';
import { createLog } from '../../../src/log.ts';
import {
  type ChatServerOptions,
  type ChatServerStandIn,
  startChatServer,
} from '../../stand-ins/chat-server.ts';

export const KEY = 'sk-stand-in-0123456789';

/** A chat server, an interpreter that asks it, and all that was logged. Time passes only when slept. */
export async function setUp(options: ChatServerOptions = {}, dependencies: Partial<OpenAiDependencies> = {}) {
  const server = await startChatServer({ apiKey: KEY, ...options });
  onTestFinished(() => server.stop());
  const lines: string[] = [];
  const byRules: Turn[] = [];
  const clock = { now: 1_800_000_000_000 };
  const fallback: Interpreter = {
    name: 'rules',
    writesPrompts: false,
    async interpret(turn) {
      byRules.push(turn);
      return { steps: [plan({ action: 'clarify', say: 'by rules' })] };
    },
  };
  const interpreter = createOpenAiInterpreter({
    apiKey: KEY,
    baseUrl: server.url,
    model: 'painter',
    fetch,
    fallback,
    now: () => clock.now,
    sleep: async (milliseconds) => void (clock.now += milliseconds),
    log: createLog({
      level: 'trace',
      name: 'test',
      secrets: [],
      destination: { write: (line) => void lines.push(line) },
    }),
    ...dependencies,
  });
  return {
    server,
    interpreter,
    clock,
    /** Turns that the fallback did. */
    byRules,
    logged: () => lines.join(''),
    say: (turn: Partial<Turn> = {}, context: Parameters<Interpreter['interpret']>[1] | object = {}) =>
      interpreter.interpret({ ...barn(), ...turn }, { signal: new AbortController().signal, ...context }),
  };
}

/** What the model read of a turn. */
export function dataOf({ turns }: ChatServerStandIn, turn = 0): Readonly<Record<string, unknown>> {
  return turns.at(turn)?.seen.data ?? {};
}

/** Two pictures, A and B; the person replies to B. */
export function barn(message = 'make it night, and lose the horse'): Turn {
  return { locale: 'en-US', message, history: HISTORY, replyTo: 'picture-b' };
}

export const HISTORY: readonly HistoryEntry[] = [
  { role: 'user', text: 'a red barn in a field' },
  { role: 'bot', image: { id: 'picture-a', parent: null, prompt: 'a red barn in a field', negative: '' } },
  { role: 'user', text: 'add a horse' },
  {
    role: 'bot',
    image: {
      id: 'picture-b',
      parent: 'picture-a',
      prompt: 'a red barn in a field with a horse',
      negative: 'fog',
    },
  },
];

const NOTHING = {
  target: null,
  prompt: null,
  negative: null,
  aspect: null,
  count: null,
  seed: null,
  strength: null,
  say: null,
};

/** A step as a model under a strict schema writes it. */
export function step(given: Record<string, unknown>) {
  return { ...NOTHING, ...given };
}

export const NIGHT = step({
  action: 'edit',
  target: 'P2',
  prompt: 'a red barn in a field at night',
  seed: 'kept',
});
