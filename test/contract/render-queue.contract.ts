import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createSilentLog } from '../../src/log.ts';
import { createRenderQueue } from '../../src/queue/bullmq-render-queue.ts';
import {
  openQueueConnection,
  type QueueConnection,
  type QueuePlace,
} from '../../src/queue/queue-connection.ts';
import type { RenderQueue } from '../../src/queue/render-queue.ts';
import { startRenderWorkers } from '../../src/queue/render-workers.ts';
import { resetActiveJobs } from '../../src/queue/reset-active-jobs.ts';

const log = createSilentLog();

/** The render queue keeps its promises on every place that it can live in. */
export function describeRenderQueue(
  name: string,
  openPlace: () => Promise<{ place: QueuePlace; close: () => Promise<void> }>,
) {
  describe(`the render queue on ${name}`, () => {
    let connection: QueueConnection;
    let queue: RenderQueue;
    let closePlace: () => Promise<void>;
    let backends = 0;

    beforeAll(async () => {
      const { place, close } = await openPlace();
      closePlace = close;
      connection = await openQueueConnection(place, log);
      queue = createRenderQueue({ connection, backends: [], log });
    }, 60_000);

    afterAll(async () => {
      await queue.close();
      await connection.close();
      await closePlace();
    });

    /** A backend of its own for each test, so that they don't take each other's jobs. */
    function setUp(paint: (requestId: string, signal?: AbortSignal) => Promise<void> = async () => {}) {
      const backend = `backend${++backends}`;
      const ran: string[] = [];
      const gaveUp: string[] = [];
      const start = () =>
        startRenderWorkers({
          connection,
          backends: [{ name: backend, slots: 1 }],
          processor: async (job, _token, signal) => {
            ran.push(job.data.requestId);
            await paint(job.data.requestId, signal);
          },
          onGaveUp: (requestId) => gaveUp.push(requestId),
          sleep: () => wait(200, undefined, { ref: false }),
          log,
        });
      const job = (requestId: string) => ({ requestId, backend, model: null });
      return { backend, ran, gaveUp, start, job };
    }

    test.each(['1312345678901234567', '1312345678901234700', '7'])(
      'takes the request id %s',
      async (requestId) => {
        const { ran, start, job } = setUp();
        const workers = start();
        await queue.add(job(requestId));
        await vi.waitFor(() => expect(ran).toEqual([requestId]), 5000);
        await workers.close();
      },
    );

    test('holds a request once, however often it is added', async () => {
      const { ran, start, job } = setUp();
      for (const _ of [1, 2, 3]) await queue.add(job('11'));
      await queue.add(job('12'));
      expect(await queue.holds(job('11'))).toBe(true);
      const workers = start();
      await vi.waitFor(() => expect(ran).toEqual(['11', '12']), 5000);
      await vi.waitFor(async () => expect(await queue.holds(job('12'))).toBe(false), 5000);
      await workers.close();
    });

    test('takes a request back whose job has finished', async () => {
      const { ran, start, job } = setUp();
      const workers = start();
      for (const times of [1, 2]) {
        await queue.add(job('21'));
        await vi.waitFor(() => expect(ran).toHaveLength(times), 5000);
        await vi.waitFor(async () => expect(await queue.holds(job('21'))).toBe(false), 5000);
      }
      await workers.close();
    });

    test('takes a waiting job out, and leaves a running one', async () => {
      let release = (): void => {};
      const { ran, start, job } = setUp(() => new Promise((resolve) => (release = resolve)));
      await queue.add(job('31'));
      await queue.remove(job('31'));
      expect(await queue.holds(job('31'))).toBe(false);
      const workers = start();
      await queue.add(job('32'));
      await vi.waitFor(() => expect(ran).toEqual(['32']), 5000);
      await queue.remove(job('32'));
      expect(await queue.holds(job('32'))).toBe(true);
      release();
      await workers.close();
    });

    test('tries a failing job three times, then says that it gave up', async () => {
      const { ran, gaveUp, start, job } = setUp(() => Promise.reject(new Error('no')));
      const workers = start();
      await queue.add(job('41'));
      await vi.waitFor(() => expect(gaveUp).toEqual(['41']), 10_000);
      expect(ran).toEqual(['41', '41', '41']);
      await workers.close();
    });

    test('aborts what is still running some time after it was asked to close', async () => {
      const aborted: string[] = [];
      const { ran, start, job } = setUp(async (requestId, signal) => {
        await wait(60_000, undefined, { signal: signal ?? AbortSignal.abort() }).catch(() =>
          aborted.push(requestId),
        );
        throw new Error('aborted');
      });
      const workers = start();
      await queue.add(job('51'));
      await vi.waitFor(() => expect(ran).toEqual(['51']), 5000);
      await workers.close();
      expect(aborted).toEqual(['51']);
      expect(await queue.holds(job('51'))).toBe(true);
    });

    test('a shutdown costs a job none of its attempts, and its request is not given up', async () => {
      const { ran, gaveUp, start, job } = setUp(async (_requestId, signal) => {
        await wait(60_000, undefined, { signal: signal ?? AbortSignal.abort() });
      });
      await queue.add(job('55'));
      await queue.add(job('56'));
      for (const times of [1, 2, 3, 4]) {
        const workers = start();
        await vi.waitFor(() => expect(ran).toHaveLength(times), 5000);
        await workers.close();
      }
      // The same one each time: what was interrupted goes before what has not begun.
      expect(ran).toEqual(['55', '55', '55', '55']);
      expect(gaveUp).toEqual([]);
      expect(await queue.holds(job('55'))).toBe(true);
    });

    test('what a dead process left active waits again, in front of what had not begun', async () => {
      const { backend, ran, start, job } = setUp();
      for (const id of ['57', '58', '59']) await queue.add(job(id));
      const dead = connection.worker(`render-${backend}`, async (_job, _token, _signal) => {}, {
        autorun: false,
      });
      dead.on('error', () => {});
      for (const token of ['one', 'two']) await dead.getNextJob(token);
      await dead.close();

      await resetActiveJobs(connection, [backend]);
      const workers = start();
      await vi.waitFor(() => expect(ran).toEqual(['57', '58', '59']), 3000);
      await workers.close();
    });

    test('answers a ping', async () => {
      await expect(queue.ping()).resolves.toBeUndefined();
    });
  });
}
