import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds: a model's load and a step of a picture take this long. */
interface Pace {
  readonly stepMs: number;
  readonly swapMs: number;
}

export interface Task {
  readonly id: string;
  readonly steps: number;
  readonly pictures: number;
  /** The step, counted over all pictures, at which it stays for ever. */
  readonly stuckAt?: number;
}

/** How far a task came. */
export interface Outcome {
  readonly stepsDone: number;
  readonly interrupted: boolean;
}

/** The GPU with its queue: one task at a time, first in, first out, deaf to callers that went away. */
export function createEngine({ stepMs, swapMs }: Pace, models: readonly string[]) {
  const waiting: string[] = [];
  const finished = new Set<string>();
  const closed = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let current: { task: Task; stepsDone: number; startedAt: number } | undefined;
  const flag = { interrupted: false };
  let startedAs = '0';
  let starts = 0;

  async function runNow(task: Task, model: string): Promise<Outcome> {
    waiting.splice(waiting.indexOf(task.id), 1);
    flag.interrupted = false;
    starts += 1;
    startedAs = `20261124${String(starts).padStart(6, '0')}`;
    current = { task, stepsDone: 0, startedAt: Date.now() };
    try {
      if (model !== engine.loadedModel) {
        await wait(swapMs, undefined, { signal: closed.signal });
        engine.loadedModel = model;
        engine.swaps += 1;
      }
      const total = task.steps * task.pictures;
      while (current.stepsDone < total && !flag.interrupted) {
        if (current.stepsDone === task.stuckAt) await wait(2 ** 30, undefined, { signal: closed.signal });
        if (stepMs > 0) await wait(stepMs, undefined, { signal: closed.signal });
        current.stepsDone += 1;
      }
      return { stepsDone: current.stepsDone, interrupted: flag.interrupted };
    } finally {
      finished.add(task.id);
      current = undefined;
    }
  }

  const engine = {
    loadedModel: models[0] ?? '',
    swaps: 0,
    run(task: Task, model: string): Promise<Outcome> {
      waiting.push(task.id);
      const running = last.then(() => runNow(task, model));
      last = running.catch(() => {});
      return running;
    },
    interrupt(): void {
      if (current) flag.interrupted = true;
    },
    /** How a task named by its id stands. */
    progressOf(id: string) {
      const active = current?.task.id === id;
      return {
        active,
        queued: waiting.includes(id),
        completed: finished.has(id),
        progress: active ? fraction() : null,
        eta: active ? secondsLeft() : null,
      };
    },
    /** How the server as a whole stands; tells nothing about whose task it is. */
    progress() {
      return {
        progress: fraction(),
        eta_relative: secondsLeft(),
        state: {
          skipped: false,
          interrupted: flag.interrupted,
          job: current ? 'scripts_txt2img' : '',
          job_count: current ? current.task.pictures : 0,
          job_no: current ? Math.floor(current.stepsDone / current.task.steps) : 0,
          job_timestamp: startedAs,
          sampling_step: current ? current.stepsDone % current.task.steps : 0,
          sampling_steps: current?.task.steps ?? 0,
        },
        current_image: null,
        textinfo: null,
      };
    },
    close(): void {
      closed.abort();
    },
  };

  function fraction(): number {
    return current ? current.stepsDone / (current.task.steps * current.task.pictures) : 0;
  }

  function secondsLeft(): number {
    if (!current || current.stepsDone === 0) return 0;
    const perStep = (Date.now() - current.startedAt) / current.stepsDone;
    return ((current.task.steps * current.task.pictures - current.stepsDone) * perStep) / 1000;
  }

  return engine;
}
