import type { Plan } from '../../dialogue/plan.ts';
import type { Turn } from '../../dialogue/turn.ts';
import type { Log } from '../../log.ts';
import type { FallbackReason, Interpretation, Interpreter, InterpreterContext } from '../interpreter.ts';
import { createBreaker } from './breaker.ts';
import { type ChatServer, createChatClient } from './chat-client.ts';
import { ChatFailure } from './chat-failure.ts';
import { createKnownServer } from './known-server.ts';
import { orAborted } from './or-aborted.ts';
import { createMemorySummaries, type SummaryCache } from './summaries.ts';
import { createTokenCount } from './token-count.ts';
import { createTurnQuestion } from './turn-question.ts';
import { askWithRepair } from './ask-with-repair.ts';

export interface OpenAiDependencies extends ChatServer {
  /** Undefined: the only one that the server has. */
  readonly model: string | undefined;
  /** Does the turn where the language model can't. */
  readonly fallback: Interpreter;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  readonly summaries?: SummaryCache;
  readonly patience?: Partial<Patience>;
}

/** Milliseconds. */
export interface Patience {
  /** For one answer. */
  readonly answer: number;
  /** For all that a turn needs. */
  readonly turn: number;
  /** For what is found out once about a server, which may have to load its model for it. */
  readonly server: number;
  /** For the summary of a long dialogue; the turn goes on without it. */
  readonly summary: number;
}

const PATIENCE: Patience = { answer: 20_000, turn: 35_000, server: 180_000, summary: 10_000 };

/** An interpreter that can be told to get ready before the first turn. */
export interface OpenAiInterpreter extends Interpreter {
  /** Finds out what the server can do. Never rejects: if it is away now, the next turn asks again. */
  warmUp(): Promise<void>;
}

/** Understands words by a language model behind OpenAI's chat API, whoever serves it; rules do the turn when it can't. */
export function createOpenAiInterpreter(dependencies: OpenAiDependencies): OpenAiInterpreter {
  const { fallback, log, now, sleep } = dependencies;
  const patience = { ...PATIENCE, ...dependencies.patience };
  const client = createChatClient(dependencies);
  const server = createKnownServer({ ...dependencies, client, patience: patience.server });
  const summaries = dependencies.summaries ?? createMemorySummaries();
  const turnQuestion = createTurnQuestion({ client, summaries, now, patience: patience.summary });
  const breaker = createBreaker({ now });

  async function understand(
    turn: Turn,
    context: InterpreterContext,
    tokens: ReturnType<typeof createTokenCount>,
  ): Promise<readonly Plan[]> {
    const ends = AbortSignal.timeout(patience.turn);
    const signal = AbortSignal.any([context.signal, ends]);
    try {
      const known = await orAborted(server.get(), signal);
      const question = await turnQuestion(turn, { ...context, signal }, { known, tokens });
      return await askWithRepair(
        { client, form: known.form, sleep, patience: patience.answer, tokens, onFailure: report },
        { question, turn, signal },
      );
    } catch (error) {
      context.signal.throwIfAborted();
      if (ends.aborted) throw new ChatFailure('too-slow', 'the turn took too long');
      throw error;
    }
  }

  function report(failure: ChatFailure): void {
    if (failure.isFinal && failure.reason !== 'refused') server.forget();
    const { reason, status, message } = failure;
    log.warn({ reason, status, problem: message }, 'the language model gave no usable answer');
  }

  async function byRules(
    turn: Turn,
    context: InterpreterContext,
    why: FallbackReason,
  ): Promise<Interpretation> {
    return { ...(await fallback.interpret(turn, context)), fallback: why };
  }

  return {
    name: 'openai',
    writesPrompts: true,

    async interpret(turn, context) {
      context.signal.throwIfAborted();
      if (!breaker.mayTry()) return byRules(turn, context, 'away');
      const tokens = createTokenCount();
      try {
        const steps = await understand(turn, context, tokens);
        breaker.succeeded();
        return { steps, ...tokens.used() };
      } catch (error) {
        context.signal.throwIfAborted();
        const reason = error instanceof ChatFailure ? error.reason : 'malformed';
        // What somebody says can make a model refuse or stumble; others shall not go without it for that.
        if (reason === 'refused' || reason === 'malformed') breaker.succeeded();
        else breaker.failed();
        log.warn(
          { reason, ...placeOf(error) },
          'the built-in rules did a turn in the place of the language model',
        );
        return { ...(await byRules(turn, context, reason)), ...tokens.used() };
      }
    },

    async warmUp() {
      await server.get().catch(() => {});
    },
  };
}

/** Where a mistake of our own happened. Its message may hold somebody's words. */
function placeOf(error: unknown): object {
  if (error instanceof ChatFailure) return {};
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    place: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
  };
}
