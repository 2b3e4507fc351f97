import { digitOf } from './chinese-numbers.ts';
import { bareThing, mentionsIn, MEASURE, NUMBER } from './chinese-phrases.ts';
import { simplified } from './simplified.ts';
import { NOUN_GROUPS, SETTING_GROUPS } from './concepts.ts';
import type { Kind, Meaning } from './language.ts';

const COUNTED = new RegExp(`^(${NUMBER})(?:${MEASURE})?`, 'u');

/** What kind of thing words name that a picture is to become. */
export function kindOf(words: string): Kind {
  const plain = simplified(words).replaceAll(/的|时候?|样子|天气|景色?|场景|里$|中$/gu, '');
  const found = mentionsIn(plain);
  const covered = found.reduce((sum, { start, end }) => sum + end - start, 0);
  const isAll = found.length > 0 && covered === plain.length;
  if (/风格|画风|.风$/u.test(plain) || found.some(({ concept }) => concept.group === 'style'))
    return { kind: 'style' };
  if (isAll && found.every(({ concept }) => SETTING_GROUPS.has(concept.group))) {
    return { kind: 'settings', ids: found.map(({ concept }) => concept.id) };
  }
  if (isAll && found.every(({ concept }) => concept.group === 'colour' || concept.group === 'material'))
    return { kind: 'quality' };
  if (plain.startsWith('在')) return { kind: 'place' };
  const last = found.at(-1);
  const isNoun = last !== undefined && NOUN_GROUPS.has(last.concept.group) && last.end === plain.length;
  return { kind: isNoun || bareThing(words) !== words ? 'thing' : 'words' };
}

export function meaningOf(words: string): Meaning | undefined {
  const plain = simplified(words);
  const counted = COUNTED.exec(plain)?.[0] ?? '';
  const rest = plain.slice(counted.length).replaceAll(/的/gu, '');
  const found = mentionsIn(rest);
  const covered = found.reduce((sum, { start, end }) => sum + end - start, 0);
  const head = found.at(-1)?.concept;
  if (!head || covered !== rest.length) return undefined;
  const qualities = found.slice(0, -1).map(({ concept }) => concept);
  return { count: digitOf(counted.slice(0, 1)), qualities, head };
}

export function numberIn(words: string): { number: number; rest: string } | undefined {
  const [counted = '', number = ''] = COUNTED.exec(simplified(words)) ?? [];
  const found = digitOf(number);
  return found === undefined ? undefined : { number: found, rest: words.slice(counted.length) };
}
