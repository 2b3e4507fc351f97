import type { Log } from '../log.ts';

/** Everything a process has opened, closed in reverse order. One that fails to close doesn't keep the others open. */
export function createReleaseStack(log: Log) {
  const releases: { name: string; release: () => Promise<unknown> | void }[] = [];
  let releasing: Promise<void> | undefined;

  async function releaseAll(): Promise<void> {
    for (let last = releases.pop(); last; last = releases.pop()) {
      try {
        await last.release();
        log.debug({ part: last.name }, 'closed');
      } catch (error) {
        log.error({ part: last.name, err: error }, 'not closed cleanly');
      }
    }
  }

  return {
    push(name: string, release: () => Promise<unknown> | void): void {
      releases.push({ name, release });
    },
    release: (): Promise<void> => (releasing ??= releaseAll()),
  };
}

export type ReleaseStack = ReturnType<typeof createReleaseStack>;
