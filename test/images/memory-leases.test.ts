import { describe, expect, test } from 'vitest';
import { createMemoryLeases } from '../../src/images/memory-leases.ts';

const never = new AbortController().signal;

/** Lets everything that can go on without time go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('leases in memory', () => {
  test('give the first instance that is free', async () => {
    const leases = createMemoryLeases();
    const taken = [await leases.acquire(['a', 'b'], never), await leases.acquire(['a', 'b'], never)];
    expect(taken.map(({ instance }) => instance)).toEqual(['a', 'b']);
  });

  test('serve those who wait in the order in which they came', async () => {
    const leases = createMemoryLeases();
    const held = await leases.acquire(['a'], never);
    const served: number[] = [];
    const waiting = [1, 2, 3].map(async (number) => {
      const lease = await leases.acquire(['a'], never);
      served.push(number);
      await lease.release();
    });
    await settled();
    expect(served).toEqual([]);
    await held.release();
    await Promise.all(waiting);
    expect(served).toEqual([1, 2, 3]);
  });

  test('let nobody wait behind somebody who waits for another instance', async () => {
    const leases = createMemoryLeases();
    await leases.acquire(['a'], never);
    void leases.acquire(['a'], never);
    await expect(leases.acquire(['b'], never)).resolves.toMatchObject({ instance: 'b' });
  });

  test('leave the line when the wait is aborted', async () => {
    const leases = createMemoryLeases();
    const held = await leases.acquire(['a'], never);
    const stop = new AbortController();
    const aborted = leases.acquire(['a'], stop.signal);
    const next = leases.acquire(['a'], never);
    stop.abort(new Error('no longer wanted'));
    await expect(aborted).rejects.toThrow('no longer wanted');
    await held.release();
    await expect(next).resolves.toMatchObject({ instance: 'a' });
  });

  test('are not given to whoever has aborted already', async () => {
    const leases = createMemoryLeases();
    await expect(leases.acquire(['a'], AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
    await expect(leases.acquire(['a'], never)).resolves.toMatchObject({ instance: 'a' });
  });

  test("a second release frees nobody else's lease", async () => {
    const leases = createMemoryLeases();
    const first = await leases.acquire(['a'], never);
    await first.release();
    await leases.acquire(['a'], never);
    await first.release();
    const stop = new AbortController();
    const third = leases.acquire(['a'], stop.signal);
    await settled();
    stop.abort(new Error('still held'));
    await expect(third).rejects.toThrow('still held');
  });
});
