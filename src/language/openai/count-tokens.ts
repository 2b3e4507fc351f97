import { countTokens as count, decode, encode } from 'gpt-tokenizer/encoding/o200k_base';

/** Signs such as `<|endoftext|>` are words like all others here. */
const ANY_TEXT = { disallowedSpecial: new Set<string>() };

/** About how many tokens a text has; each model counts a little differently, so this is for budgets only. */
export function countTokens(text: string): number {
  return count(text, ANY_TEXT);
}

/** The beginning of a text, with an ellipsis where something was left out. */
export function cutToTokens(text: string, most: number): string {
  const tokens = encode(text, ANY_TEXT);
  if (tokens.length <= most) return text;
  // A token may end in the middle of a character.
  const kept = decode(tokens.slice(0, most - 1)).replace(/\uFFFD+$/u, '');
  return `${kept.trimEnd()}…`;
}
