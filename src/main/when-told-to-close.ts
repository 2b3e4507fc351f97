import type { Log } from '../log.ts';

interface ClosingOptions {
  /** npm doesn't hand SIGTERM on to what its shell runs; it just goes away. */
  readonly isRunByNpm: boolean;
  readonly log: Log;
}

/** Ctrl+C reaches this process from the terminal and, with some shells, from npm as well. */
const SAME_SIGNAL_MS = 500;
const LOOK_MS = 250;

/** Calls `close` once, at SIGTERM, at SIGINT, or when the npm that runs this process is gone. A second signal means now. */
export function whenToldToClose({ isRunByNpm, log }: ClosingOptions, close: () => void): void {
  let closingSince: number | undefined;

  function begin(why: object): void {
    closingSince = performance.now();
    log.info(why, 'closing');
    close();
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (closingSince === undefined) begin({ signal });
      else if (performance.now() - closingSince > SAME_SIGNAL_MS) process.exit(1);
    });
  }

  if (!isRunByNpm) return;
  const shell = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(looking);
    if (closingSince === undefined) begin({ reason: 'npm is gone' });
  }, LOOK_MS);
  looking.unref();
}
