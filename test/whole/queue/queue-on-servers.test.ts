import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { describe, expect, test, vi } from 'vitest';
import { createSilentLog } from '../../../src/log.ts';
import { createRenderQueue } from '../../../src/queue/bullmq-render-queue.ts';
import { openQueueConnection } from '../../../src/queue/queue-connection.ts';
import { startRenderWorkers } from '../../../src/queue/render-workers.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { describeRenderQueue } from '../../contract/render-queue.contract.ts';
import { hasPostgres, startPostgres } from '../../stand-ins/start-postgres.ts';
import { hasRedis, startRedis } from '../../stand-ins/start-redis.ts';

const log = createSilentLog();

async function processIdOf(redisUrl: string): Promise<number> {
  const redis = new Redis(redisUrl);
  const information = await redis.info('server');
  redis.disconnect();
  return Number(/^process_id:(\d+)/mu.exec(information)?.[1]);
}

const job = (requestId: string) => ({ requestId, backend: 'fake', model: null });

describe.skipIf(!hasPostgres())('with a real Postgres', () => {
  describeRenderQueue('Postgres', async () => {
    const postgres = await startPostgres();
    const database = await openDatabase({ url: postgres.url });
    return {
      place: { openPool: (schema) => database.queuePool(schema) },
      async close() {
        await database.close();
        await postgres.stop();
      },
    };
  });
});

describe.skipIf(!hasPostgres())('with a real Postgres that has options in its URL', () => {
  test('queues work', async () => {
    const postgres = await startPostgres();
    const url = `${postgres.url}?options=${encodeURIComponent('-c statement_timeout=60000')}`;
    const database = await openDatabase({ url });
    const connection = await openQueueConnection({ openPool: database.queuePool }, log);
    const queue = createRenderQueue({ connection, backends: ['fake'], log });
    await queue.add(job('1'));
    expect(await queue.holds(job('1'))).toBe(true);
    await queue.close();
    await connection.close();
    await database.close();
    await postgres.stop();
  });
});

describe.skipIf(!hasRedis())('with a real Redis', () => {
  describeRenderQueue('Redis', async () => {
    const redis = await startRedis();
    return { place: { redisUrl: redis.url }, close: () => redis.stop() };
  });

  test('adding fails within two seconds while Redis is away, and works when it is back with what it had', async () => {
    const redis = await startRedis();
    const connection = await openQueueConnection({ redisUrl: redis.url }, log);
    const queue = createRenderQueue({ connection, backends: ['fake'], log });
    await queue.add(job('1'));
    await redis.kill();

    const before = performance.now();
    await expect(queue.add(job('2'))).rejects.toMatchObject({ name: 'ServiceError', service: 'queue' });
    expect(performance.now() - before).toBeLessThan(2000);

    await redis.restart();
    await vi.waitFor(() => queue.add(job('2')), 5000);
    const ran: string[] = [];
    const workers = startRenderWorkers({
      connection,
      backends: [{ name: 'fake', slots: 1 }],
      processor: async ({ data }) => void ran.push(data.requestId),
      onGaveUp: () => {},
      sleep: () => Promise.resolve(),
      log,
    });
    await vi.waitFor(() => expect(ran).toEqual(['1', '2']), 5000);
    await workers.close();
    await queue.close();
    await connection.close();
    await redis.stop();
  });

  test('adding fails within two seconds while Redis hangs, and works when it goes on', async () => {
    const redis = await startRedis();
    const connection = await openQueueConnection({ redisUrl: redis.url }, log);
    const queue = createRenderQueue({ connection, backends: ['fake'], log });
    await queue.add(job('1'));
    const processId = await processIdOf(redis.url);

    process.kill(processId, 'SIGSTOP');
    const before = performance.now();
    await expect(queue.add(job('2'))).rejects.toMatchObject({ name: 'ServiceError', service: 'queue' });
    expect(performance.now() - before).toBeLessThan(2000);
    process.kill(processId, 'SIGCONT');

    await vi.waitFor(() => queue.add(job('2')), 5000);
    expect(await queue.holds(job('2'))).toBe(true);
    await queue.close();
    await connection.close();
    await redis.stop();
  });

  test('the job of a worker that is killed runs on another one within ten seconds', async () => {
    const redis = await startRedis();
    const connection = await openQueueConnection({ redisUrl: redis.url }, log);
    const queue = createRenderQueue({ connection, backends: ['fake'], log });
    const file = fileURLToPath(new URL('hold-job.ts', import.meta.url));
    const holder = spawn(process.execPath, [file, redis.url, 'fake'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await queue.add(job('1'));
    await once(holder.stdout, 'data');

    const ran: string[] = [];
    const workers = startRenderWorkers({
      connection,
      backends: [{ name: 'fake', slots: 1 }],
      processor: async ({ data }) => void ran.push(data.requestId),
      onGaveUp: () => {},
      sleep: () => Promise.resolve(),
      log,
    });
    const killedAt = performance.now();
    holder.kill('SIGKILL');
    await vi.waitFor(() => expect(ran).toEqual(['1']), { timeout: 15_000, interval: 50 });
    expect(performance.now() - killedAt).toBeLessThan(10_000);
    await workers.close();
    await queue.close();
    await connection.close();
    await redis.stop();
  });
});
