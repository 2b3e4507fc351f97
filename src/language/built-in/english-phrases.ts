import { ENGLISH_WORDS, ADJECTIVES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './english-words.ts';
import { createVocabulary, QUALITY_GROUPS, SETTING_GROUPS } from './concepts.ts';

type Kind = 'determiner' | 'preposition' | 'conjunction' | 'punctuation' | 'participle' | 'word';

export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** Tokens of one thing: determiners, qualities, and the noun, which comes last. */
export interface NounPhrase {
  /** Index of the first and the last token. */
  readonly first: number;
  readonly last: number;
  /** Index of the first token that is no determiner. */
  readonly inner: number;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  ...{
    men: 'man',
    women: 'woman',
    children: 'child',
    kids: 'child',
    people: 'person',
    mice: 'mouse',
    geese: 'goose',
  },
  ...{
    feet: 'foot',
    teeth: 'tooth',
    wolves: 'wolf',
    leaves: 'leaf',
    knives: 'knife',
    loaves: 'loaf',
    oxen: 'ox',
  },
  ...{
    cacti: 'cactus',
    calves: 'calf',
    bus: 'bus',
    glasses: 'glasses',
    grass: 'grass',
    dress: 'dress',
    glass: 'glass',
  },
};
const NOUNS_IN_ING =
  /^(?:king|ring|wing|thing|string|spring|building|painting|drawing|morning|evening|ceiling|clothing|wedding|sibling|lightning|rigging|railing|awning|etching|being)s?$/u;
const TOKEN =
  /\b(?:next to|in front of|on top of|close to|full of|made of|surrounded by|covered in|covered with|filled with)\b|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/giu;

/** One horse, two horses: the same thing. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  const known = IRREGULAR[lower];
  if (known) return known;
  if (/(?:ss|us|is)$/u.test(lower) || lower.length < 4) return lower;
  if (lower.endsWith('ies') && lower.length > 4) return lower.replace(/ies$/u, 'y');
  if (/(?:ch|sh|x|ss|zz)es$/u.test(lower)) return lower.slice(0, -2);
  return lower.replace(/s$/u, '');
}

export function isPlural(word: string): boolean {
  return singular(word) !== word.toLowerCase();
}

export const ENGLISH_VOCABULARY = createVocabulary(ENGLISH_WORDS, singular);

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const lower = match[0].toLowerCase();
    const kind = kindOf(lower, tokens.at(-1));
    tokens.push({ text: match[0], lower, start: match.index, end: match.index + match[0].length, kind });
  }
  return tokens;
}

function kindOf(lower: string, before: Token | undefined): Kind {
  if (!/[\p{L}\p{N}]/u.test(lower)) return lower === '&' ? 'conjunction' : 'punctuation';
  if (DETERMINERS.has(lower) || /^\d+$/u.test(lower)) return 'determiner';
  if (PREPOSITIONS.has(lower.replaceAll(' ', '_'))) return 'preposition';
  if (CONJUNCTIONS.has(lower)) return 'conjunction';
  const followsNoun = before?.kind === 'word' && !isQuality(before.lower);
  if (followsNoun && /.{3}ing$/u.test(lower) && !NOUNS_IN_ING.test(lower)) return 'participle';
  return 'word';
}

export function nounPhrases(tokens: readonly Token[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let first = -1;
  for (let index = 0; index <= tokens.length; index += 1) {
    const kind = tokens[index]?.kind;
    const before = tokens[index - 1]?.kind;
    const startsAnew = kind === 'determiner' && before === 'word';
    if (first >= 0 && ((kind !== 'word' && kind !== 'determiner') || startsAnew)) {
      let inner = first;
      while (inner < index && tokens[inner]?.kind === 'determiner') inner += 1;
      if (inner < index) phrases.push({ first, last: index - 1, inner });
      first = -1;
    }
    if (first < 0 && (kind === 'word' || kind === 'determiner')) first = index;
  }
  return phrases;
}

/** Whether a word qualifies a thing rather than names one. */
export function isQuality(word: string): boolean {
  const lower = word.toLowerCase();
  const concept = ENGLISH_VOCABULARY.find(lower);
  if (concept) return QUALITY_GROUPS.has(concept.group) || SETTING_GROUPS.has(concept.group);
  return (
    ADJECTIVES.has(lower) || /.{2}(?:y|ful|ous|ish|ive|less|able|ible|esque|ed|ing|er|est|like)$/u.test(lower)
  );
}

/** The noun phrase that `thing` names best; undefined where none shares its noun. */
export function findPhrase(
  tokens: readonly Token[],
  thing: string,
): { phrase: NounPhrase; isHead: boolean } | undefined {
  const wanted = tokensOf(thing).filter(({ kind }) => kind === 'word' || kind === 'participle');
  const head = wanted.at(-1);
  if (!head) return undefined;
  const names = wanted.map(({ lower }) => singular(lower));
  let best: { phrase: NounPhrase; isHead: boolean; score: number } | undefined;
  for (const phrase of nounPhrases(tokens)) {
    const words = tokens.slice(phrase.inner, phrase.last + 1).map(({ lower }) => singular(lower));
    const isHead = isSameThing(words.at(-1) ?? '', singular(head.lower));
    const hasWord = words.includes(singular(head.lower)) && !isQuality(head.lower);
    if (!isHead && !hasWord) continue;
    const score = (isHead ? 10 : 0) + words.filter((word) => names.includes(word)).length;
    if (!best || score > best.score) best = { phrase, isHead, score };
  }
  return best;
}

/** A kitten is a cat. */
function isSameThing(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [ENGLISH_VOCABULARY.find(one), ENGLISH_VOCABULARY.find(other)];
  return first !== undefined && first.id === second?.id;
}
