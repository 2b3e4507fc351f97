import { describe, expect, test } from 'vitest';
import { aspectOf, ASPECTS, sizeFor } from '../../src/images/image-size.ts';

describe('the size of a picture', () => {
  test('is the shape asked for, with about the pixels the backend likes', () => {
    for (const pixels of [512 * 512, 768 * 768, 1024 * 1024]) {
      for (const sizeMultiple of [1, 8, 16, 64]) {
        for (const aspect of ASPECTS) {
          const { width, height } = sizeFor(aspect, { pixels, sizeMultiple });
          const [across = 1, down = 1] = aspect.split(':').map(Number);
          expect(width % sizeMultiple).toBe(0);
          expect(height % sizeMultiple).toBe(0);
          expect(Math.abs((width * height) / pixels - 1)).toBeLessThan(0.12);
          expect(Math.abs(width / height / (across / down) - 1)).toBeLessThan(0.12);
        }
      }
    }
  });

  test('is exactly the square of a square backend', () => {
    expect(sizeFor('1:1', { pixels: 1024 * 1024, sizeMultiple: 64 })).toEqual({ width: 1024, height: 1024 });
  });

  test('has the shape that it was made from', () => {
    for (const aspect of ASPECTS) {
      for (const sizeMultiple of [1, 8, 64]) {
        const { width, height } = sizeFor(aspect, { pixels: 512 * 512, sizeMultiple });
        expect(aspectOf(width, height)).toBe(aspect);
      }
    }
  });

  test('turns with the aspect', () => {
    const capabilities = { pixels: 1024 * 1024, sizeMultiple: 8 };
    const wide = sizeFor('16:9', capabilities);
    expect(sizeFor('9:16', capabilities)).toEqual({ width: wide.height, height: wide.width });
    expect(wide).toEqual({ width: 1368, height: 768 });
  });

  test('never comes to nothing', () => {
    expect(sizeFor('16:9', { pixels: 4, sizeMultiple: 64 })).toEqual({ width: 64, height: 64 });
  });
});
