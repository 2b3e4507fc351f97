import { expect, test } from 'vitest';
import { type Figure, isKept, tableOf } from '../../bench/figure.ts';

const figure: Figure = {
  name: 'Reading',
  promise: 'at most 1.2 times as long',
  timings: [
    { what: 'few', runs: 5, median: 1, p95: 2.5 },
    { what: 'a great many', runs: 5, median: 1.1, p95: 3 },
  ],
  measured: 1.1,
  most: 1.2,
};

test('a figure shows what was timed, and whether the promise is kept', () => {
  const table = tableOf(figure);
  expect(table).toMatch(/few +1\.000 +2\.500 +5\n/u);
  expect(table).toMatch(/at most 1\.2 times as long: 1\.100, kept$/u);
  expect(tableOf({ ...figure, measured: 1.3 })).toContain('1.300, NOT KEPT');
});

test('a promise is kept up to its number, and never by something that is no number', () => {
  expect([1.2, 1.21, Number.NaN].map((measured) => isKept({ ...figure, measured }))).toEqual([
    true,
    false,
    false,
  ]);
});
