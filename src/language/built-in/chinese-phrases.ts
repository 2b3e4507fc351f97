import { CHINESE_WORDS } from './chinese-words.ts';
import { simplified } from './simplified.ts';
import { type Concept, createVocabulary, NOUN_GROUPS } from './concepts.ts';

export const CHINESE_VOCABULARY = createVocabulary(CHINESE_WORDS, simplified);

/** A known word and where it stands. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly concept: Concept;
}

export const NUMBER =
  '(?:[一二两三四五六七八九十几半]+|\\d+|许多|很多|一些|一群|一堆|这|那|这些|那些|所有的?)';
export const MEASURE =
  '(?:只|个|匹|头|条|张|幅|座|间|棵|朵|片|辆|艘|架|杯|碗|盘|本|把|顶|件|双|副|位|名|群|颗|轮|块|瓶|盏|扇|栋|道|支|束|串|份|尾|口|面|些|种|堆|壶|根|枚|对|排)';
const COUNTED = `(?:${NUMBER}${MEASURE}?|${MEASURE})`;
const COLOURS = CHINESE_VOCABULARY.wordsOfGroup('colour')
  .toSorted((one, other) => other.length - one.length)
  .join('|');
/** Short qualities right before a noun. */
export const SHORT_QUALITIES = '(?:[大小老新旧热冷冰凉高矮长短胖瘦破木石铁]|玻璃|可爱的?|美丽的?|漂亮的?)';
const OF_PHRASE =
  '(?:[^，。、；,和与跟在有里上下的\\s]{0,7}[^，。、；,和与跟在有的\\s上里边中下旁前后外间内处]的)';
const BEFORE_NOUN = new RegExp(
  `(?:${COUNTED})?(?:${OF_PHRASE})?(?:(?:${COLOURS})色?的?|${SHORT_QUALITIES})*$`,
  'u',
);

/** Words that are known, the longest first wherever several would fit. */
export function mentionsIn(text: string): Mention[] {
  const plain = simplified(text);
  const found: Mention[] = [];
  for (let start = 0; start < plain.length;) {
    let length = Math.min(CHINESE_VOCABULARY.longest, plain.length - start);
    while (length > 0 && !CHINESE_VOCABULARY.find(plain.slice(start, start + length))) length -= 1;
    const concept = length > 0 ? CHINESE_VOCABULARY.find(plain.slice(start, start + length)) : undefined;
    if (concept) found.push({ start, end: start + length, concept });
    start += Math.max(1, length);
  }
  return found;
}

/** The noun without its number and measure: 那只猫 → 猫. */
export function bareThing(thing: string): string {
  const plain = simplified(thing);
  const counted = new RegExp(`^(?:${NUMBER}${MEASURE}?)`, 'u').exec(plain)?.[0] ?? '';
  // 一 alone may begin a word that is no number.
  const rest = thing.slice(counted.length);
  return rest === '' ? thing : rest.replace(/^的/u, '');
}

/** Where a prompt names a thing: its noun alone. */
export function locate(prompt: string, thing: string): { start: number; end: number } | undefined {
  const plain = simplified(prompt);
  const bare = simplified(bareThing(thing));
  const mentions = mentionsIn(prompt);
  for (const candidate of new Set([bare, bare.replace(/^.*的/u, '')])) {
    if (candidate === '') continue;
    let start = plain.indexOf(candidate);
    while (start >= 0) {
      const from = start;
      const end = from + candidate.length;
      // 马 is not what 马路 means.
      const isPartOfWord = mentions.some(
        (one) => one.start <= from && one.end >= end && one.end - one.start > candidate.length,
      );
      if (!isPartOfWord) return { start, end };
      start = plain.indexOf(candidate, start + 1);
    }
  }
  const head = mentionsIn(bare).at(-1);
  const isHead = head !== undefined && head.end === bare.length;
  const known = isHead
    ? mentions.find(
        ({ concept, start, end }) => concept.id === head.concept.id && plain.slice(start, end).length > 0,
      )
    : undefined;
  return known;
}

/** Where what belongs to a noun begins: number, measure and qualities. */
export function startOfPhrase(prompt: string, nounStart: number): number {
  const before = simplified(prompt.slice(0, nounStart));
  const phrase = BEFORE_NOUN.exec(before)?.[0] ?? '';
  // 一个女孩拿着红色的气球: the girl is no part of what describes the balloon.
  const verb = /^.*[着了](?=.+$)/u.exec(phrase)?.[0] ?? '';
  const other = mentionsIn(verb).some(({ concept }) => NOUN_GROUPS.has(concept.group));
  return nounStart - phrase.length + (other ? verb.length : 0);
}

/** The main thing of a prompt: its first known noun, or what follows the first number and measure. */
export function mainThing(prompt: string): { start: number; end: number } | undefined {
  const isAfterPlace = (end: number) =>
    /^(?:里|上|中|边|旁|下|前|后|内|外|的)/u.test(simplified(prompt).slice(end));
  const nouns = mentionsIn(prompt).filter(({ concept }) => NOUN_GROUPS.has(concept.group));
  const known = nouns.find(({ concept, end }) => concept.group !== 'place' && !isAfterPlace(end)) ?? nouns[0];
  if (known) return known;
  const counted = new RegExp(
    `${NUMBER}${MEASURE}(?:${OF_PHRASE})?([^，。、；,在的和与有\\s]{1,6})`,
    'u',
  ).exec(simplified(prompt));
  if (!counted?.[1]) return undefined;
  const end = counted.index + counted[0].length;
  return { start: end - counted[1].length, end };
}
