import { withoutOpposites } from './chinese-opposites.ts';
import {
  bareThing,
  CHINESE_VOCABULARY,
  locate,
  mainThing,
  MEASURE,
  mentionsIn,
  NUMBER,
  SHORT_QUALITIES,
  startOfPhrase,
} from './chinese-phrases.ts';
import { NOUN_GROUPS, QUALITY_GROUPS } from './concepts.ts';
import { simplified } from './simplified.ts';

export const COUNTED = new RegExp(`^(${NUMBER})(${MEASURE})?`, 'u');

const MATERIAL_NOUN = /^(?:木|石|铁|竹|纸|玻璃|金|银|铜|砖|塑料)(?=[桌椅屋房桥门墙碗杯船箱梯塔])/u;

const FULL_NAMES: Readonly<Record<string, string>> = {
  桌: '桌子',
  椅: '椅子',
  屋: '屋子',
  房: '房子',
  杯: '杯子',
  箱: '箱子',
};

/** Puts another thing where one was; its colour and size stay unless the new one brings its own. */
export function putInstead(
  prompt: string,
  { start, end }: { start: number; end: number },
  by: string,
): string {
  const noun = bareThing(by);
  const counted = by.slice(0, by.length - noun.length);
  const phraseStart = startOfPhrase(prompt, start);
  if (counted === '') {
    return (
      prompt.slice(0, phraseStart) +
      withoutQualitiesOf(by, prompt.slice(phraseStart, start)) +
      by +
      prompt.slice(end)
    );
  }
  const old =
    new RegExp(`^${NUMBER}${MEASURE}?`, 'u').exec(simplified(prompt.slice(phraseStart, start)))?.[0] ?? '';
  const kept = withoutQualitiesOf(noun, prompt.slice(phraseStart + old.length, start));
  return prompt.slice(0, phraseStart) + counted + kept + noun + prompt.slice(end);
}

/** The old thing's qualities, without those that the new one brings itself. */
function withoutQualitiesOf(by: string, qualities: string): string {
  const brought = new Set<string>(mentionsIn(by).map(({ concept }) => concept.group));
  return mentionsIn(qualities)
    .filter(({ concept }) => QUALITY_GROUPS.has(concept.group) && brought.has(concept.group))
    .toReversed()
    .reduce((left, { start, end }) => {
      const tail = /^色?的?/u.exec(simplified(left.slice(end)))?.[0].length ?? 0;
      return left.slice(0, start) + left.slice(end + tail);
    }, qualities);
}

/** Gives a noun a quality, instead of another colour. */
export function qualify(prompt: string, noun: { start: number; end: number }, as: string): string {
  const before = prompt.slice(0, noun.start);
  const words = as.replace(/的$/u, '');
  const groups = mentionsIn(words).map(({ concept }) => concept.group);
  const isColour = groups.includes('colour');
  const colours = CHINESE_VOCABULARY.wordsOfGroup('colour').toSorted(
    (one, other) => other.length - one.length,
  );
  const coloured = simplified(words).endsWith('色') || !isColour ? words : `${words}色`;
  // 木桌 that is to be of stone is no longer of wood.
  const material = groups.includes('material')
    ? (MATERIAL_NOUN.exec(simplified(prompt.slice(noun.start, noun.end)))?.[0].length ?? 0)
    : 0;
  const name = prompt.slice(noun.start + material, noun.end);
  const rest = `${material > 0 ? (FULL_NAMES[simplified(name)] ?? name) : name}${prompt.slice(noun.end)}`;
  const old = new RegExp(`(${colours.join('|')})(色)?(的)?(${SHORT_QUALITIES}*)$`, 'u').exec(
    simplified(before),
  );
  if (isColour && old) {
    const [, , , of = '', short = ''] = old;
    return `${before.slice(0, old.index)}${coloured}${of}${before.slice(before.length - short.length)}${rest}`;
  }
  if (/^[男女公母]$/u.test(words) && /[男女公母]$/u.test(before))
    return `${before.slice(0, -1)}${words}${rest}`;
  const short = new RegExp(`${SHORT_QUALITIES}*$`, 'u').exec(simplified(before))?.[0].length ?? 0;
  const at = noun.start - short;
  const kept = withoutOpposites(withoutSizes(prompt.slice(at, noun.start), words), words);
  const of = words.length === 1 && !isColour ? '' : '的';
  return `${prompt.slice(0, at)}${coloured}${of}${kept}${rest}`;
}

/** What one sign says against another: 小马 that is to be bigger is no longer small, iced tea no longer hot. */
const AGAINST: readonly (readonly [RegExp, RegExp])[] = [
  [/大/u, /小/gu],
  [/小/u, /大/gu],
  [/[冰冷凉]/u, /热/gu],
  [/热/u, /[冰冷凉]/gu],
  [/[新]/u, /[旧老破]/gu],
  [/[旧老破]/u, /新/gu],
  [/[高长]/u, /[矮短]/gu],
  [/[矮短]/u, /[高长]/gu],
  [/胖/u, /瘦/gu],
  [/瘦/u, /胖/gu],
];

function withoutSizes(qualities: string, words: string): string {
  return AGAINST.reduce(
    (left, [said, unsaid]) => (said.test(simplified(words)) ? left.replaceAll(unsaid, '') : left),
    qualities,
  );
}

/** Where a thing's noun is: 黑马 is a horse, whatever else it is. */
export function locateNoun(prompt: string, thing: string): { start: number; end: number } | undefined {
  const place = locate(prompt, thing);
  const last =
    place && mentionsIn(prompt).findLast(({ start, end }) => start >= place.start && end === place.end);
  if (!place || !last || !NOUN_GROUPS.has(last.concept.group)) return place;
  // 荷花灯 is one word, 黑马 is two.
  const before = mentionsIn(prompt.slice(place.start, last.start));
  const isQualified =
    last.start === place.start ||
    (before.length > 0 && before.every(({ concept }) => QUALITY_GROUPS.has(concept.group)));
  return isQualified ? last : place;
}

/** What has a number, or else the main thing. */
export function countedThing(prompt: string): { start: number; end: number } | undefined {
  const nouns = mentionsIn(prompt).filter(({ concept }) => NOUN_GROUPS.has(concept.group));
  const isCounted = ({ start }: { start: number }) =>
    COUNTED.test(simplified(prompt.slice(startOfPhrase(prompt, start), start)));
  return nouns.find(isCounted) ?? mainThing(prompt);
}
