import type { Concept } from './concepts.ts';
import { withArticle } from './english-article.ts';
import { isOpposite } from './english-opposites.ts';
import {
  ENGLISH_VOCABULARY,
  isPlural,
  isQuality,
  nounPhrases,
  type NounPhrase,
  type Token,
  tokensOf,
} from './english-phrases.ts';

/** What the first thing of some words is. */
export function headConcept(phrase: string): Concept | undefined {
  const tokens = tokensOf(phrase);
  const first = nounPhrases(tokens)[0];
  const head = first && tokens[first.last];
  return head && ENGLISH_VOCABULARY.find(head.lower);
}

/** Puts another thing where one was; what described the old one goes on describing the new one. */
export function putInstead(
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
      return (group === undefined || !newWords.includes(group)) && !isOpposite(lower, by);
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
export function qualify(
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
    return (group !== undefined && newGroups.includes(group)) || isOpposite(lower, words);
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
  // “a fox sleeping under a tree” that is awake sleeps no longer.
  const next = tokens[last + 1];
  const end = next?.kind === 'participle' && isOpposite(next.lower, words) ? next.end : (head?.end ?? start);
  return prompt.slice(0, start) + whole + prompt.slice(end);
}
