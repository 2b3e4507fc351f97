/** The picture's size in pixels, and the length that things are measured by. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The shorter side, stretched a little: what looks big in a wide picture would burst a tall one. */
  readonly measure: number;
}

export function createFrame(width: number, height: number): Frame {
  return { width, height, measure: Math.min(height, width * 1.2, width * 0.55 + height * 0.45) };
}

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How much of `box` lies under `other`, from 0 to 1. */
export function shareCovered(box: Box, other: Box): number {
  const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / ((box.right - box.left) * (box.bottom - box.top));
}
