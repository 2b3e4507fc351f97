import { expect, test } from 'vitest';
import { windowStarts } from '../../../src/language/openai/windows.ts';

const costs = Array.from({ length: 200 }, (_, index) => 5 + ((index * 7) % 11));

test('a history that fits has one window', () => {
  expect(windowStarts([10, 10, 10], 1, 100)).toEqual([1]);
  expect(windowStarts([], 0, 100)).toEqual([0]);
});

test('a growing history has the same windows as it had, and now and then one more', () => {
  for (let length = 3; length < costs.length; length += 1) {
    const before = windowStarts(costs.slice(0, length - 1), 2, 100);
    const now = windowStarts(costs.slice(0, length), 2, 100);
    expect(now.slice(0, before.length)).toEqual(before);
    expect(now.length - before.length).toBeLessThanOrEqual(1);
  }
});

test('the newest window fits and has the newest entries', () => {
  for (let length = 3; length <= costs.length; length += 1) {
    const start = windowStarts(costs.slice(0, length), 2, 100).at(-1) ?? 0;
    expect(start).toBeLessThan(length);
    expect(costs.slice(start, length).reduce((sum, cost) => sum + cost, 0)).toBeLessThanOrEqual(100);
  }
});

test('an entry that is longer than the budget is a window of its own', () => {
  expect(windowStarts([1, 1, 500], 0, 100)).toEqual([0, 2]);
  expect(windowStarts([1, 1, 500, 1], 0, 100)).toEqual([0, 2, 3]);
});
