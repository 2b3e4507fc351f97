import type { Plan } from './plan.ts';

/** One message asks for one picture: the step that makes or shows something, or else the first. */
export function mainStep(steps: readonly Plan[]): Plan | undefined {
  return steps.find(({ action }) => action !== 'ignore' && action !== 'answer') ?? steps[0];
}
