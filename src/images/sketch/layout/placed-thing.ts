import type { ThingGroup } from '../scene.ts';

/** One drawing with its spot in the frame; pixels. */
export interface PlacedThing {
  readonly group: ThingGroup;
  /** From 1, within its group. */
  readonly ordinal: number;
  /** Centre of what is visible. */
  readonly x: number;
  /** Lower edge of what is visible. */
  readonly base: number;
  readonly width: number;
  readonly height: number;
  /** Mirrored, so that it looks into the picture. */
  readonly flipped: boolean;
  /** Drawn in this order, lowest first. */
  readonly depth: number;
  readonly stands: 'on the ground' | 'on something' | 'in water' | 'free' | 'in the sky';
}
