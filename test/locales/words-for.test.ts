import { describe, expect, test } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { wordsFor } from '../../src/locales/words-for.ts';
import { zhCn } from '../../src/locales/zh-cn.ts';

test.each([
  ['en-US', en],
  ['en-GB', en],
  ['zh-CN', zhCn],
  ['zh-TW', zhCn],
  ['fr', en],
  ['', en],
])('%s reads its language, or English', (locale, words) => {
  expect(wordsFor(locale)).toBe(words);
});

describe('the Chinese sentences', () => {
  const sentences = (value: unknown, path = ''): [string, string][] => {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => sentences(inner, `${path}.${name}`));
  };
  const english = new Map(sentences(en));

  test.each(sentences(zhCn))('%s is translated', (path, sentence) => {
    expect(sentence).toMatch(/\p{Script=Han}/u);
    expect(sentence).not.toBe(english.get(path));
  });
});
