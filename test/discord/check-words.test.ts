import { describe, expect, test } from 'vitest';
import { refuseNoWords, refuseOnlyLinks } from '../../src/discord/check-words.ts';

describe('words', () => {
  test.each([
    'https://example.com/a.png',
    ' <https://example.com> ',
    'www.example.com, http://b.example/?q=猫 !',
  ])('are missing where there are only links: %s', (typed) => {
    expect(() => refuseOnlyLinks(typed)).toThrow('links');
    expect(() => refuseNoWords(typed)).toThrow('links');
  });

  test.each([
    'like https://example.com/a.png',
    '像 https://example.com 一样',
    '🐴 https://a.example',
    '42',
    '!?',
  ])('may stand beside links, or be few: %s', (typed) => {
    expect(() => refuseNoWords(typed)).not.toThrow();
  });

  test.each(['', '  \n', '\u200B\u2060\uFEFF', '\u202E'])(
    'are missing where nothing can be seen (%j)',
    (typed) => {
      expect(() => refuseNoWords(typed)).toThrow('did not understand');
      expect(() => refuseOnlyLinks(typed)).not.toThrow();
    },
  );
});
