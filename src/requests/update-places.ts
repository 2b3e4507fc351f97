import { PROGRESS_PAUSE_MS } from '../delivery/progress-reporter.ts';
import { waitingView } from '../delivery/request-view.ts';
import type { RequestRow } from '../storage/records.ts';
import { abandonRequest } from './cancel-request.ts';
import type { RequestDependencies } from './dependencies.ts';
import { queuePlaceOf } from './queue-place.ts';

/** Those further back are told when they come nearer. */
const MOST_TOLD = 5;

/** Tells the next ones in a backend's queue their new place, when one has left it. Nobody misses an update that is lost. */
export function updatePlaces(left: Pick<RequestRow, 'backend'>, dependencies: RequestDependencies): void {
  const { records, message, budget, clock, log } = dependencies;

  async function tell(): Promise<void> {
    const open = await records.openRequests({ backend: left.backend, limit: MOST_TOLD * 2 });
    for (const request of open.filter(({ stage }) => stage === 'queued').slice(0, MOST_TOLD)) {
      if (!budget.allowsProgress(message.bucketOf(request))) continue;
      const place = await queuePlaceOf(request, dependencies);
      // Several workers begin at about the same time, and each would tell it.
      const notSince = new Date(clock.now() - PROGRESS_PAUSE_MS);
      const claimed = await records.claimPlaceUpdate(request.id, { notSince });
      if (!claimed) continue;
      const outcome = await message.edit(claimed, waitingView(claimed, place));
      if (outcome === 'gone') await abandonRequest(claimed, dependencies);
    }
  }

  tell().catch((error: unknown) => log.warn({ err: error }, 'places in the queue not updated'));
}
