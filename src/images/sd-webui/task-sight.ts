import type { RenderProgress } from '../image-backend.ts';
import type { ServerProgress } from './answers.ts';
import type { InstanceClient } from './instance-client.ts';

/** What can be seen of a task on a server right now. */
export interface Sight {
  /** Changes as long as something moves. */
  readonly sign: string;
  /** Whether it is certain that the server paints this task and no other. */
  readonly isOurs: boolean;
  readonly progress?: RenderProgress;
}

/**
 * Looks at one task. Servers with progress by task are asked for that; on others the progress of the whole
 * server is ours only as long as nobody else can be meant: it was idle when we came, and has begun nothing since.
 */
export function createTaskSight(client: InstanceClient, taskId: string, before: ServerProgress | undefined) {
  const cameToIdle = before !== undefined && !isBusy(before);
  let knowsTasks = before !== undefined;
  let begun: { readonly as: string | undefined } | undefined;

  async function lookAtServer(signal: AbortSignal): Promise<Sight | undefined> {
    const seen = await client.progress(signal);
    if (!seen) return undefined;
    const startedAs = seen.state?.job_timestamp;
    if (isBusy(seen)) begun ??= { as: startedAs };
    const isOurs = cameToIdle && isBusy(seen) && begun?.as === startedAs;
    const sign = `${startedAs} ${seen.progress} ${seen.state?.sampling_step}`;
    return { sign, isOurs, ...(isOurs && { progress: told(seen.progress, seen.eta_relative) }) };
  }

  return {
    /** Undefined where nothing can be seen. */
    async look(signal: AbortSignal): Promise<Sight | undefined> {
      if (before === undefined) return undefined;
      const task = knowsTasks ? await client.taskProgress(taskId, signal) : undefined;
      if (!task) {
        knowsTasks = false;
        return lookAtServer(signal);
      }
      // Behind somebody else's task, the server's own progress tells whether it still moves.
      if (task.queued) return { sign: `queued ${(await lookAtServer(signal))?.sign}`, isOurs: false };
      const { active, completed, progress, eta } = task;
      return {
        sign: `${active} ${completed} ${progress}`,
        isOurs: active,
        ...(active && { progress: told(progress ?? 0, eta) }),
      };
    },
  };
}

export type TaskSight = ReturnType<typeof createTaskSight>;

function isBusy({ progress, state }: ServerProgress): boolean {
  return (state?.job_count ?? 0) > 0 || progress > 0;
}

function told(fraction: number, secondsLeft: number | null | undefined): RenderProgress {
  const within = Math.min(1, Math.max(0, fraction));
  return secondsLeft && secondsLeft > 0 ? { fraction: within, secondsLeft } : { fraction: within };
}
