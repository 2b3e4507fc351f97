/** Which requests: a part of "METHOD /path", a pattern of it, or a question. */
export type RequestMatcher = string | RegExp | ((request: { method: string; path: string }) => boolean);

type Effect =
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'fail'; readonly status: number }
  | { readonly kind: 'reset-before' }
  | { readonly kind: 'reset-after' };

/** What shall go wrong with requests to come; each rule is used up after its times. */
export function createRequestFaults() {
  const rules: { matcher: RequestMatcher; effect: Effect; times: number }[] = [];
  const add = (matcher: RequestMatcher, effect: Effect, times: number) =>
    void rules.push({ matcher, effect, times });
  return {
    slow: (matcher: RequestMatcher, ms: number, times = Infinity) =>
      add(matcher, { kind: 'slow', ms }, times),
    fail: (matcher: RequestMatcher, status: number, times = 1) =>
      add(matcher, { kind: 'fail', status }, times),
    /** The connection breaks before anything was done. */
    resetBefore: (matcher: RequestMatcher, times = 1) => add(matcher, { kind: 'reset-before' }, times),
    /** It is carried out, but the answer is lost. */
    resetAfter: (matcher: RequestMatcher, times = 1) => add(matcher, { kind: 'reset-after' }, times),
    clear: () => void rules.splice(0),
    take(method: string, path: string): Effect[] {
      const taken = rules.filter(({ matcher, times }) => times > 0 && matches(matcher, method, path));
      // A slow answer may also fail; of the others only the first one strikes.
      const first = taken.find(({ effect }) => effect.kind !== 'slow');
      const struck = taken.filter((rule) => rule.effect.kind === 'slow' || rule === first);
      for (const rule of struck) rule.times -= 1;
      return struck.map(({ effect }) => effect);
    },
  };
}

function matches(matcher: RequestMatcher, method: string, path: string): boolean {
  if (typeof matcher === 'function') return matcher({ method, path });
  const line = `${method} ${path}`;
  return typeof matcher === 'string' ? line.includes(matcher) : matcher.test(line);
}
