import type { RequestRow, Stage } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { isFinal } from './stages.ts';

const NOT_FINAL: readonly Stage[] = [
  'recorded',
  'posted',
  'queued',
  'painting',
  'rendered',
  'failing',
  'cancelling',
];

/** Makes a request final and forgets its token. Nothing happens to one that is final already. */
export async function endRequest(
  request: RequestRow,
  stage: 'delivered' | 'failed' | 'cancelled',
  { records, clock, onStage }: Pick<RequestDependencies, 'records' | 'clock' | 'onStage'>,
): Promise<void> {
  if (isFinal(request.stage)) return;
  const row = await records.advanceRequest(request.id, NOT_FINAL, {
    stage,
    sealedToken: null,
    finishedAt: new Date(clock.now()),
  });
  if (row) onStage?.(row.id, stage);
}
