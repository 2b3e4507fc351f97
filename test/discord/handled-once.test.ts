import { expect, test } from 'vitest';
import { createHandledOnce } from '../../src/discord/handled-once.ts';

test('an id is new once', () => {
  const isNew = createHandledOnce();
  expect([isNew('1'), isNew('1'), isNew('2')]).toEqual([true, false, true]);
});

test('only the newest ids are remembered', () => {
  const isNew = createHandledOnce(2);
  for (const id of ['1', '2', '3']) isNew(id);
  expect([isNew('3'), isNew('2'), isNew('1')]).toEqual([false, false, true]);
});
