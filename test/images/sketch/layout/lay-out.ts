import { loadDrawingSet } from '../../../../src/images/sketch/drawing/drawing-set.ts';
import {
  measureDrawing,
  type MeasuredDrawing,
} from '../../../../src/images/sketch/drawing/measure-drawing.ts';
import { createFrame } from '../../../../src/images/sketch/layout/frame.ts';
import { placeThings } from '../../../../src/images/sketch/layout/place-things.ts';
import { stageFor } from '../../../../src/images/sketch/layout/stage.ts';
import { loadLexicon } from '../../../../src/images/sketch/parse/load-lexicon.ts';
import { parseScene } from '../../../../src/images/sketch/parse/parse-scene.ts';

interface Wish {
  readonly width?: number;
  readonly height?: number;
  readonly seed?: number;
  readonly negative?: string;
}

/** Reads and places prompts with the real drawings. */
export async function createLayoutDesk() {
  const drawings = await loadDrawingSet('noto');
  const lexicon = await loadLexicon(drawings);
  const measured = new Map<string, MeasuredDrawing>();

  return async function layOut(
    prompt: string,
    { width = 1024, height = 1024, seed = 7, negative = '' }: Wish = {},
  ) {
    const scene = parseScene(prompt, negative, lexicon);
    for (const name of scene.groups.map(({ thing }) => thing.drawing)) {
      const drawing = drawings.drawingOf(name);
      if (drawing && !measured.has(name)) measured.set(name, await measureDrawing(drawing));
    }
    const shapeOf = (name: string) => {
      const drawing = measured.get(name);
      if (!drawing) throw new Error(`no drawing "${name}"`);
      return drawing.shape;
    };
    const stage = stageFor(scene);
    const placed = placeThings({ scene, stage, frame: createFrame(width, height), seed, shapeOf });
    const of = (key: string) => placed.filter(({ group }) => group.key === key);
    const one = (key: string) => {
      const [thing] = of(key);
      if (!thing) throw new Error(`"${key}" was not placed`);
      return thing;
    };
    return { placed, stage, of, one };
  };
}
