import { beforeAll, describe, expect, test } from 'vitest';
import { coloursIn, hslOf, rgbOf } from '../../../../src/images/sketch/drawing/colour.ts';
import { type DrawingSet, loadDrawingSet } from '../../../../src/images/sketch/drawing/drawing-set.ts';
import { measureDrawing } from '../../../../src/images/sketch/drawing/measure-drawing.ts';
import { recolour } from '../../../../src/images/sketch/drawing/recolour.ts';
import type { ColourName } from '../../../../src/images/sketch/scene.ts';

let drawings: DrawingSet;
beforeAll(async () => {
  drawings = await loadDrawingSet('noto');
});

/** The colour that covers most of the drawing after it was recoloured. */
async function mainColour(name: string, colour: ColourName, tone: 'plain' | 'light' | 'dark' = 'plain') {
  const drawing = drawings.drawingOf(name);
  if (!drawing) throw new Error(`no drawing "${name}"`);
  const body = recolour(await measureDrawing(drawing), { name: colour, tone });
  const { palette } = await measureDrawing({ ...drawing, body });
  return hslOf(rgbOf(palette[0]?.hex ?? '#000'));
}

describe('recolouring', () => {
  test.each([
    ['automobile', 'blue', 212],
    ['red-apple', 'green', 128],
    ['elephant', 'pink', 338],
    ['cat', 'purple', 276],
    ['fox', 'green', 128],
    ['balloon', 'yellow', 48],
  ] as const)('makes the %s %s', async (name, colour, hue) => {
    const [told, saturation] = await mainColour(name, colour);
    expect(Math.abs(told - hue)).toBeLessThan(12);
    expect(saturation).toBeGreaterThan(0.25);
  });

  test('makes things black and white, light and dark', async () => {
    expect((await mainColour('horse', 'black'))[2]).toBeLessThan(0.35);
    expect((await mainColour('automobile', 'white'))[2]).toBeGreaterThan(0.75);
    expect((await mainColour('automobile', 'blue', 'light'))[2]).toBeGreaterThan(0.6);
    expect((await mainColour('automobile', 'blue', 'dark'))[2]).toBeLessThan(0.4);
  });

  test('keeps dark outlines and small accents', async () => {
    const cat = drawings.drawingOf('cat');
    if (!cat) throw new Error('no cat');
    const before = coloursIn(cat.body).filter((hex) => hslOf(rgbOf(hex))[2] < 0.22);
    expect(before.length).toBeGreaterThan(0);
    const body = recolour(await measureDrawing(cat), { name: 'blue', tone: 'plain' });
    expect(coloursIn(body)).toEqual(expect.arrayContaining([...before]));

    const apple = drawings.drawingOf('red-apple');
    if (!apple) throw new Error('no apple');
    const blue = recolour(await measureDrawing(apple), { name: 'blue', tone: 'plain' });
    const leaf = coloursIn(apple.body).filter((hex) => Math.abs(hslOf(rgbOf(hex))[0] - 100) < 40);
    expect(leaf.length).toBeGreaterThan(0);
    expect(coloursIn(blue)).toEqual(expect.arrayContaining([...leaf]));
  });
});
