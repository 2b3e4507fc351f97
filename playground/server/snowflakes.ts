const DISCORD_EPOCH = 1_420_070_400_000n;

export interface Snowflakes {
  next(): string;
  /** Makes sure that ids to come are above this one. */
  passed(id: string): void;
}

/** Ids that grow with time and never repeat, also after a restart that calls `passed`. */
export function createSnowflakes(now: () => number): Snowflakes {
  let last = 0n;
  return {
    next() {
      const fresh = (BigInt(Math.floor(now())) - DISCORD_EPOCH) << 22n;
      last = fresh > last ? fresh : last + 1n;
      return String(last);
    },
    passed(id) {
      const value = BigInt(id);
      if (value > last) last = value;
    },
  };
}
