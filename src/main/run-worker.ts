import { startRenderWorkers } from '../queue/render-workers.ts';
import { resetActiveJobs } from '../queue/reset-active-jobs.ts';
import { failRequest } from '../requests/fail-request.ts';
import { createRenderProcessor } from '../../workers/render.ts';
import type { openHouse } from './open-house.ts';
import type { ReleaseStack } from './release-stack.ts';

type House = Awaited<ReturnType<typeof openHouse>>;

/** Starts taking jobs. A process that owns its queue first puts back what a dead one was working on. */
export async function runWorker({ services, connection, ownsQueue }: House, opened: ReleaseStack) {
  const { log, backends, clock } = services;
  if (ownsQueue) await resetActiveJobs(connection, [...backends.keys()]);
  const workers = startRenderWorkers({
    connection,
    backends: [...backends.values()],
    processor: createRenderProcessor(services),
    sleep: clock.sleep,
    // What was painted stays and is delivered by the sweep; anything else has failed for good.
    onGaveUp(requestId: string, error: Error) {
      log.error({ request: requestId, err: error }, 'the queue gave up on a request');
      failRequest({ id: requestId }, { reason: 'unknown' }, services).catch((failure: unknown) =>
        log.error({ request: requestId, err: failure }, 'failure not told yet'),
      );
    },
    log,
  });
  opened.push('workers', () => workers.close());
}
