import type { HistoryEntry } from '../dialogue/turn.ts';
import type { Interpretation } from '../language/interpreter.ts';
import type { RequestDependencies } from './dependencies.ts';
import { isIn } from './dialogue-history.ts';
import type { Wish } from './wish.ts';

type InterpretingDependencies = Pick<RequestDependencies, 'interpreter' | 'records' | 'pictures' | 'log'>;

/** Has the words of a wish understood on their branch, of which a model that sees may look at the pictures. */
export async function interpretTurn(
  { locale, words, parent, id }: Pick<Wish, 'locale' | 'words' | 'parent' | 'id'>,
  history: readonly HistoryEntry[],
  signal: AbortSignal,
  { interpreter, records, pictures, log }: InterpretingDependencies,
): Promise<Interpretation> {
  const turn = { locale, message: words, history, replyTo: parent?.id ?? null };
  const interpretation = await interpreter.interpret(turn, {
    signal,
    async pictureOf(pictureId) {
      const row = isIn(history, pictureId) ? await records.findPicture(pictureId) : undefined;
      const bytes = row && (await pictures.get(row.file));
      return row && bytes && { bytes, mediaType: row.mediaType };
    },
  });
  const { tokens, fallback } = interpretation;
  if (tokens || fallback) log.info({ turn: id, tokens, fallback }, 'language model used');
  return interpretation;
}
