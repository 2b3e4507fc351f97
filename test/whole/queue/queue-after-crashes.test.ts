import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createSilentLog } from '../../../src/log.ts';
import { createRenderQueue } from '../../../src/queue/bullmq-render-queue.ts';
import { openQueueConnection } from '../../../src/queue/queue-connection.ts';
import { startRenderWorkers } from '../../../src/queue/render-workers.ts';
import { resetActiveJobs } from '../../../src/queue/reset-active-jobs.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { hasRedis, startRedis } from '../../stand-ins/start-redis.ts';

const log = createSilentLog();
const job = (requestId: string) => ({ requestId, backend: 'fake', model: null });
const CRASHES = fileURLToPath(new URL('crash-in-job.ts', import.meta.url));
const HOLDS = fileURLToPath(new URL('hold-job.ts', import.meta.url));

describe('the queue of a single process that is killed', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'atelier-crash-'));
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  /** The lines that a process writes until it dies, or until it has written so many. */
  async function live(requestIds: string[], most = Infinity): Promise<string[]> {
    const child = execFile(process.execPath, [CRASHES, dataDir, ...requestIds]);
    let written = '';
    child.stdout?.on('data', (text) => {
      written += String(text);
      if (written.split('\n').length > most) child.kill('SIGKILL');
    });
    await once(child, 'close');
    return written.split('\n').slice(0, -1);
  }

  test('begins again at once with the request it was killed in, before those that waited', async () => {
    expect(await live(['1', '2', '3'])).toEqual(['began 1']);

    const database = await openDatabase({ dataDir });
    const connection = await openQueueConnection({ openPool: database.queuePool }, log);
    await resetActiveJobs(connection, ['fake']);
    const ran: string[] = [];
    const startedAt = performance.now();
    const workers = startRenderWorkers({
      connection,
      backends: [{ name: 'fake', slots: 1 }],
      processor: async ({ data }) => void ran.push(data.requestId),
      onGaveUp: () => {},
      sleep: () => Promise.resolve(),
      log,
    });
    await vi.waitFor(() => expect(ran).toEqual(['1', '2', '3']), { timeout: 10_000, interval: 10 });
    expect(performance.now() - startedAt).toBeLessThan(1500);
    await workers.close();
    await connection.close();
    await database.close();
  });

  test('gives a request up that kills it again and again, and goes on with the others', async () => {
    const lives = [await live(['1', '2'])];
    while (lives.at(-1)?.join() === 'began 1' && lives.length < 10) lives.push(await live([], 2));
    expect(lives).toHaveLength(7);
    expect(lives.at(-1)?.toSorted()).toEqual(['began 2', 'gave up 1']);
  });
});

describe.skipIf(!hasRedis())('the queue on Redis', () => {
  test('gives a request up whose workers die again and again', async () => {
    const redis = await startRedis();
    const connection = await openQueueConnection({ redisUrl: redis.url }, log);
    const queue = createRenderQueue({ connection, backends: ['fake'], log });
    await queue.add(job('1'));
    for (const _ of [1, 2, 3]) {
      const holder = spawn(process.execPath, [HOLDS, redis.url, 'fake'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(holder.stdout, 'data');
      const gone = once(holder, 'exit');
      holder.kill('SIGKILL');
      await gone;
    }

    const [ran, gaveUp]: [string[], string[]] = [[], []];
    const workers = startRenderWorkers({
      connection,
      backends: [{ name: 'fake', slots: 1 }],
      processor: async ({ data }) => void ran.push(data.requestId),
      onGaveUp: (requestId) => gaveUp.push(requestId),
      sleep: () => Promise.resolve(),
      log,
    });
    await vi.waitFor(() => expect(gaveUp).toEqual(['1']), { timeout: 15_000, interval: 50 });
    expect(ran).toEqual([]);
    expect(await queue.holds(job('1'))).toBe(false);
    await workers.close();
    await queue.close();
    await connection.close();
    await redis.stop();
  });
});
