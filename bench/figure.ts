/** One thing that was timed, in milliseconds. */
export interface Timing {
  readonly what: string;
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
}

/** A promise about speed, and what was measured. */
export interface Figure {
  readonly name: string;
  /** In words, with the number that must be kept. */
  readonly promise: string;
  readonly timings: readonly Timing[];
  /** What the promise is about, such as a ratio, and the most that it may be. */
  readonly measured: number;
  readonly most: number;
}

export function isKept({ measured, most }: Figure): boolean {
  return measured <= most;
}

/** A figure as a table for people. */
export function tableOf(figure: Figure): string {
  const { name, promise, timings, measured } = figure;
  const widest = Math.max(...timings.map(({ what }) => what.length));
  const line = (what: string, ...cells: string[]) =>
    `  ${what.padEnd(widest)}${cells.map((cell) => cell.padStart(11)).join('')}`;
  return [
    name,
    line('', 'median ms', 'p95 ms', 'runs'),
    ...timings.map(({ what, median, p95, runs }) =>
      line(what, median.toFixed(3), p95.toFixed(3), String(runs)),
    ),
    `  ${promise}: ${measured.toFixed(3)}, ${isKept(figure) ? 'kept' : 'NOT KEPT'}`,
  ].join('\n');
}
