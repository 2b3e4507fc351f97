import type { Playground } from '../../../playground/playground.ts';

const WITHIN_MS = 10_000;

export type Until = ReturnType<typeof createUntil>;

/** Waits for what the viewer will see. */
export function createUntil(playground: Playground, viewer: string) {
  /** Resolves with the first thing `look` finds, now or after some event. */
  return function until<Found>(
    look: () => Found | undefined,
    what: string,
    withinMs = WITHIN_MS,
  ): Promise<Found> {
    return new Promise((resolve, reject) => {
      let stop = () => {};
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`nobody saw ${what} within ${withinMs} ms`));
      }, withinMs);
      const check = () => {
        try {
          const found = look();
          if (found === undefined) return;
          stop();
          clearTimeout(timer);
          resolve(found);
        } catch (error) {
          stop();
          clearTimeout(timer);
          reject(error);
        }
      };
      stop = playground.listen(viewer, check);
      check();
    });
  };
}
