import type { Stage } from '../storage/records.ts';

/** A request that is waiting: nobody paints it yet. */
export const WAITING_STAGES = ['recorded', 'posted', 'queued'] as const satisfies readonly Stage[];
/** A request in one of these may still be cancelled or fail. */
export const OPEN_STAGES = [...WAITING_STAGES, 'painting'] as const satisfies readonly Stage[];
/** A request in one of these is never touched again. */
const FINAL_STAGES: readonly Stage[] = ['delivered', 'failed', 'cancelled'];

export function isFinal(stage: Stage): boolean {
  return FINAL_STAGES.includes(stage);
}

/** Neither decided nor painted yet. */
export function isOpen(stage: Stage): boolean {
  return (OPEN_STAGES as readonly Stage[]).includes(stage);
}

export function isWaiting(stage: Stage): boolean {
  return (WAITING_STAGES as readonly Stage[]).includes(stage);
}
