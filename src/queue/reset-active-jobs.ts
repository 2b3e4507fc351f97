import type { Job } from 'bullmq';
import { queueNameOf } from './bullmq-render-queue.ts';
import type { QueueConnection } from './queue-connection.ts';
import type { RenderJob } from './render-job.ts';

/** BullMQ takes it for the token of whatever lock there is. */
const ANY_LOCK = '0';

/**
 * Puts back to waiting what a process that died left active. Only for a process that owns its queues, before its
 * workers start: otherwise the locks of the dead would have to expire first. The jobs keep count of their starts,
 * so that one which kills the process each time is given up in the end.
 */
export async function resetActiveJobs(
  connection: QueueConnection,
  backends: readonly string[],
): Promise<void> {
  for (const backend of backends) {
    const queue = connection.queue(queueNameOf(backend), {});
    const active = await queue.getJobs('active');
    // Each goes in front of those before it: the one that began first is to be the first again.
    for (const job of active.toSorted(laterFirst)) await putBackInFront(job, ANY_LOCK);
    await queue.close();
  }
}

/** Ends a job's run without counting it as an attempt; it goes on before those that have not begun. */
export async function putBackInFront(job: Job<RenderJob>, token: string | undefined): Promise<void> {
  await job.moveToWait(token);
  // On Postgres it would wait behind all others.
  await job.changePriority({ priority: job.priority, lifo: true });
}

function laterFirst(one: Job, other: Job): number {
  return (other.processedOn ?? 0) - (one.processedOn ?? 0) || other.timestamp - one.timestamp;
}
