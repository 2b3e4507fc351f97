import { SETTING_GROUPS } from './concepts.ts';
import { withArticle } from './english-article.ts';
import { headConcept } from './english-noun.ts';
import { tokensOf } from './english-phrases.ts';
import { takeSetting } from './english-setting.ts';
import { tidy } from './tidy-english.ts';

export function hasWord(prompt: string, word: string): boolean {
  return tokensOf(prompt).some(({ lower }) => lower === word.toLowerCase());
}

/** Standing instead of sitting: one word for another, where it names no thing. */
export function wordInstead(prompt: string, word: string, by: string): string | undefined {
  const token = tokensOf(prompt).find(({ lower }) => lower === word.toLowerCase());
  return token && `${prompt.slice(0, token.start)}${by}${prompt.slice(token.end)}`;
}

/** Not ruined: the ruined castle is a castle. */
export function withoutQuality(prompt: string, word: string): string | undefined {
  if (!/^[\p{L}-]+$/u.test(word)) return undefined;
  const match = new RegExp(String.raw`(?:\b(an?)\s+)?\b${word}\b\s*`, 'iu').exec(prompt);
  if (!match) return undefined;
  const after = prompt.slice(match.index + match[0].length);
  const left = `${prompt.slice(0, match.index)}${withArticle(match[1] ?? '', after)}`;
  return tidy(left) || undefined;
}

/** No snow: the snowy forest is a forest. */
export function withoutSetting(prompt: string, thing: string): string | undefined {
  const concept = headConcept(thing);
  if (!concept || !SETTING_GROUPS.has(concept.group)) return undefined;
  const left = tidy(takeSetting(prompt, [concept.id], '', undefined).prompt);
  return left === '' ? undefined : left;
}
