import type { EventEmitter } from 'node:events';
import {
  createPostgresBackend,
  type Job,
  type PgPool,
  withBackend,
  Queue,
  runMigrations,
  Worker,
  type WorkerOptions,
  type QueueOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { Pool } from 'pg';
import type { Log } from '../log.ts';
import type { RenderJob } from './render-job.ts';

/** Where the queues live. */
export type QueuePlace =
  | { readonly redisUrl: string }
  /** Gives connections whose names are looked up in `schema` first. */
  | { readonly openPool: (schema: string) => Promise<Pool> };

export type RenderProcessor = (job: Job<RenderJob>, token?: string, signal?: AbortSignal) => Promise<void>;

/** Makes queues and workers on one place, and closes the connections that they share. */
export interface QueueConnection {
  queue(name: string, options: Omit<QueueOptions, 'connection'>): Queue<RenderJob>;
  worker(
    name: string,
    processor: RenderProcessor,
    options: Omit<WorkerOptions, 'connection'>,
  ): Worker<RenderJob>;
  /** Rejects when the place doesn't answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const SCHEMA = 'bullmq';

export function openQueueConnection(place: QueuePlace, log: Log): Promise<QueueConnection> {
  return 'redisUrl' in place ? openRedis(place.redisUrl, log) : openPostgres(place.openPool);
}

async function openRedis(url: string, log: Log): Promise<QueueConnection> {
  // Back within a second after an outage, however long it was.
  const retryStrategy = (attempt: number) => Math.min(50 * attempt, 500);
  function connect(options: { maxRetriesPerRequest: number | null; connectTimeout?: number }): Redis {
    const redis = new Redis(url, { ...options, retryStrategy });
    redis.on('error', (error) => log.warn({ err: error }, 'Redis does not answer'));
    return redis;
  }
  // A producer must hear of an outage while Discord still waits; a worker waits for its end.
  const producer = connect({ maxRetriesPerRequest: 1, connectTimeout: 1000 });
  let consumer: Redis | undefined;

  return {
    queue: (name, options) => new Queue<RenderJob>(name, { ...options, connection: producer }),
    worker(name, processor, options) {
      consumer ??= connect({ maxRetriesPerRequest: null });
      return new Worker<RenderJob>(name, processor, { ...options, connection: consumer });
    },
    async ping() {
      await producer.ping();
    },
    async close() {
      producer.disconnect();
      consumer?.disconnect();
    },
  };
}

async function openPostgres(openPool: (schema: string) => Promise<Pool>): Promise<QueueConnection> {
  const pool = await openPool(SCHEMA);
  const client = await pool.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    client.release();
  }
  // The embedded database has one session, in which the migrations have set the path anew.
  const connection = (await openPool(SCHEMA)) as PgPool;

  // Each queue and each worker listens for the errors of the pool that they share.
  (connection as unknown as EventEmitter).setMaxListeners(0);
  const { Queue: PostgresQueue, Worker: PostgresWorker } = withBackend(createPostgresBackend);

  return {
    queue: (name, options) =>
      new PostgresQueue<RenderJob>(name, { ...options, connection }) as unknown as Queue<RenderJob>,
    worker: (name, processor, options) =>
      new PostgresWorker<RenderJob>(name, processor, {
        ...options,
        connection,
      }) as unknown as Worker<RenderJob>,
    async ping() {
      await connection.query('select 1');
    },
    async close() {},
  };
}
