interface Bucket {
  readonly name: string;
  readonly limit: number;
  readonly windowMs: number;
}

/** The buckets observed on Discord; interaction callbacks are exempt. */
export function bucketOf(method: string, path: string): Bucket | undefined {
  const channelMessages = /^\/channels\/(\d+)\/messages(?:\/\d+)?$/.exec(path);
  if (channelMessages && (method === 'POST' || method === 'PATCH')) {
    return { name: `${method}-messages:${channelMessages[1]}`, limit: 5, windowMs: 5_000 };
  }
  const webhook = /^\/webhooks\/\d+\/([^/]+)/.exec(path);
  if (webhook) return { name: `webhook:${webhook[1]}`, limit: 5, windowMs: 2_000 };
  if (path.startsWith('/interactions/')) return undefined;
  return { name: `${method}:${path.replace(/\/messages\/\d+/, '/messages')}`, limit: 50, windowMs: 1_000 };
}

interface Verdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait; undefined: it may pass. */
  readonly retryAfter?: number;
  readonly isGlobal?: boolean;
}

const GLOBAL_PER_SECOND = 50;

/** Counts requests in fixed windows, as Discord's buckets do. */
export function createRateLimits(now: () => number) {
  const windows = new Map<string, { used: number; endsAt: number }>();

  function use({ name, limit, windowMs }: Bucket) {
    let window = windows.get(name);
    if (!window || now() >= window.endsAt)
      windows.set(name, (window = { used: 0, endsAt: now() + windowMs }));
    const isOver = window.used >= limit;
    if (!isOver) window.used += 1;
    return { isOver, remaining: limit - window.used, endsAt: window.endsAt };
  }

  return {
    take(method: string, path: string): Verdict {
      const bucket = bucketOf(method, path);
      if (!bucket) return { headers: {} };
      if (!path.startsWith('/webhooks/')) {
        const all = use({ name: 'global', limit: GLOBAL_PER_SECOND, windowMs: 1_000 });
        if (all.isOver) {
          const retryAfter = seconds(all.endsAt - now());
          return {
            headers: {
              'retry-after': String(Math.ceil(retryAfter)),
              'x-ratelimit-global': 'true',
              'x-ratelimit-scope': 'global',
            },
            retryAfter,
            isGlobal: true,
          };
        }
      }
      const { isOver, remaining, endsAt } = use(bucket);
      const resetAfter = seconds(endsAt - now());
      const headers = {
        'x-ratelimit-limit': String(bucket.limit),
        'x-ratelimit-remaining': String(remaining),
        'x-ratelimit-reset': String(endsAt / 1_000),
        'x-ratelimit-reset-after': String(resetAfter),
        'x-ratelimit-bucket': Buffer.from(bucket.name.split(':', 1)[0]!).toString('hex'),
      };
      if (!isOver) return { headers };
      return {
        headers: {
          ...headers,
          'retry-after': String(Math.ceil(resetAfter)),
          'x-ratelimit-scope': 'user',
        },
        retryAfter: resetAfter,
      };
    },
  };
}

const seconds = (ms: number) => Math.max(Math.ceil(ms), 1) / 1_000;
