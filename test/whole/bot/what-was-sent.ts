import type { ServedPlayground } from '../../stand-ins/serve-playground.ts';

const DEFERRED = 5;

interface Body {
  readonly type?: number;
  readonly data?: { readonly content?: string; readonly allowed_mentions?: unknown };
  readonly content?: string;
  readonly allowed_mentions?: { readonly parse?: readonly string[]; readonly replied_user?: boolean };
}

/** What Discord shows as “thinking…” until it is edited, which nobody does once the process is dead. */
export function thatLeavesThinking({ playground }: ServedPlayground): object[] {
  return playground.requests.filter(
    ({ path, body }) => path.endsWith('/callback') && (body as Body | undefined)?.type === DEFERRED,
  );
}

/** Every request in which the bot sent words without saying that they ping nobody. */
export function thatMayPing({ playground }: ServedPlayground): object[] {
  return playground.requests.flatMap(({ method, path, body }) => {
    if (!['POST', 'PATCH'].includes(method) || !/\/(?:messages|callback|webhooks)/u.test(path)) return [];
    const whole = (body ?? {}) as Body;
    const message = (path.includes('/callback') ? whole.data : whole) as Body | undefined;
    if (message?.content === undefined) return [];
    const { parse, replied_user: repliedUser = false } = message.allowed_mentions ?? {};
    return parse?.length === 0 && !repliedUser ? [] : [{ method, path, message }];
  });
}
