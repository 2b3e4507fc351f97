import { cut } from './chinese-cut.ts';
import { COUNTED, countedThing, locateNoun, putInstead, qualify } from './chinese-noun.ts';
import { digitOf } from './chinese-numbers.ts';
import { withoutOpposites } from './chinese-opposites.ts';
import {
  bareThing,
  CHINESE_VOCABULARY,
  locate,
  mainThing,
  MEASURE,
  mentionsIn,
  NUMBER,
  startOfPhrase,
} from './chinese-phrases.ts';
import { type ConceptId, EXCLUDES, GROUPS, NOUN_GROUPS } from './concepts.ts';
import { simplified } from './simplified.ts';
import { tidy } from './tidy-chinese.ts';
import type { PromptGrammar } from './language.ts';

/** How a Chinese prompt is changed: sign by sign around known and named nouns. */
export const CHINESE_PROMPT: PromptGrammar = {
  mentions: (prompt, thing) => locate(prompt, thing) !== undefined,

  hasOfGroup: (prompt, group) => mentionsIn(prompt).some(({ concept }) => concept.group === group),

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
    const styled = withoutStyle(prompt, thing);
    if (styled !== undefined) return styled;
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
    if ((group === 'place' || group === 'region') && !sameGroup && !placeOfSomebody(prompt)) return undefined;
    const housed = group === 'building' || group === 'place' ? placeOfSomebody(prompt) : undefined;
    const place = group && NOUN_GROUPS.has(group) && sameGroup ? sameGroup : (housed ?? mainThing(prompt));
    return place && putInstead(prompt, place, by);
  },

  describe(prompt, thing, as) {
    const place = thing === null ? mainThing(prompt) : locateNoun(prompt, thing);
    return place && qualify(prompt, place, as);
  },

  count(prompt, thing, number) {
    const place = thing === null ? countedThing(prompt) : locate(prompt, thing);
    if (!place) return undefined;
    const start = startOfPhrase(prompt, place.start);
    const before = prompt.slice(start, place.start);
    const [old = '', , measure = ''] = COUNTED.exec(simplified(before)) ?? [];
    const isMeasured = new RegExp(`${MEASURE}$`, 'u').test(simplified(number));
    return `${prompt.slice(0, start)}${number}${isMeasured ? '' : measure || '个'}${before.slice(old.length)}${prompt.slice(place.start)}`;
  },

  numberOf(prompt, thing) {
    const place = locate(prompt, thing);
    const before = place && prompt.slice(startOfPhrase(prompt, place.start), place.start);
    const number = before === undefined ? undefined : COUNTED.exec(simplified(before))?.[1];
    return number === undefined ? undefined : digitOf(number);
  },

  setting(prompt, id, said = '') {
    const word = ownWord(said, id) ?? CHINESE_VOCABULARY.usual(id);
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
    const scene = segments
      .filter((segment, index) => index === 0 || !isStyle(segment))
      .map((segment, index) => (index === 0 ? withoutLeadingStyle(segment) : segment));
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

  background(prompt, words) {
    const where = words
      .replace(/^在/u, '')
      .replace(/(?:里面|里|上|中|边)$/u, (tail) => (tail === '边' ? tail : ''));
    const place = mentionsIn(prompt).find(
      ({ concept, start, end }) =>
        concept.group === 'place' &&
        (/在[^，。、；,]{0,3}$/u.test(simplified(prompt.slice(0, start))) ||
          /^(?:里|上|中)/u.test(simplified(prompt.slice(end)))),
    );
    if (!place) return appended(withoutBackground(prompt), `背景是${where}`);
    const tail = /^(?:里面|上面|里|上|中)/u.exec(simplified(prompt.slice(place.end)))?.[0] ?? '';
    const kept = /[边上里中]$/u.test(simplified(where)) ? '' : tail;
    return `${prompt.slice(0, startOfPhrase(prompt, place.start))}${where}${kept}${prompt.slice(place.end + tail.length)}`;
  },

  withoutOpposites,
  // Words that name a time or a weather are no longer words alone in Chinese.
  withoutOtherSettings: (prompt) => prompt,

  say: (prompt, words) => appended(prompt, words),
};

/** One background instead of another. */
function withoutBackground(prompt: string): string {
  return prompt.replace(/[，,]背景是[^，,]*/gu, '');
}

function appended(prompt: string, words: string): string {
  return `${prompt.replace(/[，,。.\s]+$/u, '')}，${words}`;
}

/** 图书馆 in 学生在图书馆看书: where somebody is. */
function placeOfSomebody(prompt: string): { start: number; end: number } | undefined {
  return mentionsIn(prompt).find(
    ({ concept, start }) =>
      (concept.group === 'building' || concept.group === 'place') &&
      simplified(prompt.slice(0, start)).endsWith('在'),
  );
}

/** 赛博朋克风格的城市 → 城市 */
function withoutLeadingStyle(segment: string): string {
  const lead = /^[^，,、]{1,8}?(?:风格|画风)的?(?=.)/u.exec(simplified(segment))?.[0].length ?? 0;
  return segment.slice(lead);
}

/** A manner of painting goes with all that is said of it. */
function withoutStyle(prompt: string, thing: string): string | undefined {
  const style = mentionsIn(thing).find(({ concept }) => concept.group === 'style')?.concept.id;
  if (style === undefined) return undefined;
  const [scene = '', ...rest] = prompt.split(/[，,]\s*/u);
  const kept = rest.filter((segment) => !mentionsIn(segment).some(({ concept }) => concept.id === style));
  return kept.length < rest.length ? [scene, ...kept].join('，') : undefined;
}

/** 深夜 is more than the usual word for night; 晚上 is not. */
function ownWord(said: string, id: ConceptId): string | undefined {
  const mention = mentionsIn(said).find(({ concept }) => concept.id === id);
  const word = mention && said.slice(mention.start, mention.end);
  const isSpecial =
    /^(?:深夜|午夜|半夜|黑夜|日出|拂晓|破晓|清晨|夕阳|大雪|大雨|小雨|暴雨|薄雾|大雾|雷雨|闪电|阳光明媚|阳光灿烂|晴朗|刮风|星夜)$/u;
  return word !== undefined && isSpecial.test(simplified(word)) ? word : undefined;
}
