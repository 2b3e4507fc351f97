import {
  bareThing,
  CHINESE_VOCABULARY,
  locate,
  mainThing,
  mentionsIn,
  MEASURE,
  NUMBER,
  SHORT_QUALITIES,
  startOfPhrase,
} from './chinese-phrases.ts';
import { simplified } from './simplified.ts';
import { EXCLUDES, GROUPS, NOUN_GROUPS } from './concepts.ts';
import type { PromptGrammar } from './language.ts';

const LISTED_BEFORE = /(?:[，、；,]\s*)?(?:还有|以及|和|与|跟|及)$|[，、；,]\s*$/u;
const TIED_BEFORE =
  /(?:[，、；,]\s*)?(?:旁边|边上|后面|前面|上面|下面|里面|身边)?(?:正在|正)?(?:(?:骑|戴|穿|拿|抱|牵|看|读|吃|喝|追|举)(?:着|了)?|(?:站|坐|躺|停|长|摆|放|飘|挂|带|背|画|种)?(?:着|了|有))$/u;
const LISTED_AFTER = /^(?:和|与|跟|以及|还有|、|，|,)/u;
const AFTER_FIRST = /^(?:(?:正)?(?:站|坐|躺|趴|停|放|走|跑|飞|睡|游|漂|立)?(?:着|在)+|的|上的|里的)/u;

const SPOT_AFTER = /^(?:的)?(?:旁边|边上|后面|前面|上面|下面|里面|身边|上|下|里|旁|中)/u;

/** How a Chinese prompt is changed: sign by sign around known and named nouns. */
export const CHINESE_PROMPT: PromptGrammar = {
  mentions: (prompt, thing) => locate(prompt, thing) !== undefined,

  add: (prompt, thing) => appended(prompt, thing),

  give(prompt, thing, what) {
    const place = locate(prompt, thing);
    if (!place) return undefined;
    const worn = mentionsIn(what).some(({ concept }) => concept.group === 'clothing');
    const start = startOfPhrase(prompt, place.start);
    const counted =
      new RegExp(`^${NUMBER}${MEASURE}`, 'u').exec(simplified(prompt.slice(start, place.start)))?.[0] ?? '';
    const at = start + counted.length;
    const held = /[把支根束顶]|气球|伞/u.test(simplified(what));
    const having = worn ? '戴着' : held ? '拿着' : '带着';
    return `${prompt.slice(0, at)}${having}${what}的${prompt.slice(at)}`;
  },

  remove(prompt, thing) {
    const place = locate(prompt, thing);
    if (!place) return undefined;
    return cut(prompt, startOfPhrase(prompt, place.start), place.end) || undefined;
  },

  replace(prompt, thing, by) {
    const place = locate(prompt, thing);
    return place && putInstead(prompt, place, by);
  },

  become(prompt, by) {
    const group = mentionsIn(by).at(-1)?.concept.group;
    const sameGroup = mentionsIn(prompt).find(({ concept }) => concept.group === group);
    if (group === 'place' && !sameGroup) return undefined;
    const place = group && NOUN_GROUPS.has(group) && sameGroup ? sameGroup : mainThing(prompt);
    return place && putInstead(prompt, place, by);
  },

  describe(prompt, thing, as) {
    const place = thing === null ? mainThing(prompt) : locate(prompt, thing);
    return place && qualify(prompt, place.start, as);
  },

  setting(prompt, id) {
    const word = CHINESE_VOCABULARY.usual(id);
    const group = Object.values(GROUPS).find((ids) =>
      (ids as readonly string[]).includes(id),
    ) as readonly string[];
    const excluded: readonly string[] = EXCLUDES[id] ?? [];
    let changed = prompt;
    let isPlaced = false;
    for (const { start, end, concept } of mentionsIn(prompt).toReversed()) {
      if (end - start < 2 || !(group.includes(concept.id) || excluded.includes(concept.id))) continue;
      const isOld: boolean = group.includes(concept.id) && !isPlaced;
      changed =
        changed.slice(0, start) +
        (isOld ? word : '') +
        changed.slice(isOld ? end : end + (changed[end] === '的' ? 1 : 0));
      isPlaced ||= isOld;
    }
    return isPlaced ? tidy(changed) : appended(tidy(changed), word);
  },

  style(prompt, words) {
    const segments = prompt.split(/[，,]\s*/u);
    const isStyle = (segment: string) =>
      /风格|画风/u.test(simplified(segment)) ||
      mentionsIn(segment).some(({ concept }) => concept.group === 'style');
    const scene = segments.filter((segment, index) => index === 0 || !isStyle(segment));
    const said = /风格|画风|画$|照片|风$/u.test(simplified(words)) ? words : `${words}风格`;
    return [...scene, said].join('，');
  },

  place(prompt, words) {
    const old = new RegExp(`在?(?:[^，。、；,的在]{0,6})$`, 'u');
    const place = mentionsIn(prompt).find(
      ({ concept, start }) =>
        concept.group === 'place' && /在[^，。、；,]{0,3}$/u.test(simplified(prompt.slice(0, start))),
    );
    if (!place) return appended(prompt, words);
    const before = prompt.slice(0, place.start);
    const from = place.start - (old.exec(simplified(before))?.[0].length ?? 0);
    const tail =
      /^(?:里面|上面|里|上|中|边|旁边)/u.exec(simplified(prompt.slice(place.end)))?.[0].length ?? 0;
    return `${prompt.slice(0, from)}${words}${prompt.slice(place.end + tail)}`;
  },

  move(prompt, thing, where) {
    const place = locate(prompt, thing);
    if (!place) return undefined;
    const after = simplified(prompt.slice(place.end));
    const old =
      /^(?:正)?(?:站|坐|躺|趴|停|放)?着?在[^，。、；,和与有]{1,8}?(?=[，。、；,]|$)/u.exec(after)?.[0] ?? '';
    const isSide = /^在[左右](?:边|侧|面)$/u.test(simplified(where));
    if (isSide || old === '') return appended(prompt, `${bareThing(thing)}${where}`);
    return `${prompt.slice(0, place.end)}${where}${prompt.slice(place.end + old.length)}`;
  },

  only(prompt, thing) {
    const kept = locate(prompt, thing);
    if (!kept) return undefined;
    return mentionsIn(prompt)
      .filter(({ start, concept }) => start !== kept.start && NOUN_GROUPS.has(concept.group))
      .filter(({ concept }) => concept.group !== 'place')
      .map(({ start, end }) => prompt.slice(start, end))
      .reduce((words, other) => CHINESE_PROMPT.remove(words, other) ?? words, prompt);
  },

  say: (prompt, words) => appended(prompt, words),
};

function appended(prompt: string, words: string): string {
  return `${prompt.replace(/[，,。.\s]+$/u, '')}，${words}`;
}

function cut(prompt: string, start: number, end: number): string {
  const plain = simplified(prompt);
  const before = plain.slice(0, start);
  const after = plain.slice(end);
  const listed = LISTED_BEFORE.exec(before);
  const tied = TIED_BEFORE.exec(before);
  let from = start;
  let to = end;
  if (listed && listed[0] !== '') {
    from -= listed[0].length;
    // What it does there goes along, up to the next comma.
    if (
      !/^(?:[，、；,。]|和|与|$)/u.test(after) &&
      !mentionsIn(after.split(/[，、；,。]/u)[0] ?? '').some(({ concept }) => NOUN_GROUPS.has(concept.group))
    ) {
      to += after.split(/[，、；,。]/u)[0]?.length ?? 0;
    }
  } else if (tied && LISTED_AFTER.test(after) && !/^[，,]/u.test(after)) {
    // 有马和谷仓 without the horse still has the barn.
    to += LISTED_AFTER.exec(after)?.[0].length ?? 0;
  } else if (tied) {
    from -= tied[0].length;
    if (after.startsWith('的')) to += 1;
  } else if (/(?:站|坐|躺|趴|停|放)?着?在$/u.test(before)) {
    // 狗在树旁边 without the tree is a dog.
    from -= /(?:站|坐|躺|趴|停|放)?着?在$/u.exec(before)?.[0].length ?? 0;
    to += SPOT_AFTER.exec(after)?.[0].length ?? 0;
  } else if (from === 0) {
    to += (LISTED_AFTER.exec(after) ?? AFTER_FIRST.exec(after))?.[0].length ?? 0;
  }
  const left = prompt.slice(0, from) + prompt.slice(to);
  // A verb that has lost its thing says nothing.
  return tidy(left.replaceAll(/(?<=^|[，,。；])(?:下|有|在|着|正)*(?=$|[，,。；])/gu, ''));
}

/** Puts another thing where one was; its colour and size stay unless the new one brings its own. */
function putInstead(prompt: string, { start, end }: { start: number; end: number }, by: string): string {
  const noun = bareThing(by);
  const counted = by.slice(0, by.length - noun.length);
  if (counted === '') return prompt.slice(0, start) + by + prompt.slice(end);
  const phraseStart = startOfPhrase(prompt, start);
  const old =
    new RegExp(`^${NUMBER}${MEASURE}?`, 'u').exec(simplified(prompt.slice(phraseStart, start)))?.[0] ?? '';
  const kept = prompt.slice(phraseStart + old.length, start);
  return prompt.slice(0, phraseStart) + counted + kept + noun + prompt.slice(end);
}

/** Gives a noun a quality, instead of another colour. */
function qualify(prompt: string, nounStart: number, as: string): string {
  const before = prompt.slice(0, nounStart);
  const words = as.replace(/的$/u, '');
  const isColour = mentionsIn(words).some(({ concept }) => concept.group === 'colour');
  const colours = CHINESE_VOCABULARY.wordsOfGroup('colour').toSorted(
    (one, other) => other.length - one.length,
  );
  const old = new RegExp(`(${colours.join('|')})(色)?(的)?(${SHORT_QUALITIES}*)$`, 'u').exec(
    simplified(before),
  );
  const coloured = simplified(words).endsWith('色') || !isColour ? words : `${words}色`;
  if (isColour && old) {
    const [, , , of = '', rest = ''] = old;
    return `${before.slice(0, old.index)}${coloured}${of}${before.slice(before.length - rest.length)}${prompt.slice(nounStart)}`;
  }
  const short = new RegExp(`${SHORT_QUALITIES}*$`, 'u').exec(simplified(before))?.[0].length ?? 0;
  const at = nounStart - short;
  return `${prompt.slice(0, at)}${coloured}的${prompt.slice(at)}`;
}

function tidy(prompt: string): string {
  return prompt
    .replaceAll(/[，,](?:\s*[，,])+/gu, '，')
    .replace(/^[，,、；。\s的]+/u, '')
    .replace(/(?:[，,、；\s]|和|与|(?<=[里上边中下旁])的|有)+$/u, '')
    .trim();
}
