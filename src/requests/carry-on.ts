import type { RequestRow } from '../storage/records.ts';
import { deliverNothing } from './deliver-nothing.ts';
import type { RequestDependencies } from './dependencies.ts';
import { postRequest } from './post-request.ts';
import { queueRequest } from './queue-request.ts';
import { writePrompt } from './write-prompt.ts';

/**
 * Takes a request up at the first stage that isn't done, and on to where a worker has it. Safe to call at any
 * time, from several places at once; throws when something outside doesn't answer, and the sweep calls again.
 */
export async function carryOn(request: RequestRow, dependencies: RequestDependencies): Promise<void> {
  switch (request.stage) {
    case 'recorded': {
      const described = request.awaitsPrompt ? await writePrompt(request, dependencies) : request;
      const posted = described && (await postRequest(described, dependencies));
      if (posted) await queueRequest(posted, dependencies);
      return;
    }
    case 'posted':
    case 'queued':
    case 'painting':
    case 'rendered':
      await queueRequest(request, dependencies);
      return;
    case 'failing':
    case 'cancelling':
      await deliverNothing(request, dependencies);
      return;
    case 'delivered':
    case 'failed':
    case 'cancelled':
      return;
  }
}
