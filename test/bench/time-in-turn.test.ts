import { describe, expect, test } from 'vitest';
import { quantile, timeInTurn } from '../../bench/time-in-turn.ts';

describe('timing in turn', () => {
  test('runs each as often, never the same one first, and leaves the warm-up out', async () => {
    const order: string[] = [];
    const note = (name: string) => async () => void order.push(name);
    const timings = await timeInTurn({ a: note('a'), b: note('b') }, { rounds: 3, warmUp: 1 });
    expect(order.join('')).toBe('abbaabba');
    expect(timings.map(({ what, runs }) => [what, runs])).toEqual([
      ['a', 3],
      ['b', 3],
    ]);
  });

  test('fails when what it times fails', async () => {
    const broken = { broken: () => Promise.reject(new Error('no')) };
    await expect(timeInTurn(broken, { rounds: 1, warmUp: 0 })).rejects.toThrow('no');
  });

  test.each([
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 2, 3], 0.5, 2],
    [Array.from({ length: 100 }, (_, place) => place + 1), 0.95, 95],
    [[7], 0.95, 7],
    [[], 0.5, Number.NaN],
  ])('of %j the %d quantile is %d', (values, part, expected) => {
    expect(quantile(values, part)).toBe(expected);
  });
});
