import { type Job, WaitingError } from 'bullmq';
import type { Log } from '../log.ts';
import { queueNameOf } from './bullmq-render-queue.ts';
import type { QueueConnection, RenderProcessor } from './queue-connection.ts';
import type { RenderJob } from './render-job.ts';
import { putBackInFront } from './reset-active-jobs.ts';

interface RenderWorkersDependencies {
  readonly connection: QueueConnection;
  readonly backends: readonly { readonly name: string; readonly slots: number }[];
  readonly processor: RenderProcessor;
  /** Told when the queue will not try a job again, also where no processor ran: it stalled too often. */
  readonly onGaveUp: (requestId: string, error: Error) => void;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly log: Log;
}

/**
 * A killed worker's job runs on another one within ten seconds: what is left of its lock, then at most two
 * rounds of looking, for the first one marks the job and the second takes it.
 */
const LOCK_MS = 5000;
const STALLED_INTERVAL_MS = 2000;
/** Running work may finish when the process is asked to close; after that it is aborted, and begins anew elsewhere. */
const GRACE_MS = 10_000;
/** Three attempts, and as many interruptions: a job that ends the process each time must not do so for ever. */
const MOST_STARTS = 6;

/** Starts a worker for each backend, with as many jobs at once as the backend has slots. */
export function startRenderWorkers(dependencies: RenderWorkersDependencies): { close(): Promise<void> } {
  const { connection, backends, processor, onGaveUp, sleep, log } = dependencies;
  let isAborting = false;

  // BullMQ passes the signal only to processors that declare all three parameters without defaults.
  async function run(job: Job<RenderJob>, token?: string, signal?: AbortSignal): Promise<void> {
    try {
      await processor(job, token, signal);
    } catch (error) {
      if (!isAborting || !signal?.aborted) throw error;
      await putBackInFront(job, token);
      throw new WaitingError();
    }
  }

  async function onFailed(job: Job<RenderJob> | undefined, error: Error): Promise<void> {
    if (!job?.id) return;
    log.warn({ job: job.id, attempt: job.attemptsMade, err: error }, 'job failed');
    if ((await job.getState()) === 'failed') onGaveUp(job.data.requestId, error);
  }

  const workers = backends.map(({ name, slots }) => {
    const worker = connection.worker(queueNameOf(name), run, {
      concurrency: slots,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_INTERVAL_MS,
      maxStalledCount: 2,
      maxStartedAttempts: MOST_STARTS,
    });
    worker.on('error', (error) => log.warn({ worker: name, err: error }, 'worker error'));
    worker.on('stalled', (job) => log.warn({ worker: name, job }, 'job taken over from a worker that died'));
    worker.on('failed', (job, error) => {
      onFailed(job, error).catch((failure: unknown) =>
        log.warn({ job: job?.id, err: failure }, 'state of a failed job not known'),
      );
    });
    return worker;
  });

  return {
    async close() {
      const closed = Promise.all(workers.map((worker) => worker.close()));
      void sleep(GRACE_MS).then(() => {
        isAborting = true;
        for (const worker of workers) worker.cancelAllJobs('closing');
      });
      await closed;
    },
  };
}
