import { expect, test } from 'vitest';
import { createSilentLog } from '../../src/log.ts';
import { deliverNothing } from '../../src/requests/deliver-nothing.ts';
import type { RequestDependencies } from '../../src/requests/dependencies.ts';
import type { RequestRow } from '../../src/storage/records.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

/** What was done for a request, in order. */
async function doneFor(request: RequestRow): Promise<string[]> {
  const done: string[] = [];
  await deliverNothing(request, {
    records: {
      advanceRequest: async (_id, _from, { stage }) => void done.push(`row ${stage}`),
    } as Partial<RequestDependencies['records']> as RequestDependencies['records'],
    message: {
      edit: async (_request, { content }) => {
        done.push(content.includes('Cancelled.') ? 'message says cancelled' : 'message says failed');
        return 'shown';
      },
      removePosted: async () => void done.push('message looked for and removed'),
    } as Partial<RequestDependencies['message']> as RequestDependencies['message'],
    clock: { now: () => 0, sleep: () => Promise.resolve(), every: () => () => {} },
    log: createSilentLog(),
  });
  return done;
}

test('the message of a request that came to nothing says so before the row does', async () => {
  const request = fakeRequest({ messageId: '5' });
  expect(await doneFor({ ...request, stage: 'cancelling' })).toEqual([
    'message says cancelled',
    'row cancelled',
  ]);
  expect(await doneFor({ ...request, stage: 'failing' })).toEqual(['message says failed', 'row failed']);
});

test('a message that was posted without the row knowing does not stay', async () => {
  const request = fakeRequest({ messageId: null, postAttemptedAt: new Date() });
  expect(await doneFor({ ...request, stage: 'cancelling' })).toEqual([
    'message looked for and removed',
    'row cancelled',
  ]);
});
