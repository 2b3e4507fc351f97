import type { RequestRow } from '../storage/records.ts';
import { deliverNothing } from './deliver-nothing.ts';
import type { RequestDependencies } from './dependencies.ts';
import { endRequest } from './end-request.ts';
import { isFinal, isWaiting, OPEN_STAGES } from './stages.ts';

/**
 * Stops a request; false when it is too late. One that is being painted is stopped by its worker, which sees
 * the row within a second and then tells it, so that no progress can follow.
 */
export async function cancelRequest(
  request: RequestRow,
  dependencies: RequestDependencies,
): Promise<boolean> {
  const { records, queue, onStage } = dependencies;
  const cancelling = await records.advanceRequest(request.id, OPEN_STAGES, { stage: 'cancelling' });
  if (!cancelling) return request.stage === 'cancelling';
  onStage?.(cancelling.id, 'cancelling');
  // The stage read before may be old by now: only a job that could be taken out is surely not being painted.
  if (isWaiting(request.stage)) {
    await queue.remove({ requestId: request.id, backend: request.backend });
    if (!(await queue.holds({ requestId: request.id, backend: request.backend }))) {
      await deliverNothing(cancelling, dependencies);
    }
  }
  return true;
}

/** Somebody deleted the message of a request that isn't finished: that is a cancel, and nothing more is posted. */
export async function abandonRequest(request: RequestRow, dependencies: RequestDependencies): Promise<void> {
  if (isFinal(request.stage)) return;
  await endRequest(request, 'cancelled', dependencies);
  await dependencies.queue.remove({ requestId: request.id, backend: request.backend });
}
