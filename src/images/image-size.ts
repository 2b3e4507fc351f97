import type { ImageCapabilities } from './image-backend.ts';

/** The shapes a person can ask for, width to height. */
export const ASPECTS = ['1:1', '3:2', '2:3', '16:9', '9:16'] as const;

export type Aspect = (typeof ASPECTS)[number];

/** Width and height in that shape with about as many pixels as the backend likes. */
export function sizeFor(
  aspect: Aspect,
  { pixels, sizeMultiple }: Pick<ImageCapabilities, 'pixels' | 'sizeMultiple'>,
): { width: number; height: number } {
  const [across = 1, down = 1] = aspect.split(':').map(Number);
  const toMultiple = (side: number) => Math.max(1, Math.round(side / sizeMultiple)) * sizeMultiple;
  return {
    width: toMultiple(Math.sqrt((pixels * across) / down)),
    height: toMultiple(Math.sqrt((pixels * down) / across)),
  };
}

/** The shape that comes nearest to a size. */
export function aspectOf(width: number, height: number): Aspect {
  const distance = (aspect: Aspect) => {
    const [across = 1, down = 1] = aspect.split(':').map(Number);
    return Math.abs(Math.log((width * down) / (height * across)));
  };
  return ASPECTS.reduce((nearest, aspect) => (distance(aspect) < distance(nearest) ? aspect : nearest));
}
