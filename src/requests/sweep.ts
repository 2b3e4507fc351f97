import { carryOn } from './carry-on.ts';
import type { RequestDependencies } from './dependencies.ts';

/** Far more than any queue that people still wait for. */
const MOST_AT_ONCE = 10_000;

/**
 * Brings back requests that are neither final nor held by a live job: what a process that died left between
 * two stages. Only rows not touched for `quietMs` are looked at, so that no live handler is overtaken.
 */
export async function sweep(
  dependencies: RequestDependencies,
  { quietMs }: { quietMs: number },
): Promise<void> {
  const { records, queue, clock, log } = dependencies;
  const before = new Date(clock.now() - quietMs);
  for (const request of await records.unfinishedRequests({ before, limit: MOST_AT_ONCE })) {
    try {
      // A worker has it, and the job will see the row.
      if (await queue.holds({ requestId: request.id, backend: request.backend })) continue;
      await carryOn(request, dependencies);
      log.info({ request: request.id, stage: request.stage }, 'request taken up again');
    } catch (error) {
      log.warn({ request: request.id, stage: request.stage, err: error }, 'request not taken up yet');
    }
  }
}
