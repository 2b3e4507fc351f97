import { headConcept } from './english-noun.ts';
import { type NounPhrase, type Token, tokensOf } from './english-phrases.ts';
import { tidy } from './tidy-english.ts';

/** Cuts a thing with what ties it to the rest, and what belongs to it alone. */
export function cutPhrase(
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
  if (takesAlong) {
    while (belongs(to)) {
      to += 1;
      while (to < tokens.length && ['word', 'determiner'].includes(kindAt(to) ?? '')) to += 1;
    }
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
    // What stands there goes on standing there, but not as part of what is before the comma.
    if (to >= tokens.length || kindAt(to) === 'punctuation') from -= 1;
    else while (['preposition', 'conjunction'].includes(kindAt(to) ?? '')) to += 1;
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

/** Takes one word out of a longer name. */
export function removeWord(
  prompt: string,
  tokens: readonly Token[],
  { inner, last }: NounPhrase,
  thing: string,
): string {
  const wanted = tokensOf(thing).at(-1)?.lower ?? '';
  const token = tokens.slice(inner, last + 1).find(({ lower }) => lower.startsWith(wanted.slice(0, 4)));
  return token ? tidy(prompt.slice(0, token.start) + prompt.slice(token.end)) : prompt;
}
