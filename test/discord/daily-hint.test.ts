import { expect, test } from 'vitest';
import { createDailyHint } from '../../src/discord/daily-hint.ts';

const HOUR = 3_600_000;

test('a person gets one hint a day, others their own', () => {
  let time = 0;
  const mayHint = createDailyHint({ now: () => time });
  expect([mayHint('a'), mayHint('a'), mayHint('b')]).toEqual([true, false, true]);
  time = 23 * HOUR;
  expect(mayHint('a')).toBe(false);
  time = 24 * HOUR;
  expect([mayHint('a'), mayHint('a')]).toEqual([true, false]);
});
