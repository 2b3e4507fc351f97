import type { Thing } from '../scene.ts';
import { CHINESE_SYNONYMS } from './chinese-synonyms.ts';
import { COLOUR_WORDS } from './colour-words.ts';
import { ENGLISH_SYNONYMS } from './english-synonyms.ts';
import { TAG_EXCEPTIONS } from './tag-exceptions.ts';

/** What an emoji dictionary tells about one drawing, in all its languages. */
export interface NamedDrawing {
  readonly drawing: string;
  /** Emojibase subgroup, or `own` kinds. */
  readonly kind: string;
  readonly labels: readonly string[];
  readonly tags: readonly string[];
  /** Whole squares of scenery and signs are only drawn when typed as an emoji. */
  readonly byEmojiOnly: boolean;
}

/** All names of things. Keys are lower case; English ones in the singular unless the drawing itself is plural. */
export type Vocabulary = ReadonlyMap<string, Thing>;

const OWN_WORDS: ReadonlySet<string> = new Set(
  [...Object.values(ENGLISH_SYNONYMS), ...Object.values(CHINESE_SYNONYMS)].flatMap((words) =>
    words.split(',').map((word) => word.trim()),
  ),
);
const COLOURS = Object.values(COLOUR_WORDS).flatMap((words) => words.split(',').map((word) => word.trim()));
const NAMED_BY_COLOUR = Object.entries(COLOUR_WORDS).flatMap(([colour, words]) =>
  words.split(',').map((word) => [colour, word.trim()] as const),
);

/** Own synonyms come first, then the drawings' labels, then their tags, most telling first. */
export function createVocabulary(drawings: readonly NamedDrawing[]): Vocabulary {
  const vocabulary = new Map<string, Thing>();
  const things = new Map<string, Thing & { variants: Record<string, string> }>();
  for (const { drawing, kind } of drawings) {
    things.set(drawing, { name: plainName(drawing), drawing, kind, variants: {} });
  }
  const add = (word: string, drawing: string) => {
    // One set has a mage, another a person-mage.
    const thing = things.get(drawing) ?? things.get(`person-${drawing}`);
    const key = word
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim();
    if (thing && key !== '' && !vocabulary.has(key)) vocabulary.set(key, thing);
  };

  for (const synonyms of [ENGLISH_SYNONYMS, CHINESE_SYNONYMS]) {
    for (const [drawing, words] of Object.entries(synonyms))
      for (const word of words.split(',')) add(word, drawing);
  }
  const named = drawings.filter((drawing) => !drawing.byEmojiOnly);
  // 骑自行车 is what somebody does on a bicycle, not the name of a cyclist.
  for (const { drawing, kind, labels } of named)
    for (const label of labels)
      if (!(DOING_IN_CHINESE.test(label) && /^(person|drink)/.test(kind))) add(label, drawing);
  for (const { drawing, word } of tagsByWeight(named)) add(word, drawing);
  joinColourVariants(vocabulary, things);
  return vocabulary;
}

/** A tag that more drawings share is a kind of things, a mood or a region. */
const MOST_SHARED = 3;

/** Drawings with few tags are most about each of them; a tag that the label ends with counts most. */
function tagsByWeight(drawings: readonly NamedDrawing[]) {
  const shared = new Map<string, number>();
  for (const { tags } of drawings)
    for (const tag of new Set(tags)) shared.set(tag, (shared.get(tag) ?? 0) + 1);
  return drawings
    .filter(({ kind }) => TAGGED_KINDS.test(kind))
    .flatMap(({ drawing, labels, tags }) =>
      tags
        .filter(
          (tag) =>
            !TAG_EXCEPTIONS.has(tag) &&
            !DOING.test(tag) &&
            (labels.some((label) => endsWith(label, tag)) ||
              (!labels.some((label) => label.includes(tag)) && (shared.get(tag) ?? 0) <= MOST_SHARED)) &&
            (/\p{Script=Han}{2}/u.test(tag) || /^[\p{Script=Latin} -]{3,}$/u.test(tag)),
        )
        .map((word) => ({
          drawing,
          word,
          weight: tags.length - (labels.some((label) => endsWith(label, word)) ? 100 : 0),
        })),
    )
    .sort((first, second) => first.weight - second.weight);
}

const DOING_IN_CHINESE = /^一[杯碗盘]|^[看吃喝打开開做写寫读讀骑騎](?!.*[人者手员員士师師])/u;

/** "Scooter" names the kick scooter, "kick" doesn't. */
function endsWith(label: string, tag: string): boolean {
  const name = label.toLowerCase();
  return /^[a-z]/.test(tag) ? name === tag || name.endsWith(` ${tag}`) : name.endsWith(tag);
}

/** "landing", "racing", 看报: what somebody does is no thing, though some things end alike. */
const DOING =
  /^(?!wedding|bowling|painting|earring|string|king|ring)[a-z]{3,}ing$|^[看吃喝打开開做写寫读讀坐站跑走玩听聽骑騎]|[节節]$/u;

const TAGGED_KINDS =
  /^(animal|plant|food|drink|dishware|place|transport|sky|event|sport|game|arts|clothing|musical|light|book|computer|phone|household|tool|science|person-(role|fantasy)|own)/;

/** "red apple" and "green apple" become an apple that has drawings in two colours. */
function joinColourVariants(
  vocabulary: Map<string, Thing>,
  things: Map<string, { variants: Record<string, string> }>,
): void {
  for (const [word, thing] of vocabulary) {
    for (const [colour, colourWord] of NAMED_BY_COLOUR) {
      if (!word.startsWith(colourWord)) continue;
      const rest = word
        .slice(colourWord.length)
        .replace(/^色?的?/, '')
        .trim();
      const plain = vocabulary.get(rest);
      if (!plain || plain.kind !== thing.kind) continue;
      // A goldfish is not a fish that was painted.
      if (OWN_WORDS.has(word) && plain.drawing !== thing.drawing) continue;
      const variants = things.get(plain.drawing)?.variants;
      if (variants) variants[colour] ??= thing.drawing;
      vocabulary.delete(word);
    }
  }
}

function plainName(drawing: string): string {
  const words = drawing.split('-');
  const first = words[0] ?? '';
  return (words.length > 1 && COLOURS.includes(first) ? words.slice(1) : words).join(' ');
}
