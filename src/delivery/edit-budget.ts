import { type REST, RESTEvents } from '@discordjs/rest';

/**
 * Knows how many edits a channel's small shared bucket has left. The REST client queues first in, first out, so
 * a progress edit sent into a short bucket would hold up the next result.
 */
export interface EditBudget {
  /** Whether a droppable edit may be sent: at least one more must then still be there for a result. */
  allowsProgress(channel: string): boolean;
  /** Runs an edit that must arrive; no progress of the channel starts while one is under way. */
  important<Result>(channel: string, edit: () => Promise<Result>): Promise<Result>;
}

interface Bucket {
  remaining: number;
  resetsAt: number;
}

/** A channel's edits are `PATCH /channels/<id>/messages/<id>`; a response's are `PATCH /webhooks/<app>/<token>/…`. */
const EDIT_PATH = /^\/(?:channels|webhooks)\/(?<channel>[^/]+(?<token>\/[^/]+)?)\/messages\//u;

export function createEditBudget({ rest, now }: { rest: REST; now: () => number }): EditBudget {
  const buckets = new Map<string, Bucket>();
  const importantEdits = new Map<string, number>();

  rest.on(RESTEvents.Response, (request, response) => {
    const channel = EDIT_PATH.exec(request.path)?.groups?.['channel'];
    if (request.method !== 'PATCH' || channel === undefined) return;
    const remaining = response.headers.get('x-ratelimit-remaining');
    const resetAfter = response.headers.get('x-ratelimit-reset-after');
    if (remaining === null || resetAfter === null) return;
    buckets.set(channel, { remaining: Number(remaining), resetsAt: now() + Number(resetAfter) * 1000 });
    if (buckets.size > 1000) forgetPast(buckets, now());
  });

  return {
    allowsProgress(channel) {
      if ((importantEdits.get(channel) ?? 0) > 0) return false;
      const bucket = buckets.get(channel);
      return bucket === undefined || now() >= bucket.resetsAt || bucket.remaining >= 2;
    },

    async important(channel, edit) {
      importantEdits.set(channel, (importantEdits.get(channel) ?? 0) + 1);
      try {
        return await edit();
      } finally {
        const left = (importantEdits.get(channel) ?? 1) - 1;
        if (left === 0) importantEdits.delete(channel);
        else importantEdits.set(channel, left);
      }
    },
  };
}

function forgetPast(buckets: Map<string, Bucket>, time: number): void {
  for (const [channel, bucket] of buckets) if (bucket.resetsAt <= time) buckets.delete(channel);
}
