import { expect, test } from 'vitest';
import { contextOfAChannel } from '../../bench/context-of-a-channel.ts';

test('the context of a channel is measured with many pictures, with few, and with nothing else', async () => {
  const { timings, measured } = await contextOfAChannel({ many: 200, rounds: 3, warmUp: 1 });
  expect(timings.map(({ what, runs }) => `${what}: ${runs}`)).toEqual([
    'select 1: 3',
    '10 pictures, alone in their database: 3',
    '10 pictures, beside 200: 3',
    '200 pictures: 3',
  ]);
  expect(measured).toBeGreaterThan(0);
});
