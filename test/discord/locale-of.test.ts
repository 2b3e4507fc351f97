import { expect, test } from 'vitest';
import { localeOf } from '../../src/discord/locale-of.ts';

const german = { guild: { preferredLocale: 'de' } } as unknown as Parameters<typeof localeOf>[1];
const direct = { guild: null } as Parameters<typeof localeOf>[1];

test.each([
  ['make it night', german, 'en-US'],
  ['换成晚上', german, 'zh-CN'],
  ['把 cat 变成蓝色', german, 'zh-CN'],
  ['mach es dunkel', german, 'en-US'],
  ['🐴🐴', german, 'de'],
  ['', german, 'de'],
  ['42?', direct, 'en-US'],
])('words tell the language before the server does: %s', (words, message, locale) => {
  expect(localeOf(words, message)).toBe(locale);
});
