import { randomUUID } from 'node:crypto';
import { ServiceError } from '../errors.ts';
import type { RequestRow } from '../storage/records.ts';
import { deliverNothing } from './deliver-nothing.ts';
import { deliverRequest } from './deliver-request.ts';
import type { RequestDependencies } from './dependencies.ts';
import { failRequest } from './fail-request.ts';
import { renderRequest } from './render-request.ts';
import { isOpen } from './stages.ts';

interface Attempt {
  readonly signal: AbortSignal;
  /** Whether the queue will not try again when this one throws. */
  readonly isLast: boolean;
}

/**
 * A worker's whole part of a request: paint it unless that is done, then deliver it. May run twice; the row
 * says what is left. Throws only what the queue should try again.
 */
export async function workOnRequest(
  requestId: string,
  attempt: Attempt,
  dependencies: RequestDependencies,
): Promise<void> {
  const { records } = dependencies;
  const request = await records.findRequest(requestId);
  if (request?.stage === 'rendered') return deliver(request, dependencies);
  if (request?.stage === 'failing') return deliverNothing(request, dependencies);

  if (request && isOpen(request.stage)) {
    const rendered = await paint(request, attempt, dependencies);
    if (rendered) return deliver(rendered, dependencies);
  }
  const left = await records.findRequest(requestId);
  if (left?.stage === 'cancelling') await deliverNothing(left, dependencies);
}

/** What Discord refuses once it refuses always: then the person is told, rather than left waiting. */
async function deliver(request: RequestRow, dependencies: RequestDependencies): Promise<void> {
  try {
    await deliverRequest(request, dependencies);
  } catch (error) {
    if (error instanceof ServiceError && error.retryable) throw error;
    const reference = randomUUID().slice(0, 8);
    dependencies.log.error({ request: request.id, reference, err: error }, 'picture not delivered');
    const failing = await dependencies.records.advanceRequest(request.id, ['rendered'], {
      stage: 'failing',
      failure: { reason: 'bug', reference },
    });
    if (failing) await deliverNothing(failing, dependencies);
  }
}

async function paint(
  request: RequestRow,
  { signal, isLast }: Attempt,
  dependencies: RequestDependencies,
): Promise<RequestRow | undefined> {
  const backend = dependencies.backends.get(request.backend);
  const log = dependencies.log;
  if (!backend) {
    log.error({ request: request.id, backend: request.backend }, 'backend of a request is not configured');
    await failRequest(request, { reason: 'server-away' }, dependencies);
    return undefined;
  }
  try {
    return await renderRequest(request, backend, signal, dependencies);
  } catch (error) {
    // The worker is shutting down; the queue gives the request to another one.
    if (signal.aborted) throw error;
    if (error instanceof ServiceError) {
      log.warn(
        { request: request.id, backend: request.backend, reason: error.reason, err: error },
        'painting failed',
      );
      if (error.retryable && !isLast) throw error;
      await failRequest(request, { reason: error.reason }, dependencies);
      return undefined;
    }
    const reference = randomUUID().slice(0, 8);
    log.error({ request: request.id, reference, err: error }, 'painting failed unexpectedly');
    await failRequest(request, { reason: 'bug', reference }, dependencies);
    return undefined;
  }
}
