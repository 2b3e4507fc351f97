import type { HistoryEntry } from '../../dialogue/turn.ts';
import { cutToTokens } from './count-tokens.ts';

/** One entry of the history as the model reads it. */
export type HistoryLine =
  | { readonly user: string }
  | { readonly bot: string }
  | {
      readonly picture: string;
      readonly from?: string;
      readonly prompt: string;
      readonly negative?: string;
    };

/** What is said of an entry that isn't the picture in talk; the change matters more than the rest. */
const LONGEST_LINE = 48;

/** The history with short names for pictures. The pictures in `whole` keep every word; the rest is cut short. */
export function linesOf(
  history: readonly HistoryEntry[],
  names: ReadonlyMap<string, string>,
  whole: ReadonlySet<string>,
): readonly HistoryLine[] {
  return history.map((entry) => {
    if (!('image' in entry)) {
      const text = cutToTokens(entry.text, LONGEST_LINE);
      return entry.role === 'user' ? { user: text } : { bot: text };
    }
    const { id, parent, prompt, negative } = entry.image;
    const cut = (text: string) => (whole.has(id) ? text : cutToTokens(text, LONGEST_LINE));
    const from = parent === null ? undefined : names.get(parent);
    return {
      picture: names.get(id) ?? '',
      ...(from !== undefined && { from }),
      prompt: cut(prompt),
      ...(negative && { negative: cut(negative) }),
    };
  });
}
