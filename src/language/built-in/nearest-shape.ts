import { PLAN_ASPECTS } from '../../dialogue/plan.ts';
import type { Aspect } from './change.ts';

/** The shape that comes next to a ratio of width to height. */
export function nearestShape(ratio: number): Aspect {
  const distance = (aspect: Aspect) => {
    const [width = 1, height = 1] = aspect.split(':').map(Number);
    return Math.abs(Math.log(ratio) - Math.log(width / height));
  };
  return PLAN_ASPECTS.reduce((best, aspect) => (distance(aspect) < distance(best) ? aspect : best));
}
