import { describe, expect, test } from 'vitest';
import { ServiceError } from '../../src/errors.ts';
import { postRequest } from '../../src/requests/post-request.ts';
import type { RequestDependencies } from '../../src/requests/dependencies.ts';
import type { RequestChange, RequestRow } from '../../src/storage/records.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

interface Given {
  /** How the row is when Discord has answered. */
  readonly meanwhile?: Partial<RequestRow>;
  readonly failWith?: Error;
  readonly sealedToken?: string | null;
}

/** One row, and a Discord that posts as message 77 unless it fails. */
function setUp({ meanwhile, failWith, sealedToken = 'sealed' }: Given = {}) {
  let row = fakeRequest({ stage: 'recorded', messageId: null, sealedToken });
  const request = row;
  const removed: (string | null)[] = [];
  const edited: string[] = [];
  const dependencies = {
    records: {
      countWaitingBefore: async () => 0,
      medianRenderSeconds: async () => undefined,
      findRequest: async () => row,
      async advanceRequest(_id: string, from: readonly string[], change: RequestChange) {
        if (!from.includes(row.stage)) return undefined;
        row = { ...row, ...change } as RequestRow;
        return row;
      },
    },
    message: {
      async post() {
        if (failWith) throw failWith;
        row = { ...row, ...meanwhile };
        return { messageId: '77' };
      },
      async edit({ place }: RequestRow) {
        edited.push(place);
        return 'shown' as const;
      },
      async remove({ messageId }: RequestRow) {
        removed.push(messageId);
      },
    },
    backends: new Map(),
    clock: { now: () => 0 },
    log: { warn: () => {} },
  } as unknown as RequestDependencies;
  return { post: () => postRequest(request, dependencies), row: () => row, removed, edited };
}

describe('posting', () => {
  test('keeps the message that another attempt has taken over meanwhile', async () => {
    const { post, removed } = setUp({ meanwhile: { stage: 'queued', messageId: '77' } });
    expect(await post()).toBeUndefined();
    expect(removed).toEqual([]);
  });

  test('takes the message away again when the request was cancelled meanwhile', async () => {
    const { post, removed } = setUp({ meanwhile: { stage: 'cancelling' } });
    expect(await post()).toBeUndefined();
    expect(removed).toEqual(['77']);
  });

  test('moves to the interaction’s response when Discord will never take the message', async () => {
    const failWith = new ServiceError('discord', 'blocked', { reason: 'refused', retryable: false });
    const { post, edited } = setUp({ failWith });
    expect(await post()).toMatchObject({ stage: 'posted', place: 'response', messageId: null });
    expect(edited).toEqual(['response']);
  });

  test('ends a request that Discord will never take and that has no other place', async () => {
    const failWith = new ServiceError('discord', 'blocked', { reason: 'refused', retryable: false });
    const { post, row } = setUp({ failWith, sealedToken: null });
    expect(await post()).toBeUndefined();
    expect(row().stage).toBe('failed');
  });

  test('leaves the request as it is when Discord says nothing', async () => {
    const failWith = new ServiceError('discord', 'no answer', { reason: 'server-away', retryable: true });
    const { post, row } = setUp({ failWith });
    await expect(post()).rejects.toBe(failWith);
    expect(row().stage).toBe('recorded');
  });
});
