import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createRedisLeases } from '../../src/queue/redis-instance-leases.ts';
import { hasRedis, startRedis, type StartedRedis } from '../stand-ins/start-redis.ts';

const never = new AbortController().signal;

describe.skipIf(!hasRedis())('leases in Redis', () => {
  let server: StartedRedis;
  const clients: Redis[] = [];

  beforeAll(async () => {
    server = await startRedis();
  });
  beforeEach(async () => {
    await connect().flushall();
  });
  afterAll(async () => {
    for (const client of clients) client.disconnect();
    await server.stop();
  });

  function connect(): Redis {
    const client = new Redis(server.url, { maxRetriesPerRequest: 1 });
    client.on('error', () => {});
    clients.push(client);
    return client;
  }

  /** A worker of its own; `die` stops everything it does, as a killed process. */
  function startWorker() {
    const redis = connect();
    const timers = new Set<NodeJS.Timeout>();
    const leases = createRedisLeases({
      redis,
      sleep: wait,
      every(milliseconds, call) {
        const timer = setInterval(call, milliseconds);
        timers.add(timer);
        return () => {
          clearInterval(timer);
          timers.delete(timer);
        };
      },
    });
    const die = () => {
      for (const timer of timers) clearInterval(timer);
      redis.disconnect();
    };
    return { leases, die };
  }

  test('give an instance to one worker at a time', async () => {
    const [one, other] = [startWorker(), startWorker()];
    const lease = await one.leases.acquire(['gpu'], never);
    let served = false;
    const next = other.leases.acquire(['gpu'], never).then((taken) => {
      served = true;
      return taken;
    });
    await wait(600);
    expect(served).toBe(false);
    await lease.release();
    await (await next).release();
  });

  test('give the second instance while the first is held', async () => {
    const [one, other] = [startWorker(), startWorker()];
    const first = await one.leases.acquire(['a', 'b'], never);
    const second = await other.leases.acquire(['a', 'b'], never);
    expect([first.instance, second.instance]).toEqual(['a', 'b']);
    await Promise.all([first.release(), second.release()]);
  });

  test('are not taken again by a busy worker while another one waits', async () => {
    const [busy, waiting] = [startWorker(), startWorker()];
    const lease = await busy.leases.acquire(['gpu'], never);
    const served: string[] = [];
    const waits = waiting.leases.acquire(['gpu'], never).then(async (taken) => {
      served.push('waiting');
      await taken.release();
    });
    await wait(300);
    await lease.release();
    await (await busy.leases.acquire(['gpu'], never)).release();
    served.push('busy');
    await waits;
    expect(served).toEqual(['waiting', 'busy']);
  });

  test('outlast their time as long as the holder lives', async () => {
    const worker = startWorker();
    const lease = await worker.leases.acquire(['gpu'], never);
    await wait(7000);
    await expect(connect().exists('atelier:instance:held:gpu')).resolves.toBe(1);
    await lease.release();
    await expect(connect().exists('atelier:instance:held:gpu')).resolves.toBe(0);
  });

  test('of a dead worker are free within eight seconds', async () => {
    const [dead, living] = [startWorker(), startWorker()];
    await dead.leases.acquire(['gpu'], never);
    dead.die();
    const diedAt = Date.now();
    const lease = await living.leases.acquire(['gpu'], never);
    expect(Date.now() - diedAt).toBeLessThan(8000);
    await lease.release();
  });

  test('stop being waited for when aborted, and free the place in the line', async () => {
    const [one, other] = [startWorker(), startWorker()];
    const lease = await one.leases.acquire(['gpu'], never);
    const stop = new AbortController();
    const aborted = other.leases.acquire(['gpu'], stop.signal);
    await wait(200);
    stop.abort(new Error('no longer wanted'));
    await expect(aborted).rejects.toThrow('no longer wanted');
    await lease.release();
    await (await one.leases.acquire(['gpu'], never)).release();
  });

  test('hold while Redis is killed and started again', async () => {
    const [one, other] = [startWorker(), startWorker()];
    const lease = await one.leases.acquire(['gpu'], never);
    await server.kill();
    const waiting = other.leases.acquire(['gpu'], never);
    let served = false;
    waiting.then(
      () => (served = true),
      () => {},
    );
    await server.restart();
    await wait(2500);
    expect(served).toBe(false);
    await lease.release();
    await (await waiting).release();
  });
});
