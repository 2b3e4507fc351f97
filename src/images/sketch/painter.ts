import { composePicture } from './drawing/compose-picture.ts';
import { drawingOf } from './drawing/drawing-of.ts';
import type { DrawingSet } from './drawing/drawing-set.ts';
import { measureDrawing, type MeasuredDrawing } from './drawing/measure-drawing.ts';
import { rasterise } from './drawing/rasterise.ts';
import { createFrame } from './layout/frame.ts';
import { placeThings } from './layout/place-things.ts';
import { stageFor } from './layout/stage.ts';
import { parseScene } from './parse/parse-scene.ts';
import type { Lexicon } from './parse/read-marks.ts';

export interface SketchWish {
  readonly prompt: string;
  readonly negative: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly seed: number;
}

export interface Sketch {
  /** PNG. */
  readonly bytes: Uint8Array;
  readonly leftOut: readonly string[];
}

export interface Painter {
  compose(wish: SketchWish): Promise<{ readonly svg: string; readonly leftOut: readonly string[] }>;
  paint(wish: SketchWish): Promise<Sketch>;
}

/** Paints with one set of drawings; each drawing is measured once, when first asked for. */
export function createPainter({ drawings, lexicon }: { drawings: DrawingSet; lexicon: Lexicon }): Painter {
  const measured = new Map<string, MeasuredDrawing>();

  async function measure(name: string): Promise<void> {
    const drawing = measured.has(name) ? undefined : drawings.drawingOf(name);
    if (drawing) measured.set(name, await measureDrawing(drawing));
  }

  async function compose({ prompt, negative, width, height, seed }: SketchWish) {
    const read = parseScene(prompt, negative, lexicon);
    await Promise.all(
      read.groups.flatMap((group) => [measure(group.thing.drawing), measure(drawingOf(group))]),
    );
    const scene = {
      ...read,
      groups: read.groups.filter(
        (group) => measured.has(group.thing.drawing) && measured.has(drawingOf(group)),
      ),
    };
    const stage = stageFor(scene);
    const frame = createFrame(width, height);
    const known = (name: string): MeasuredDrawing => {
      const drawing = measured.get(name);
      if (!drawing) throw new Error(`The drawing "${name}" was not measured`);
      return drawing;
    };
    const placed = placeThings({ scene, stage, frame, seed, shapeOf: (name) => known(name).shape });
    const drawingFor = ({ group }: (typeof placed)[number]) => known(drawingOf(group));
    return { svg: composePicture({ scene, stage, frame, seed, placed, drawingFor }), leftOut: scene.leftOut };
  }

  return {
    compose,
    async paint(wish) {
      const { svg, leftOut } = await compose(wish);
      return { bytes: await rasterise(svg), leftOut };
    },
  };
}
