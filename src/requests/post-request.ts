import { waitingView } from '../delivery/request-view.ts';
import type { RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { queuePlaceOf } from './queue-place.ts';
import { endRequest } from './end-request.ts';

/** recorded → posted: puts up the message that will become the result. Gives the row as it is then. */
export async function postRequest(
  request: RequestRow,
  dependencies: RequestDependencies,
): Promise<RequestRow | undefined> {
  const { records, message, clock, onStage } = dependencies;
  const view = waitingView(request, await queuePlaceOf(request, dependencies));

  async function posted(change: { messageId?: string; place?: 'response' }) {
    const row = await records.advanceRequest(request.id, ['recorded'], {
      stage: 'posted',
      ...change,
      // In the channel the bot's own token does everything from now on.
      ...(request.place === 'channel' && change.place === undefined ? { sealedToken: null } : {}),
    });
    if (row) onStage?.(row.id, 'posted');
    return row;
  }

  if (request.place === 'response') {
    // Expired or gone: nothing can be shown there any more, but `/show` will have the picture.
    await message.edit(request, view);
    return posted({});
  }

  if (request.postAttemptedAt === null) {
    await records.advanceRequest(request.id, ['recorded'], { postAttemptedAt: new Date(clock.now()) });
  }
  const outcome = await message.post(request, view);
  if ('messageId' in outcome) {
    const row = await posted({ messageId: outcome.messageId });
    // Cancelled in the meantime: what was just posted must not stay there promising a picture.
    if (!row) await message.remove({ ...request, messageId: outcome.messageId });
    return row;
  }
  if (request.sealedToken === null) {
    await endRequest(request, 'failed', dependencies);
    return undefined;
  }
  const fallback = { ...request, place: 'response' as const };
  await message.edit(fallback, view);
  return posted({ place: 'response' });
}
