import { CHINESE_OPPOSITES } from './chinese-opposites-words.ts';
import { simplified } from './simplified.ts';

const sides = CHINESE_OPPOSITES.flatMap((list, set) =>
  list.map((words) => ({ set, words: new RegExp(words, 'u') })),
);

/** Takes out of a prompt what can't be true beside the words, where it is said of one thing only. */
export function withoutOpposites(prompt: string, words: string): string {
  const said = simplified(words);
  const meant = sides.filter((side) => side.words.test(said));
  const against = sides.filter((side) => meant.some(({ set }) => set === side.set) && !meant.includes(side));
  return against.reduce((changed, { words: side }) => {
    const all = [
      ...simplified(changed).matchAll(new RegExp(`(?:正在|正|在)?(?:${side.source})(?:着)?(的)?`, 'gu')),
    ];
    const [match] = all;
    // “坐在窗台上”: where somebody sits stays.
    if (!match || all.length > 1) return changed;
    const kept = /[坐站躺趴]在/u.test(match[0]) ? '在' : '';
    return changed.slice(0, match.index) + kept + changed.slice(match.index + match[0].length);
  }, prompt);
}
