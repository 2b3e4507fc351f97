import type { Failure } from '../storage/failure.ts';
import type { RequestRow } from '../storage/records.ts';
import { deliverNothing } from './deliver-nothing.ts';
import type { RequestDependencies } from './dependencies.ts';
import { OPEN_STAGES } from './stages.ts';

/** Decides that a request has failed, then tells it. A request with a picture no longer fails. */
export async function failRequest(
  request: Pick<RequestRow, 'id'>,
  failure: Failure,
  dependencies: Pick<RequestDependencies, 'records' | 'message' | 'clock' | 'log' | 'onStage'>,
): Promise<void> {
  const { records, onStage } = dependencies;
  const failing = await records.advanceRequest(request.id, OPEN_STAGES, { stage: 'failing', failure });
  if (!failing) return;
  onStage?.(failing.id, 'failing');
  await deliverNothing(failing, dependencies);
}
