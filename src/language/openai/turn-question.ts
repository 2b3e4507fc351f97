import type { Turn } from '../../dialogue/turn.ts';
import type { InterpreterContext } from '../interpreter.ts';
import { bodyFor, jsonIn, type Question, textOf } from './answer-form.ts';
import { attachedPictures } from './attached-pictures.ts';
import type { ChatClient } from './chat-client.ts';
import { countTokens } from './count-tokens.ts';
import { SUMMARY_INSTRUCTIONS, TURN_INSTRUCTIONS } from './instructions.ts';
import type { KnownServer } from './known-server.ts';
import { type SummaryCache, summaryOf, summarySchema } from './summaries.ts';
import type { TokenCount } from './token-count.ts';
import { turnAnswerSchema } from './turn-answer.ts';
import { turnData, type TurnView, viewOf } from './turn-view.ts';

/** Tokens of text in a turn: instructions, schema and data. */
const MOST_TEXT = 1150;
/** Milliseconds without summaries after one that failed. */
const SUMMARY_REST = 60_000;

interface TurnQuestionDependencies {
  readonly client: ChatClient;
  readonly summaries: SummaryCache;
  readonly now: () => number;
  readonly patience: number;
}

interface Means {
  readonly known: KnownServer;
  readonly tokens: TokenCount;
}

/** Makes the question of a turn: short, however long the dialogue is, with pictures for a model that sees. */
export function createTurnQuestion({ client, summaries, now, patience }: TurnQuestionDependencies) {
  let restsUntil = 0;

  async function summarise(view: TurnView, signal: AbortSignal, { known, tokens }: Means) {
    if (now() < restsUntil) return undefined;
    try {
      return await summaryOf(view, summaries, async (data) => {
        const body = bodyFor(known.form, {
          model: known.model,
          name: 'summary',
          schema: summarySchema,
          instructions: SUMMARY_INSTRUCTIONS,
          content: data,
        });
        const answer = await client.complete(body, AbortSignal.any([signal, AbortSignal.timeout(patience)]));
        tokens.add(body, answer);
        return jsonIn(known.form, answer);
      });
    } catch {
      signal.throwIfAborted();
      restsUntil = now() + SUMMARY_REST;
      return undefined;
    }
  }

  return async (turn: Turn, context: InterpreterContext, means: Means): Promise<Question> => {
    const { known } = means;
    const view = viewOf(turn);
    const [summary, pictures] = await Promise.all([
      summarise(view, context.signal, means),
      attachedPictures(turn, known.sights, context.pictureOf),
    ]);
    const question = {
      model: known.model,
      name: 'turn',
      schema: turnAnswerSchema,
      instructions: TURN_INSTRUCTIONS,
    };
    const fixed = countTokens(textOf(bodyFor(known.form, { ...question, content: '' })));
    const data = turnData(turn, view, {
      summary,
      promptLanguage: context.promptLanguage ?? 'English',
      attached: pictures.map(({ id }) => id),
      budget: MOST_TEXT - fixed,
    });
    if (pictures.length === 0) return { ...question, content: data };
    const shown = pictures.map(({ url }) => ({
      type: 'image_url' as const,
      image_url: { url, detail: 'low' as const },
    }));
    return { ...question, content: [{ type: 'text', text: data }, ...shown] };
  };
}
