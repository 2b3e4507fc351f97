import type { QueuePlace } from '../delivery/request-view.ts';
import type { RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';

/** Where a waiting request stands, counted from 1, and about how long it will take from now. */
export async function queuePlaceOf(
  request: RequestRow,
  { records, backends }: Pick<RequestDependencies, 'records' | 'backends'>,
): Promise<QueuePlace> {
  const [before, seconds] = await Promise.all([
    records.countWaitingBefore(request),
    records.medianRenderSeconds(request.backend),
  ]);
  const place = before + 1;
  const rounds = Math.ceil(place / (backends.get(request.backend)?.slots ?? 1));
  return { place, secondsLeft: seconds === undefined ? undefined : rounds * seconds };
}
