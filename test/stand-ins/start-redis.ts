import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { announceMissing } from './announce-missing.ts';
import { freePort } from './free-port.ts';

const READY_MS = 10_000;

/** Whether the machine has a redis-server on its PATH. Says so loudly, once, when it has none. */
export function hasRedis(): boolean {
  known ??= look();
  return known;
}
let known: boolean | undefined;

function look(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0 || announceMissing('NO redis-server ON PATH');
}

export interface StartedRedis {
  readonly url: string;
  /** Ends it in order, and removes what it stored. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again on the same port with what it had stored. */
  restart(): Promise<void>;
}

/** Starts a real Redis on a free loopback port, set as the queue wants it: append-only file, no eviction. */
export async function startRedis(): Promise<StartedRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-redis-'));
  const port = await freePort();
  let server = await launch(port, folder);

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(signal);
    await gone;
  }

  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => end('SIGKILL'),
    async restart() {
      await end('SIGTERM');
      server = await launch(port, folder);
    },
    async stop() {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(port: number, folder: string): Promise<ChildProcess> {
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'always',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  };
  const server = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([key, value]) => [`--${key}`, value]),
    { stdio: 'ignore' },
  );
  // A test run that is ended early takes its servers along.
  const endWithUs = () => server.kill('SIGKILL');
  process.once('exit', endWithUs);
  server.once('exit', () => process.off('exit', endWithUs));
  await untilItAnswers(port, server);
  return server;
}

async function untilItAnswers(port: number, server: ChildProcess): Promise<void> {
  const redis = new Redis({ port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => {});
  try {
    for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await wait(50)) {
      if (server.exitCode !== null) throw new Error(`redis-server ended with ${server.exitCode}`);
      try {
        if (redis.status !== 'ready') await redis.connect();
        if ((await redis.ping()) === 'PONG') return;
      } catch {
        // Not listening or still loading; ask again.
      }
    }
    throw new Error(`redis-server did not answer within ${READY_MS} ms`);
  } finally {
    redis.disconnect();
  }
}
