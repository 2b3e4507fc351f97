import type { Plan } from '../../dialogue/plan.ts';
import type { Turn } from '../../dialogue/turn.ts';
import { type AnswerForm, bodyFor, jsonIn, type Question } from './answer-form.ts';
import type { ChatClient } from './chat-client.ts';
import { ChatFailure } from './chat-failure.ts';
import { orAborted } from './or-aborted.ts';
import { readSteps } from './read-steps.ts';
import type { TokenCount } from './token-count.ts';

interface AskDependencies {
  readonly client: ChatClient;
  readonly form: AnswerForm;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** Milliseconds for one answer. */
  readonly patience: number;
  readonly tokens: TokenCount;
  /** Told of every attempt that failed. */
  readonly onFailure: (failure: ChatFailure) => void;
}

interface Asked {
  readonly question: Question;
  readonly turn: Turn;
  readonly signal: AbortSignal;
}

/** Milliseconds before a server that was away or busy is asked again, and the longest that anybody waits for that. */
const PAUSE = 700;
const LONGEST_PAUSE = 5000;

/**
 * Asks a question, and once more where the answer was of no use.
 * @throws {ChatFailure} of the second attempt, or of the first where a second has no sense.
 */
export async function askWithRepair(
  dependencies: AskDependencies,
  { question, turn, signal }: Asked,
): Promise<readonly Plan[]> {
  const { client, form, patience, tokens, onFailure, sleep } = dependencies;

  async function attempt(asked: Question): Promise<readonly Plan[]> {
    const limit = AbortSignal.timeout(patience);
    const body = bodyFor(form, asked);
    try {
      const answer = await client.complete(body, AbortSignal.any([signal, limit]));
      tokens.add(body, answer);
      return readSteps(jsonIn(form, answer), turn);
    } catch (error) {
      signal.throwIfAborted();
      const failure = limit.aborted ? new ChatFailure('too-slow', 'the answer took too long') : error;
      if (failure instanceof ChatFailure) onFailure(failure);
      throw failure;
    }
  }

  try {
    return await attempt(question);
  } catch (failure) {
    signal.throwIfAborted();
    const pause = failure instanceof ChatFailure ? pauseAfter(failure, question) : undefined;
    if (!(failure instanceof ChatFailure) || pause === undefined) throw failure;
    if (pause > 0)
      await orAborted(
        sleep(pause).then(() => {}),
        signal,
      );
    return attempt(repaired(question, failure));
  }
}

/** Undefined where asking again can't help, or not soon enough. */
function pauseAfter(
  { reason, retryAfter = PAUSE, isFinal, status }: ChatFailure,
  { content }: Question,
): number | undefined {
  if (isFinal) return Array.isArray(content) ? 0 : undefined;
  if (status === 401 || status === 403) return undefined;
  if (reason !== 'away' && reason !== 'busy') return 0;
  return retryAfter <= LONGEST_PAUSE ? Math.max(retryAfter, 0) : undefined;
}

/** The same question, told what was wrong, and without pictures where the server may have choked on them. */
function repaired(question: Question, { advice, reason }: ChatFailure): Question {
  const { content, instructions } = question;
  const text = Array.isArray(content) ? content.find((part) => part.type === 'text')?.text : undefined;
  return {
    ...question,
    ...(advice !== undefined && {
      instructions: `${instructions}\n\nYour last answer could not be used: ${advice}. Answer again, in the form asked for.`,
    }),
    ...(text !== undefined && reason === 'away' && { content: text }),
  };
}
