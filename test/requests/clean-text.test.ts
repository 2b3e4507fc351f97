import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/requests/clean-text.ts';

describe('cleaning what people typed', () => {
  test.each([
    ['a\u0000cat\u0007', 'acat'],
    ['a\u200Bc\u2060a\uFEFFt', 'acat'],
    ['\u202Egnp.exe\u202C', 'gnp.exe'],
    ['a\n\n  cat\tin\r\na  hat ', 'a cat in a hat'],
    ['\u200B\u200D\u2060 \uFEFF', ''],
    ['一只　猫', '一只 猫'],
    ['e\u0301', 'é'],
    ['broken \uD800 half', 'broken \uFFFD half'],
  ])('turns %j into %j', (typed, cleaned) => {
    expect(cleanText(typed)).toBe(cleaned);
  });

  test.each(['👩‍🚀 on the moon', '🏳️‍🌈', 'क्‍ष', 'می‌خواهم'])('keeps the joiners that %s needs', (text) => {
    expect(cleanText(text)).toBe(text.normalize('NFC'));
  });
});
