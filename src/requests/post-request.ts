import { type RequestView, waitingView } from '../delivery/request-view.ts';
import { ServiceError } from '../errors.ts';
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
    const postAttemptedAt = new Date(clock.now());
    const still = await records.advanceRequest(request.id, ['recorded'], { postAttemptedAt });
    if (!still) return undefined;
  }
  const messageId = await postOnce(request, view, dependencies);
  if (messageId !== undefined) {
    const row = await posted({ messageId });
    if (!row) await removeUnlessKept({ ...request, messageId }, dependencies);
    return row;
  }
  if (request.sealedToken === null) {
    await endRequest(request, 'failed', dependencies);
    return undefined;
  }
  // Where the bot can't post, the interaction's own response takes that part.
  const fallback = { ...request, place: 'response' as const };
  await message.edit(fallback, view);
  return posted({ place: 'response' });
}

/** The id of the message, or undefined where Discord will never take it. @throws {ServiceError} when nothing is decided. */
async function postOnce(
  request: RequestRow,
  view: RequestView,
  { message, log }: RequestDependencies,
): Promise<string | undefined> {
  try {
    const outcome = await message.post(request, view);
    return 'messageId' in outcome ? outcome.messageId : undefined;
  } catch (error) {
    if (!(error instanceof ServiceError) || error.retryable) throw error;
    log.warn({ request: request.id, err: error }, 'Discord does not take the message');
    return undefined;
  }
}

/**
 * Another attempt at the same time got the same message, and goes on with it. Otherwise the request was cancelled
 * meanwhile, and what was just posted must not stay there promising a picture.
 */
async function removeUnlessKept(
  request: RequestRow,
  { records, message }: Pick<RequestDependencies, 'records' | 'message'>,
): Promise<void> {
  const row = await records.findRequest(request.id);
  if (row?.messageId !== request.messageId) await message.remove(request);
}
