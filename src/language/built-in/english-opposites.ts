import { escaped } from './escape-pattern.ts';
import { withArticle } from './english-article.ts';
import { ENGLISH_OPPOSITES } from './english-opposites-words.ts';

interface Side {
  readonly set: number;
  readonly words: RegExp;
}

const sides: readonly Side[] = ENGLISH_OPPOSITES.flatMap((list, set) =>
  list.map((words) => ({
    set,
    words: new RegExp(
      String.raw`\b(?:${words
        .split('|')
        .map(escaped)
        .toSorted((one, other) => other.length - one.length)
        .join('|')})\b`,
      'iu',
    ),
  })),
);

/** Whether one word says the opposite of what others say. */
export function isOpposite(word: string, words: string): boolean {
  return sides.some(({ words: side }) => matchesWhole(side, word) && oppositesOf(words).includes(side));
}

/** Takes out of a prompt what can't be true beside the words, where it is said of one thing only. */
export function withoutOpposites(prompt: string, words: string): string {
  return oppositesOf(words).reduce((changed, side) => {
    const [match, ...more] = [...changed.matchAll(new RegExp(side, 'giu'))];
    if (!match || more.length > 0) return changed;
    const before = changed.slice(0, match.index).trimEnd();
    const after = changed.slice(match.index + match[0].length).trimStart();
    const [, lead = '', article] = /^(.*?)\b(an?)$/isu.exec(before) ?? [];
    if (article !== undefined) return `${lead}${withArticle(article, after)}`;
    return `${before}${/^[,.;]/u.test(after) ? '' : ' '}${after}`
      .trim()
      .replace(/,\s*,/u, ',')
      .replace(/^,\s*|,\s*$/gu, '');
  }, prompt);
}

/** The sides against which the words stand, without those on which they stand themselves. */
function oppositesOf(words: string): readonly RegExp[] {
  const meant = sides.filter((side) => side.words.test(words));
  const against = sides.filter(
    (side) => meant.some(({ set }) => set === side.set) && !meant.includes(side) && !side.words.test(words),
  );
  return against.map((side) => side.words);
}

function matchesWhole(pattern: RegExp, word: string): boolean {
  return pattern.exec(word)?.[0].length === word.length;
}
