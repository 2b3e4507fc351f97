/** The playground's time: the real one, and what tests put on top of it. */
export interface Clock {
  readonly now: () => number;
  readonly advance: (ms: number) => void;
  /** Called after each `advance`. */
  onAdvance(listener: () => void): void;
}

export function createClock(base: () => number): Clock {
  let offset = 0;
  const listeners: (() => void)[] = [];
  return {
    now: () => base() + offset,
    advance: (ms) => {
      offset += ms;
      for (const listener of listeners) listener();
    },
    onAdvance: (listener) => void listeners.push(listener),
  };
}
