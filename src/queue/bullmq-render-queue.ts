import type { Queue } from 'bullmq';
import { ServiceError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { QueueConnection } from './queue-connection.ts';
import type { RenderJob } from './render-job.ts';
import type { RenderQueue } from './render-queue.ts';

/** One queue a backend, so that any worker with that backend can take its jobs over. */
export function queueNameOf(backend: string): string {
  return `render-${backend}`;
}

/**
 * BullMQ refuses ids that JavaScript reads as whole numbers and writes the same way. That is one in a hundred or so
 * of Discord's 19-digit ids: those that end in 00.
 */
export function jobIdOf({ requestId }: Pick<RenderJob, 'requestId'>): string {
  return `request-${requestId}`;
}

const HOUR_S = 3600;
/** A server that is there but doesn't answer must not hold an interaction up beyond Discord's three seconds. */
const ANSWER_MS = 1800;

interface RenderQueueDependencies {
  readonly connection: QueueConnection;
  readonly backends: readonly string[];
  readonly log: Log;
}

export function createRenderQueue({ connection, backends, log }: RenderQueueDependencies): RenderQueue {
  const queues = new Map(backends.map((backend) => [backend, open(backend)]));

  function open(backend: string): Queue<RenderJob> {
    const queue = connection.queue(queueNameOf(backend), {
      // Otherwise an `add` waits for a connection for ever, and Discord doesn't.
      skipWaitingForReady: true,
      defaultJobOptions: {
        attempts: 3,
        backoff: { type: 'exponential', delay: 1000 },
        removeOnComplete: { age: HOUR_S, count: 1000 },
        removeOnFail: { age: 24 * HOUR_S, count: 5000 },
        sizeLimit: 64 * 1024,
      },
    });
    queue.on('error', (error) => log.warn({ queue: queue.name, err: error }, 'queue error'));
    return queue;
  }

  /** A request may come from a time when another backend was configured. */
  function queueOf(backend: string): Queue<RenderJob> {
    const known = queues.get(backend) ?? open(backend);
    queues.set(backend, known);
    return known;
  }

  async function holds(job: Pick<RenderJob, 'requestId' | 'backend'>): Promise<boolean> {
    const state = await queueOf(job.backend).getJobState(jobIdOf(job));
    return !['completed', 'failed', 'unknown'].includes(state);
  }

  return {
    add: (job) =>
      told('add', async () => {
        const queue = queueOf(job.backend);
        if (await holds(job)) return;
        // A finished job keeps its id for a while, and adding it again would silently do nothing.
        await queue.remove(jobIdOf(job));
        await queue.add(job.model ?? 'default', job, { jobId: jobIdOf(job) });
      }),
    holds: (job) => told('holds', () => holds(job)),
    remove: (job) =>
      told('remove', async () => {
        const found = await queueOf(job.backend).getJob(jobIdOf(job));
        // A job that is being worked on is locked, and refuses.
        await found?.remove().catch(() => {});
      }),
    ping: () => told('ping', () => connection.ping()),
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

async function told<Result>(action: string, call: () => Promise<Result>): Promise<Result> {
  const patience = AbortSignal.timeout(ANSWER_MS);
  const late = new Promise<never>((_resolve, reject) => {
    patience.addEventListener('abort', () => reject(patience.reason as Error), { once: true });
  });
  try {
    return await Promise.race([call(), late]);
  } catch (error) {
    throw new ServiceError('queue', `The queue does not answer (${action})`, {
      reason: 'server-away',
      retryable: true,
      cause: error,
    });
  }
}
