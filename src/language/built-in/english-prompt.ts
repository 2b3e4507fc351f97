import { type ConceptId, EXCLUDES, type Group, GROUPS, SETTING_GROUPS } from './concepts.ts';
import { phraseFor } from './english-become.ts';
import { cutPhrase, removeWord } from './english-cut.ts';
import { headConcept, putInstead, qualify } from './english-noun.ts';
import { numberOf, pluralOf } from './english-meaning.ts';
import { withoutOpposites } from './english-opposites.ts';
import {
  ENGLISH_VOCABULARY,
  findPhrase,
  isPlural,
  type NounPhrase,
  nounPhrases,
  singular,
  tokensOf,
} from './english-phrases.ts';
import { takeSetting, withoutOtherSettings } from './english-setting.ts';
import { openingOf, openingText, splitStyle, STYLE, STYLE_ENDING, TONE } from './english-style.ts';
import { ENGLISH_SETTING_ADJECTIVES, ENGLISH_SETTING_PHRASES, ENGLISH_SETTINGS } from './english-words.ts';
import { hasWord, withoutQuality, withoutSetting, wordInstead } from './english-single-words.ts';
import type { PromptGrammar } from './language.ts';
import { tidy } from './tidy-english.ts';

/** How an English prompt is changed: by its noun phrases, so that every word beside them stays as it was. */
export const ENGLISH_PROMPT: PromptGrammar = {
  mentions: (prompt, thing) =>
    findPhrase(tokensOf(prompt), thing) !== undefined ||
    (/^\p{L}{2,}ing$/iu.test(thing) && hasWord(prompt, thing)),

  hasOfGroup: (prompt, group) =>
    tokensOf(prompt).some(({ lower }) => ENGLISH_VOCABULARY.find(lower)?.group === group),

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
    const isTied = /^(?:with|wearing|holding|in|on|at|under|behind|next to|by|\p{L}{3,}ing)\b/iu.test(what);
    return `${prompt.slice(0, end)} ${isTied ? what : `with ${what}`}${prompt.slice(end)}`;
  },

  remove(prompt, thing) {
    const tokens = tokensOf(prompt);
    const found = findPhrase(tokens, thing);
    if (!found) return withoutSetting(prompt, thing) ?? withoutQuality(prompt, thing);
    if (!found.isHead) return removeWord(prompt, tokens, found.phrase, thing);
    const left =
      tidy(cutPhrase(prompt, tokens, found.phrase, true)) ||
      tidy(cutPhrase(prompt, tokens, found.phrase, false));
    return left || undefined;
  },

  replace(prompt, thing, by) {
    const tokens = tokensOf(prompt);
    const found = findPhrase(tokens, thing);
    return found ? putInstead(prompt, tokens, found.phrase, by) : wordInstead(prompt, thing, by);
  },

  become(prompt, by) {
    const tokens = tokensOf(prompt);
    const phrase = phraseFor(by, prompt, tokens);
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

  count(prompt, thing, number) {
    const tokens = tokensOf(prompt);
    const phrases = nounPhrases(tokens).filter(
      ({ first }) => (tokens[first]?.start ?? 0) >= openingOf(prompt),
    );
    const isCounted = ({ first }: NounPhrase) => numberOf(tokens[first]?.lower ?? '') !== undefined;
    const isSeveral = ({ first, last }: NounPhrase) =>
      (numberOf(tokens[first]?.lower ?? '') ?? 0) > 1 || isPlural(tokens[last]?.lower ?? '');
    const phrase =
      thing === null
        ? (phrases.find(isSeveral) ?? phrases.find(isCounted) ?? phrases[0])
        : findPhrase(tokens, thing)?.phrase;
    const head = phrase && tokens[phrase.last];
    if (!phrase || !head) return undefined;
    const qualities = tokens.slice(phrase.inner, phrase.last).map(({ text }) => text);
    const noun = numberOf(number) === 1 ? singular(head.text) : pluralOf(head.text);
    const start = tokens[phrase.first]?.start ?? 0;
    return `${prompt.slice(0, start)}${[number, ...qualities, noun].join(' ')}${prompt.slice(head.end)}`;
  },

  numberOf(prompt, thing) {
    const tokens = tokensOf(prompt);
    const found = findPhrase(tokens, thing);
    return found && numberOf(tokens[found.phrase.first]?.lower ?? '');
  },

  setting(prompt, id, said = '') {
    const group = groupOf(id);
    const own = tokensOf(said).find(({ lower }) => ENGLISH_VOCABULARY.find(lower)?.id === id)?.lower;
    const phrase = ENGLISH_SETTING_PHRASES[own ?? ''] ?? ENGLISH_SETTINGS[id] ?? ENGLISH_VOCABULARY.usual(id);
    const adjective = ENGLISH_SETTING_ADJECTIVES[id];
    let changed = prompt;
    for (const excluded of EXCLUDES[id] ?? [])
      changed = takeSetting(changed, [excluded], '', undefined).prompt;
    const taken = takeSetting(changed, GROUPS[group], phrase, adjective);
    if (taken.isPlaced) return tidy(taken.prompt);
    const { scene, rest } = splitStyle(tidy(taken.prompt));
    return `${scene} ${phrase}${rest}`;
  },

  style(prompt, words) {
    const isTone = TONE.test(words);
    const about = openingText(prompt);
    // “a portrait of” says nothing about paint.
    const opening = isTone || !STYLE.test(about) ? '' : about;
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

  place(prompt, words, isInstead = false) {
    const tokens = tokensOf(prompt);
    const tied = nounPhrases(tokens).filter(({ first }) => tokens[first - 1]?.kind === 'preposition');
    const isPlace = ({ last }: NounPhrase) =>
      PLACES.has(ENGLISH_VOCABULARY.find(tokens[last]?.lower ?? '')?.group ?? '');
    const isSpot = ({ first }: NounPhrase) =>
      /^(?:on|in|at|under|inside|over|by)$/u.test(tokens[first - 1]?.lower ?? '');
    const phrase = tied.find(isPlace) ?? (isInstead ? tied.find(isSpot) : undefined);
    const start = phrase && tokens[phrase.first - 1]?.start;
    const end = phrase && tokens[phrase.last]?.end;
    if (start !== undefined && end !== undefined)
      return `${prompt.slice(0, start)}${words}${prompt.slice(end)}`;
    const { scene, rest } = splitStyle(prompt);
    return `${scene} ${words}${rest}`;
  },

  background(prompt, words) {
    const place = words.replace(/^(?:in|on|at)\s+/iu, '');
    const concept = headConcept(place);
    const tokens = tokensOf(prompt);
    const old = nounPhrases(tokens).find(({ first, last }) => {
      const head = tokens[last];
      return (
        tokens[first - 1]?.kind === 'preposition' &&
        head &&
        ENGLISH_VOCABULARY.find(head.lower)?.group === 'place'
      );
    });
    if (!old || /\bbackground\b/iu.test(prompt))
      return ENGLISH_PROMPT.say(withoutBackground(prompt), `${place} in the background`);
    const tie =
      concept &&
      /^(?:beach|street|moon|island|hill|mountain|cliff|iceberg|rooftop|mars|bridge)$/u.test(concept.id)
        ? 'on'
        : 'in';
    return ENGLISH_PROMPT.place(prompt, `${tie} ${place}`);
  },

  withoutOpposites,
  withoutOtherSettings,

  move(prompt, thing, where) {
    const tokens = tokensOf(prompt);
    const phrase = findPhrase(tokens, thing)?.phrase;
    const end = phrase && tokens[phrase.last]?.end;
    if (!phrase || end === undefined) return undefined;
    const tie = nounPhrases(tokens).find(({ first }) => first === phrase.last + 2);
    const isTied = tie && tokens[phrase.last + 1]?.kind === 'preposition';
    const spot = isTied ? prompt.slice(tokens[tie.first]?.start, tokens[tie.last]?.end) : '';
    // It stood there already, or by the same thing: the new spot takes the place of the old one.
    const isInstead = /^the (?:left|right|middle)$/iu.test(spot) || (spot !== '' && isSameHead(spot, where));
    const after = isInstead && tie ? (tokens[tie.last]?.end ?? end) : end;
    return `${prompt.slice(0, end)} ${where}${prompt.slice(after)}`;
  },

  only(prompt, thing) {
    const { scene, rest } = splitStyle(prompt);
    if (!ENGLISH_PROMPT.mentions(scene, thing)) return undefined;
    const tokens = tokensOf(scene);
    const heads = nounPhrases(tokens).flatMap(({ last }) => tokens[last]?.text ?? []);
    const left = heads
      .filter((head) => !isSameHead(head, thing) && !isSetting(head))
      .reduce((words, head) => {
        const without = ENGLISH_PROMPT.remove(words, head) ?? words;
        // “a bowl of soup” without the bowl would be without the soup.
        return ENGLISH_PROMPT.mentions(without, thing) ? without : words;
      }, scene);
    return `${left}${rest}`;
  },

  say(prompt, words) {
    return `${prompt.replace(/[\s,.]+$/u, '')}, ${words}`;
  },
};

/** One background instead of another. */
function withoutBackground(prompt: string): string {
  return prompt.replace(/,\s*[^,]*\bbackground\b[^,]*/giu, '');
}

function isSameHead(one: string, other: string): boolean {
  const lastWord = (words: string) => tokensOf(words).findLast(({ kind }) => kind === 'word')?.lower ?? '';
  return findPhrase(tokensOf(lastWord(other)), lastWord(one)) !== undefined;
}

const PLACES: ReadonlySet<string> = new Set(['place', 'region']);

/** Where or when everything is. */
function isSetting(noun: string): boolean {
  const group = ENGLISH_VOCABULARY.find(noun.toLowerCase())?.group;
  return group !== undefined && (group === 'place' || SETTING_GROUPS.has(group));
}

function groupOf(id: ConceptId): Group {
  const found = Object.entries(GROUPS).find(([, ids]) => (ids as readonly string[]).includes(id));
  return (found?.[0] ?? 'thing') as Group;
}
