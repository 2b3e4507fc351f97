import { REST, RESTEvents } from '@discordjs/rest';
import { describe, expect, test } from 'vitest';
import { createEditBudget } from '../../src/delivery/edit-budget.ts';

function setUp() {
  const rest = new REST();
  let time = 0;
  const budget = createEditBudget({ rest, now: () => time });
  return {
    budget,
    moveTo: (milliseconds: number) => (time = milliseconds),
    answered(path: `/${string}`, headers: Record<string, string>, method = 'PATCH') {
      const request = { path, method } as Parameters<
        Parameters<typeof rest.on<typeof RESTEvents.Response>>[1]
      >[0];
      rest.emit(RESTEvents.Response, request, new Response(null, { headers }) as never);
    },
  };
}

describe('the budget of a channel’s edits', () => {
  test('allows progress before anything is known', () => {
    expect(setUp().budget.allowsProgress('1')).toBe(true);
  });

  test('keeps the last edit of a bucket for a result, until the bucket is full again', () => {
    const { budget, answered, moveTo } = setUp();
    answered('/channels/1/messages/5', { 'x-ratelimit-remaining': '1', 'x-ratelimit-reset-after': '2' });
    expect(budget.allowsProgress('1')).toBe(false);
    expect(budget.allowsProgress('2')).toBe(true);
    moveTo(2000);
    expect(budget.allowsProgress('1')).toBe(true);
  });

  test('does not count other calls', () => {
    const { budget, answered } = setUp();
    const empty = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '9' };
    answered('/channels/1/messages', empty, 'POST');
    answered('/channels/1/messages/5', empty, 'DELETE');
    expect(budget.allowsProgress('1')).toBe(true);
  });

  test('counts the edits of a response under its token', () => {
    const { budget, answered } = setUp();
    const empty = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '9' };
    answered('/webhooks/9/token/messages/@original', empty);
    expect(budget.allowsProgress('9/token')).toBe(false);
    expect(budget.allowsProgress('9/other')).toBe(true);
  });

  test('lets no progress in while an edit that must arrive is under way', async () => {
    const { budget } = setUp();
    await budget.important('1', async () => {
      expect(budget.allowsProgress('1')).toBe(false);
    });
    await budget.important('1', () => Promise.reject(new Error('lost'))).catch(() => {});
    expect(budget.allowsProgress('1')).toBe(true);
  });
});
