import type { Timing } from './figure.ts';

/** What is timed, by name. */
export type Cases = Readonly<Record<string, () => Promise<unknown>>>;

interface Turns {
  readonly rounds: number;
  /** Rounds before, which are not counted. */
  readonly warmUp: number;
}

/**
 * Times several things in turn, so that whatever else the machine does meanwhile falls on all of them. Each round
 * begins with another one, so that none is always the first.
 */
export async function timeInTurn(cases: Cases, { rounds, warmUp }: Turns): Promise<Timing[]> {
  const named = Object.entries(cases).map(([what, run]) => ({ what, run, times: [] as number[] }));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (let place = 0; place < named.length; place += 1) {
      const turn = named[(round + warmUp + place) % named.length];
      const startedAt = performance.now();
      await turn?.run();
      if (round >= 0) turn?.times.push(performance.now() - startedAt);
    }
  }
  return named.map(({ what, times }) => ({
    what,
    runs: times.length,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  }));
}

/** The smallest of the values that so large a part of them does not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
