const ORDINALS: readonly (readonly string[])[] = [
  ['first', '1st', 'one', '一', '1'],
  ['second', '2nd', 'two', '二', '两', '2'],
  ['third', '3rd', 'three', '三', '3'],
  ['fourth', '4th', 'four', '四', '4'],
];

/** “the second one”, “the 2nd picture”: the noun makes sure that it isn't “the second house”. */
const ORDINAL =
  /\b(?:the\s+)?(first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\s+(?:one|picture|image|pic|version)\b/iu;
/** “picture 2”, “number two”, “#3”. */
const NUMBERED = /(?:\b(?:picture|image|pic|number|no\.?|version)\s*|#)(one|two|three|four|[1-4])\b/iu;
/** 第二张, 第 2 幅, 最后一张. */
const CHINESE = /第\s*([一二两三四1-4])\s*[张張幅个個]|(最后|最後)一?[张張幅个個]/u;

/**
 * Which of several pictures the words name, as an index from 0, and the words without that name.
 * The index is undefined where they name none, or one that isn't there.
 */
export function namedPicture(words: string, count: number): { index: number | undefined; words: string } {
  if (count < 2) return { index: undefined, words };
  for (const pattern of [ORDINAL, NUMBERED, CHINESE]) {
    const match = pattern.exec(words);
    if (!match) continue;
    const name = (match[1] ?? match[2] ?? '').toLowerCase();
    const index = /^(?:last|最后|最後)$/u.test(name)
      ? count - 1
      : ORDINALS.findIndex((names) => names.includes(name));
    if (index < 0 || index >= count) continue;
    return { index, words: leaveOut(words, match) };
  }
  return { index: undefined, words };
}

/** “make the second one blue” → “make it blue”; “the second one, but at night” → “but at night”. */
function leaveOut(words: string, match: RegExpExecArray): string {
  const isChinese = /\p{Script=Han}/u.test(match[0]);
  const before = words
    .slice(0, match.index)
    .trimEnd()
    .replace(/(?:^|\s)(?:to|in|into|on|of|for|from)$/iu, '');
  const after = words
    .slice(match.index + match[0].length)
    .replace(/^\s*[,，:：、。.]\s*/u, ' ')
    .trim();
  if (after === '') return before;
  if (before === '') return isChinese ? after : after.replace(/^in\s+/iu, '');
  return isChinese ? `${before}它${after}` : `${before} it ${after}`.trim();
}
