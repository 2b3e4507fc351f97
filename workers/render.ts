import { type Job, UnrecoverableError } from 'bullmq';
import { prettifyError } from 'zod';
import { type RenderJob, renderJobSchema } from '../src/queue/render-job.ts';
import type { RequestDependencies } from '../src/requests/dependencies.ts';
import { workOnRequest } from '../src/requests/work-on-request.ts';

/** Builds the processor of the render queues: paint what the job points to, then put it into its message. */
export function createRenderProcessor(dependencies: RequestDependencies) {
  // BullMQ passes the signal only to processors that declare all three parameters without defaults.
  return async function render(job: Job<RenderJob>, _token?: string, signal?: AbortSignal): Promise<void> {
    const parsed = renderJobSchema.safeParse(job.data);
    if (!parsed.success) throw new UnrecoverableError(`Malformed job: ${prettifyError(parsed.error)}`);

    await workOnRequest(
      parsed.data.requestId,
      {
        signal: signal ?? new AbortController().signal,
        isLast: job.attemptsMade + 1 >= (job.opts.attempts ?? 1),
      },
      dependencies,
    );
  };
}
