import type { ThingGroup } from '../scene.ts';

/**
 * The drawing of a group in its colour, where there is one made for it. Places are found by the plain drawing, so that
 * another colour moves nothing.
 */
export function drawingOf({ thing, colour }: ThingGroup): string {
  return (colour?.tone === 'plain' ? thing.variants[colour.name] : undefined) ?? thing.drawing;
}
