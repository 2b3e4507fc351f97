import {
  type Concept,
  type ConceptId,
  EXCLUDES,
  type Group,
  GROUPS,
  NOUN_GROUPS,
  QUALITY_GROUPS,
} from './concepts.ts';
import {
  ENGLISH_VOCABULARY,
  findPhrase,
  isPlural,
  isQuality,
  nounPhrases,
  type NounPhrase,
  type Token,
  tokensOf,
} from './english-phrases.ts';
import { ENGLISH_SETTING_ADJECTIVES, ENGLISH_SETTINGS } from './english-words.ts';
import type { PromptGrammar } from './language.ts';

/** “a watercolour of a cat”: what is painted comes after. */
const STYLE_OPENING =
  /^(?:an?|the)?\s*(?:[\p{L}-]+\s+){0,3}?(?:painting|drawing|sketch|photo|photograph|picture|image|portrait|illustration|render|print|watercolou?r)\s+of\s+/iu;
/** Whether words are about how a picture is made. */
export const isStyle = (words: string): boolean => STYLE.test(words);
const STYLE_WORDS = [
  ...ENGLISH_VOCABULARY.wordsOfGroup('style'),
  'painting',
  'drawing',
  'illustration',
  'style',
  'engraving',
  'etching',
];
const STYLE = new RegExp(
  String.raw`\b(?:${STYLE_WORDS.map(escaped)
    .toSorted((one, other) => other.length - one.length)
    .join('|')})\b`,
  'iu',
);

/** Colour or none goes with any medium. */
const TONE = new RegExp(
  String.raw`\b(?:${[...ENGLISH_VOCABULARY.wordsOf('coloured'), ...ENGLISH_VOCABULARY.wordsOf('monochrome')].map(escaped).join('|')})\b`,
  'iu',
);
/** “a cat in watercolour”, “a cat as an oil painting”. */
const STYLE_ENDING =
  /\s+(?:in|as)\s+(?:an?\s+)?(?:[\p{L}-]+\s+){0,2}?(?:style|watercolou?rs?|oils?|ink|pencil|charcoal|pastels?|pixel art|(?:painting|drawing|sketch|photo))$/iu;

/** How an English prompt is changed: by its noun phrases, so that every word beside them stays as it was. */
export const ENGLISH_PROMPT: PromptGrammar = {
  mentions: (prompt, thing) => findPhrase(tokensOf(prompt), thing) !== undefined,

  add(prompt, thing) {
    const { scene, rest } = splitStyle(prompt);
    if (
      /^(?:with|in|on|at|under|behind|beside|near|next to|over|above|wearing|holding|inside|around)\b/iu.test(
        thing,
      )
    )
      return `${scene} ${thing}${rest}`;
    if ((scene.match(/,/gu) ?? []).length >= 2) return `${scene}, ${thing}${rest}`;
    // “with a horse” goes on with “and”; a place that comes after it would take the cat along.
    const lastWith = /\bwith\s+[^,]*$/iu.exec(scene)?.[0] ?? '';
    const isOpen = lastWith !== '' && nounPhrases(tokensOf(lastWith)).length === 1;
    return `${scene} ${isOpen ? 'and' : 'with'} ${thing}${rest}`;
  },

  give(prompt, thing, what) {
    const tokens = tokensOf(prompt);
    const found = findPhrase(tokens, thing);
    const end = found && tokens[found.phrase.last]?.end;
    if (end === undefined) return undefined;
    return `${prompt.slice(0, end)} ${/^(?:with|wearing|holding)\b/iu.test(what) ? what : `with ${what}`}${prompt.slice(end)}`;
  },

  remove(prompt, thing) {
    const tokens = tokensOf(prompt);
    const found = findPhrase(tokens, thing);
    if (!found) return undefined;
    if (!found.isHead) return removeWord(prompt, tokens, found.phrase, thing);
    const left =
      tidy(cutPhrase(prompt, tokens, found.phrase, true)) ||
      tidy(cutPhrase(prompt, tokens, found.phrase, false));
    return left || undefined;
  },

  replace(prompt, thing, by) {
    const tokens = tokensOf(prompt);
    const found = findPhrase(tokens, thing);
    return found && putInstead(prompt, tokens, found.phrase, by);
  },

  become(prompt, by) {
    const tokens = tokensOf(prompt);
    const phrases = nounPhrases(tokens).filter(
      ({ first }) => (tokens[first]?.start ?? 0) >= openingOf(prompt),
    );
    const group = headConcept(by)?.group;
    const sameGroup = phrases.find((phrase) => {
      const head = tokens[phrase.last];
      return head && group && NOUN_GROUPS.has(group) && ENGLISH_VOCABULARY.find(head.lower)?.group === group;
    });
    if (!sameGroup && group === 'place') return undefined;
    const phrase = sameGroup ?? phrases[0];
    return phrase && putInstead(prompt, tokens, phrase, by);
  },

  describe(prompt, thing, as) {
    const tokens = tokensOf(prompt);
    const opening = openingOf(prompt);
    const phrase =
      thing === null
        ? nounPhrases(tokens).find(({ first }) => (tokens[first]?.start ?? 0) >= opening)
        : findPhrase(tokens, thing)?.phrase;
    return phrase && qualify(prompt, tokens, phrase, as);
  },

  setting(prompt, id) {
    const group = groupOf(id);
    const phrase = ENGLISH_SETTINGS[id] ?? ENGLISH_VOCABULARY.usual(id);
    const adjective = ENGLISH_SETTING_ADJECTIVES[id];
    let changed = prompt;
    for (const excluded of EXCLUDES[id] ?? [])
      changed = takeSetting(changed, [excluded], '', undefined).prompt;
    const taken = takeSetting(changed, GROUPS[group] as readonly ConceptId[], phrase, adjective);
    if (taken.isPlaced) return tidy(taken.prompt);
    const { scene, rest } = splitStyle(tidy(taken.prompt));
    return `${scene} ${phrase}${rest}`;
  },

  style(prompt, words) {
    const isTone = TONE.test(words);
    const opening = isTone ? '' : openingText(prompt);
    const segments = prompt
      .slice(opening.length)
      .replace(/[\s,.]+$/u, '')
      .split(/,\s*/u);
    const kept = segments.filter(
      (segment, index) => index === 0 || !STYLE.test(segment) || TONE.test(segment) !== isTone,
    );
    const [scene = '', ...rest] = kept;
    return [isTone ? scene : scene.replace(STYLE_ENDING, ''), ...rest, words].join(', ');
  },

  place(prompt, words) {
    const tokens = tokensOf(prompt);
    const phrase = nounPhrases(tokens).find(({ first, last }) => {
      const head = tokens[last];
      return (
        tokens[first - 1]?.kind === 'preposition' &&
        head &&
        ENGLISH_VOCABULARY.find(head.lower)?.group === 'place'
      );
    });
    const start = phrase && tokens[phrase.first - 1]?.start;
    const end = phrase && tokens[phrase.last]?.end;
    if (start !== undefined && end !== undefined)
      return `${prompt.slice(0, start)}${words}${prompt.slice(end)}`;
    const { scene, rest } = splitStyle(prompt);
    return `${scene} ${words}${rest}`;
  },

  say(prompt, words) {
    return `${prompt.replace(/[\s,.]+$/u, '')}, ${words}`;
  },
};

export function headConcept(phrase: string): Concept | undefined {
  const tokens = tokensOf(phrase);
  const first = nounPhrases(tokens)[0];
  const head = first && tokens[first.last];
  return head && ENGLISH_VOCABULARY.find(head.lower);
}

/** Cuts a thing with what ties it to the rest, and what belongs to it alone. */
function cutPhrase(
  prompt: string,
  tokens: readonly Token[],
  { first, last }: NounPhrase,
  takesAlong: boolean,
): string {
  let from = first;
  let to = last + 1;
  const kindAt = (index: number) => tokens[index]?.kind;
  const isFirst = first === 0;
  const belongs = (index: number) =>
    kindAt(index) === 'participle' ||
    /^(?:of|that|which|who)$/u.test(tokens[index]?.lower ?? '') ||
    (!isFirst && isWorn(prompt, tokens, index));
  while (takesAlong && belongs(to)) {
    to += 1;
    while (to < tokens.length && ['word', 'determiner'].includes(kindAt(to) ?? '')) to += 1;
  }
  const isListedAfter = tokens[to]?.lower === 'and' && ['word', 'determiner'].includes(kindAt(to + 1) ?? '');
  const isTied = ['preposition', 'participle', 'conjunction'].includes(kindAt(from - 1) ?? '');
  if (isListedAfter && (from === 0 || kindAt(from - 1) !== 'conjunction')) {
    // “with a hat and a dog” without the hat is “with a dog”; “a cat, a dog and a bird” without the dog ends with “and”.
    if (tokens[from - 1]?.lower === ',') from -= 1;
    else to += 1;
  } else if (isTied) {
    while (from > 0 && ['preposition', 'participle', 'conjunction'].includes(kindAt(from - 1) ?? ''))
      from -= 1;
    if (tokens[from - 1]?.lower === ',') from -= 1;
  } else if (tokens[from - 1]?.lower === ',') {
    from -= 1;
  } else if (from === 0) {
    while (['preposition', 'conjunction', 'punctuation'].includes(kindAt(to) ?? '')) to += 1;
  }
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? prompt.length;
  return `${prompt.slice(0, start)} ${prompt.slice(end)}`;
}

/** “with a hat”: goes with whoever wears it. */
function isWorn(prompt: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.lower === 'with' && headConcept(prompt.slice(token.end))?.group === 'clothing';
}

function removeWord(
  prompt: string,
  tokens: readonly Token[],
  { inner, last }: NounPhrase,
  thing: string,
): string {
  const wanted = tokensOf(thing).at(-1)?.lower ?? '';
  const token = tokens.slice(inner, last + 1).find(({ lower }) => lower.startsWith(wanted.slice(0, 4)));
  return token ? tidy(prompt.slice(0, token.start) + prompt.slice(token.end)) : prompt;
}

/** Puts another thing where one was; what described the old one goes on describing the new one. */
function putInstead(
  prompt: string,
  tokens: readonly Token[],
  { first, inner, last }: NounPhrase,
  by: string,
): string {
  const newTokens = tokensOf(by);
  const [phrase] = nounPhrases(newTokens);
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? prompt.length;
  if (!phrase) return prompt.slice(0, start) + by + prompt.slice(end);
  const newWords = newTokens
    .slice(phrase.inner, phrase.last)
    .map(({ lower }) => ENGLISH_VOCABULARY.find(lower)?.group);
  const kept = tokens
    .slice(inner, last)
    .filter(({ lower }) => isQuality(lower))
    .filter(({ lower }) => {
      const group = ENGLISH_VOCABULARY.find(lower)?.group;
      return group === undefined || !newWords.includes(group);
    })
    .map(({ text }) => text);
  const oldDeterminer = prompt.slice(start, tokens[inner]?.start ?? start).trim();
  const newDeterminer = by.slice(0, newTokens[phrase.inner]?.start ?? 0).trim();
  const noun = by.slice(newTokens[phrase.inner]?.start ?? 0);
  const isNewPlural = isPlural(newTokens[phrase.last]?.lower ?? '');
  const keepsOld =
    newDeterminer === '' &&
    (isNewPlural ||
      !/^(?:two|three|four|five|six|seven|eight|nine|ten|\d+|many|several|some)$/iu.test(oldDeterminer));
  const determiner = keepsOld
    ? isNewPlural
      ? oldDeterminer.replace(/^an?$/iu, '')
      : oldDeterminer
    : newDeterminer;
  const whole = withArticle(determiner, [...kept, noun].join(' '));
  return prompt.slice(0, start) + whole + prompt.slice(end);
}

/** Gives a thing a quality, instead of another one of the same kind. */
function qualify(
  prompt: string,
  tokens: readonly Token[],
  { first, inner, last }: NounPhrase,
  as: string,
): string {
  const words = as.replace(/^(?:an?|the)\s+/iu, '').replace(/\s+ones?$/iu, '');
  const newGroups = tokensOf(words).map(({ lower }) => ENGLISH_VOCABULARY.find(lower)?.group);
  const old = tokens.slice(inner, last);
  const isReplaced = ({ lower }: Token) => {
    const group = ENGLISH_VOCABULARY.find(lower)?.group;
    return group !== undefined && QUALITY_GROUPS.has(group) && newGroups.includes(group);
  };
  const replaced = old.findIndex(isReplaced);
  const start = tokens[first]?.start ?? 0;
  const determiner = prompt.slice(start, tokens[inner]?.start ?? start).trim();
  const head = tokens[last];
  const texts = old.filter((token) => !isReplaced(token)).map(({ text }) => text);
  // Colours stand by the noun, everything else before other qualities.
  const isColour = newGroups.includes('colour') || newGroups.includes('material');
  const firstNoun = texts.findIndex((text) => !isQuality(text));
  const place = replaced >= 0 ? replaced : isColour ? (firstNoun >= 0 ? firstNoun : texts.length) : 0;
  texts.splice(place, 0, words);
  const whole = withArticle(determiner, [...texts, head?.text ?? ''].join(' '));
  return prompt.slice(0, start) + whole + prompt.slice(head?.end ?? start);
}

function withArticle(determiner: string, words: string): string {
  if (determiner === '') return words;
  if (!/^an?$/iu.test(determiner)) return `${determiner} ${words}`;
  const article = /^(?:[aeio]|u(?!ni|se|ku|to))|^(?:hour|honest)/iu.test(words) ? 'an' : 'a';
  return `${determiner.startsWith('A') ? article.replace('a', 'A') : article} ${words}`;
}

/** Takes settings of a group out; the first of them is the place of the new one. */
function takeSetting(
  prompt: string,
  ids: readonly ConceptId[],
  phrase: string,
  adjective: string | undefined,
) {
  const words = ids
    .flatMap((id) => ENGLISH_VOCABULARY.wordsOf(id))
    .toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(
    String.raw`(^|,?\s+)((?:at|in|on|during|under|by|into)\s+)?((?:the|an?)\s+)?\b(${words.map(escaped).join('|')})\b(?:\s+(?:time|light|sky|weather|day)\b)?(?=(\s+[\p{L}]+)?)`,
    'giu',
  );
  let isPlaced = phrase === '';
  const changed = prompt.replaceAll(
    pattern,
    (
      _whole: string,
      before: string,
      preposition: string | undefined,
      article = '',
      _word: string,
      after = '',
    ) => {
      const isBeforeNoun = preposition === undefined && after !== '' && tokensOf(after)[0]?.kind === 'word';
      if (isBeforeNoun) {
        const used = !isPlaced && adjective ? adjective : '';
        if (used) isPlaced = true;
        const words = `${used}${used && after ? ' ' : ''}${after.trim()}`;
        // The lookahead leaves the noun itself in the text; only the article has to fit it.
        const fitted = withArticle(article.trim(), words);
        return `${before}${fitted.slice(0, fitted.length - after.trim().length).trimEnd()}`;
      }
      const put = isPlaced ? '' : phrase;
      isPlaced = true;
      return put === '' ? '' : `${before || ''}${put}`;
    },
  );
  return { prompt: changed, isPlaced: phrase !== '' && isPlaced };
}

/** The scene, and the segments about style behind it. */
function splitStyle(prompt: string): { scene: string; rest: string } {
  const segments = prompt.replace(/[\s,.]+$/u, '').split(/(?=,)/u);
  let end = segments.length;
  while (end > 1 && STYLE.test(segments[end - 1] ?? '')) end -= 1;
  return { scene: segments.slice(0, end).join(''), rest: segments.slice(end).join('') };
}

function openingText(prompt: string): string {
  return STYLE_OPENING.exec(prompt)?.[0] ?? '';
}

function openingOf(prompt: string): number {
  return openingText(prompt).length;
}

function tidy(prompt: string): string {
  return prompt
    .replaceAll(/\s{2,}/gu, ' ')
    .replaceAll(/\s+([,.;!])/gu, '$1')
    .replaceAll(/,(?:\s*,)+/gu, ',')
    .replace(/^[\s,;.]+/u, '')
    .replace(/(?:[\s,;]|\b(?:and|with|in|on|at)\s*$)+$/u, '')
    .trim();
}

function groupOf(id: ConceptId): Group {
  const found = Object.entries(GROUPS).find(([, ids]) => (ids as readonly string[]).includes(id));
  return (found?.[0] ?? 'thing') as Group;
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
