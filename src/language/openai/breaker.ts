interface BreakerSettings {
  readonly now: () => number;
  /** Failures in a row after which nobody waits for the server any more. */
  readonly failures?: number;
  /** Milliseconds until somebody tries again. */
  readonly rest?: number;
}

/** Spares people the waiting for a server that is away: after a few failures in a row it is left alone for a while. */
export function createBreaker({ now, failures = 3, rest = 30_000 }: BreakerSettings) {
  let inARow = 0;
  let restsUntil = 0;
  return {
    /** Whether to ask the server. After a rest one turn tries it; the others go on without it until that one knows. */
    mayTry(): boolean {
      if (inARow < failures) return true;
      if (now() < restsUntil) return false;
      restsUntil = now() + rest;
      return true;
    },
    succeeded(): void {
      inARow = 0;
    },
    failed(): void {
      inARow += 1;
      if (inARow >= failures) restsUntil = now() + rest;
    },
  };
}
