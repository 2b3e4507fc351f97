import { cancelledView, failureView } from '../delivery/request-view.ts';
import { ServiceError } from '../errors.ts';
import type { RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { endRequest } from './end-request.ts';

/** failing → failed, cancelling → cancelled: tells the person in the request's message. */
export async function deliverNothing(
  request: RequestRow,
  dependencies: Pick<RequestDependencies, 'records' | 'message' | 'clock' | 'log' | 'onStage'>,
): Promise<void> {
  const failed = request.stage === 'failing';
  const canBeShown = request.place === 'response' || request.messageId !== null;
  try {
    if (canBeShown) {
      await dependencies.message.edit(request, failed ? failureView(request) : cancelledView(request));
    } else {
      // Ended between posting and the row: what may be there must not go on promising a picture.
      await dependencies.message.removePosted(request);
    }
  } catch (error) {
    // What Discord will never take is not tried for ever.
    if (error instanceof ServiceError && error.retryable) throw error;
    dependencies.log.error({ request: request.id, err: error }, 'end of a request not told');
  }
  await endRequest(request, failed ? 'failed' : 'cancelled', dependencies);
}
