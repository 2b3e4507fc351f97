import type { GeneratedImage, ImageBackend } from '../image-backend.ts';
import type { DrawingSetName } from './drawing/drawing-set.ts';
import { createPaintingThread } from './painting-thread.ts';

interface SketchOptions {
  /** Noto has outlines and depth, Fluent is flat and calm; never both in one picture. */
  readonly drawings?: DrawingSetName;
}

/** Composes a scene from open drawings: no GPU, no key, no learned model. Whoever creates it closes it. */
export function createSketchBackend({ drawings = 'noto' }: SketchOptions = {}): ImageBackend & {
  close(): Promise<void>;
} {
  const thread = createPaintingThread({ drawings });
  return {
    name: 'sketch',
    // One thread reads and places; the pixels are drawn beside it.
    slots: 2,
    capabilities: {
      maxCount: 4,
      progress: false,
      preview: false,
      // Pictures of the request that are not begun are never painted.
      cancelRunning: true,
      seed: true,
      negative: true,
      byRules: true,
      sizeMultiple: 8,
      pixels: 1024 * 1024,
    },
    models: async () => [],
    async generate({ prompt, negative, width, height, count, seed }, { signal, onBegin }) {
      signal.throwIfAborted();
      await onBegin();
      const images: GeneratedImage[] = [];
      for (let index = 0; index < count; index++) {
        const ownSeed = (seed + index) % 2 ** 32;
        const { bytes, leftOut } = await thread.paint(
          { prompt, negative, width, height, seed: ownSeed },
          signal,
        );
        images.push({ bytes, mediaType: 'image/png', width, height, seed: ownSeed, model: null, leftOut });
      }
      return images;
    },
    close: () => thread.close(),
  };
}
