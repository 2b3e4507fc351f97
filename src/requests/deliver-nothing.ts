import { cancelledView, failureView } from '../delivery/request-view.ts';
import type { RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { endRequest } from './end-request.ts';

/** failing → failed, cancelling → cancelled: tells the person in the request's message. */
export async function deliverNothing(
  request: RequestRow,
  dependencies: Pick<RequestDependencies, 'records' | 'message' | 'clock' | 'onStage'>,
): Promise<void> {
  const failed = request.stage === 'failing';
  const canBeShown = request.place === 'response' || request.messageId !== null;
  if (canBeShown) {
    await dependencies.message.edit(request, failed ? failureView(request) : cancelledView(request));
  }
  await endRequest(request, failed ? 'failed' : 'cancelled', dependencies);
}
