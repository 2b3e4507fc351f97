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

/** A history with short names for pictures, each line cut short unless it is to be whole. */
export function linesOf(
  history: readonly HistoryEntry[],
  names: ReadonlyMap<string, string>,
  { whole = false }: { whole?: boolean } = {},
): readonly HistoryLine[] {
  const cut = (text: string) => (whole ? text : cutToTokens(text, LONGEST_LINE));
  return history.map((entry) => {
    if (!('image' in entry)) {
      const text = cut(entry.text);
      return entry.role === 'user' ? { user: text } : { bot: text };
    }
    const { id, parent, prompt, negative } = entry.image;
    const from = parent === null ? undefined : names.get(parent);
    return {
      picture: names.get(id) ?? '',
      ...(from !== undefined && { from }),
      prompt: cut(prompt),
      ...(negative && { negative: cut(negative) }),
    };
  });
}
