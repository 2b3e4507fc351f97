import { mainStep } from '../dialogue/main-step.ts';
import { plan } from '../dialogue/plan.ts';
import type { FallbackReason } from '../language/interpreter.ts';
import type { RequestDependencies } from './dependencies.ts';
import { historyOf } from './dialogue-history.ts';
import { followPlan, type Outcome } from './follow-plan.ts';
import { interpretTurn } from './interpret-turn.ts';
import { readWords } from './settle.ts';
import type { Wish } from './wish.ts';

/** What a turn of the dialogue came to. */
export type Continuation = Outcome & {
  /** An answer to a question that came along with the wish. */
  readonly besides?: string;
  /** Why rules understood the words in the language model's place. */
  readonly fallback?: FallbackReason;
};

/**
 * Understands words about a picture (or about none) and records what follows from them.
 * @throws {UserError} when what was understood can't be done here.
 */
export async function continueDialogue(
  wish: Wish,
  signal: AbortSignal,
  dependencies: RequestDependencies,
): Promise<Continuation> {
  const { text, asked } = readWords(wish.words, wish.asked);
  // Whoever replies to nothing may mean the picture that the channel saw last.
  const meant = wish.parent ?? (await dependencies.records.currentPictureIn(wish.channelId)) ?? null;
  const history = meant ? await historyOf(meant, dependencies) : [];
  const hasFlags = Object.values(asked).some((value) => value !== undefined && value !== '');
  const isOnlyFlags = text === '' && hasFlags && wish.parent !== null;
  const { steps, fallback } = isOnlyFlags
    ? { steps: [plan({ action: 'edit', target: wish.parent.id, prompt: wish.parent.prompt })] }
    : await interpretTurn({ ...wish, words: text }, history, signal, dependencies);

  const main = mainStep(steps) ?? plan({ action: 'ignore' });
  const besides = steps.find((step) => step !== main && step.action === 'answer')?.say;
  const outcome = await followPlan(main, { ...wish, asked }, history, dependencies);
  return { ...outcome, ...(besides && { besides }), ...(fallback && { fallback }) };
}
