import { type ConceptId, NOUN_GROUPS, SETTING_GROUPS } from './concepts.ts';
import {
  ENGLISH_VOCABULARY,
  isPlural,
  isQuality,
  nounPhrases,
  singular,
  tokensOf,
} from './english-phrases.ts';
import { isStyle } from './english-style.ts';
import type { Kind, Meaning } from './language.ts';

const NUMBERS = ['no', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const SAYS_NOTHING =
  /^(?:more|bit|very|little|much|time|weather|day|lot|really|season|all|completely|high|early|late|again|instead|now|too)$/u;

/** What kind of thing words name that a picture is to become. */
export function kindOf(words: string): Kind {
  if (isStyle(words) || /\bstyle\b/iu.test(words)) return { kind: 'style' };
  const tokens = tokensOf(words);
  const telling = tokens.filter(({ kind }) => kind === 'word' || kind === 'participle');
  const concepts = telling
    .filter(({ lower }) => !SAYS_NOTHING.test(lower) || telling.length === 1)
    .map(({ lower }) => ENGLISH_VOCABULARY.find(lower));
  const ids = concepts.flatMap((concept) =>
    concept && SETTING_GROUPS.has(concept.group) ? [concept.id] : [],
  );
  if (ids.length > 0 && ids.length === concepts.length)
    return { kind: 'settings', ids: lastOfEachGroup(ids) };
  const isQualityOnly = concepts.every(
    (concept) => concept !== undefined && ['colour', 'material', 'age'].includes(concept.group),
  );
  if (concepts.length > 0 && isQualityOnly) return { kind: 'quality' };
  if (tokens[0]?.kind === 'preposition') return { kind: 'place' };
  const [phrase] = nounPhrases(tokens);
  const head = phrase && tokens[phrase.last];
  const concept = head && ENGLISH_VOCABULARY.find(head.lower);
  const isNamed =
    tokens[0]?.kind === 'determiner' &&
    head !== undefined &&
    !/^(?:more|less|most|much)$/u.test(tokens[0].lower) &&
    !/^(?:bit|lot|little)$/u.test(tokens[1]?.lower ?? '');
  return { kind: isNamed || (concept && NOUN_GROUPS.has(concept.group)) ? 'thing' : 'words' };
}

export function meaningOf(words: string): Meaning | undefined {
  const tokens = tokensOf(words);
  const found = tokens.map(({ kind, lower }) =>
    kind === 'determiner' ? null : ENGLISH_VOCABULARY.find(lower),
  );
  const head = found.at(-1);
  const qualities = found.slice(0, -1).filter((concept) => concept !== null);
  if (!head || qualities.some((concept) => concept === undefined)) return undefined;
  const known = qualities.filter((concept) => concept !== undefined);
  return { count: numberOf(tokens[0]?.lower ?? ''), qualities: known, head };
}

/** Undefined where a word is no number. */
export function numberOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (/^\d{1,3}$/u.test(lower)) return Number(lower) || undefined;
  const number = /^(?:an|one|another)$/u.test(lower) ? 1 : NUMBERS.indexOf(lower);
  return number > 0 ? number : undefined;
}

export function numberIn(words: string): { number: number; rest: string } | undefined {
  const [, first = '', rest = ''] = /^(\S+)\s+(?:of\s+(?:the\s+)?|more\s+)?(.+)$/u.exec(words.trim()) ?? [];
  const number = numberOf(first);
  return number === undefined ? undefined : { number, rest };
}

export const numeral = (number: number): string =>
  number === 1 ? 'one' : (NUMBERS[number] ?? String(number));

export function pluralOf(noun: string): string {
  if (isPlural(noun)) return noun;
  if (/(?:man|woman)$/u.test(noun)) return noun.replace(/man$/u, 'men');
  if (noun === 'child') return 'children';
  if (noun === 'person') return 'people';
  if (noun === 'mouse') return 'mice';
  if (/^(?:sheep|fish|deer)$/u.test(noun)) return noun;
  if (/[^aeiou]y$/u.test(noun)) return noun.replace(/y$/u, 'ies');
  return singular(`${noun}es`) === noun && /(?:ch|sh|x|s)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

function lastOfEachGroup(ids: readonly ConceptId[]): readonly ConceptId[] {
  const byGroup = new Map(
    ids.map((id) => [ENGLISH_VOCABULARY.find(ENGLISH_VOCABULARY.usual(id))?.group, id]),
  );
  return [...byGroup.values()];
}

/** A name rather than a quality or a deed: “mailbox instead”. */
export function namesThing(words: string): boolean {
  const tokens = tokensOf(words);
  const [phrase] = nounPhrases(tokens);
  const last = (phrase && tokens[phrase.last]?.lower) ?? '';
  return (
    tokens.length > 0 &&
    tokens.length <= 6 &&
    tokens.every(({ kind }) => kind === 'word' || kind === 'determiner' || kind === 'preposition') &&
    phrase?.first === 0 &&
    !isQuality(last) &&
    !/(?:ly|ing|er|est)$|^(?:more|less|it|this|that|up|down|out|over|away|side|sideways|left|right|outside|inside|indoors|outdoors)$/iu.test(
      last,
    )
  );
}
