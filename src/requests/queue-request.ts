import type { RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';

/** posted → queued: hands the request to the workers. */
export async function queueRequest(
  request: RequestRow,
  { records, queue, onStage }: Pick<RequestDependencies, 'records' | 'queue' | 'onStage'>,
): Promise<void> {
  await queue.add({ requestId: request.id, backend: request.backend, model: request.model });
  // A worker may have begun already; then the row is further on and stays so.
  const row = await records.advanceRequest(request.id, ['posted'], { stage: 'queued' });
  if (row) onStage?.(row.id, 'queued');
}
