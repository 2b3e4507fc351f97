import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawStrip } from '../../../src/images/strip/picture-strip.ts';

const picture = (background: string, width = 64, height = 64) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

const TORN = (await picture('red')).subarray(0, 60);

/** Red, green, blue and how opaque, of one point. */
async function pointOf(strip: Uint8Array, x: number, y: number): Promise<number[]> {
  return [...(await sharp(strip).extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer())];
}

async function brightPixels(strip: Uint8Array): Promise<number> {
  const corner = await sharp(strip).extract({ left: 0, top: 0, width: 120, height: 50 }).raw().toBuffer();
  return corner.filter((value, index) => index % 4 === 0 && value > 200).length;
}

describe('a strip', () => {
  test('has its pictures in rows of five, in order', async () => {
    const colours = ['red', 'lime', 'blue', 'yellow', 'white', 'aqua'];
    const tiles = await Promise.all(
      colours.map(async (colour, index) => ({ bytes: await picture(colour), label: String(index + 1) })),
    );
    const strip = await drawStrip(tiles);
    expect(await sharp(strip).metadata()).toMatchObject({ format: 'png', width: 1040, height: 410 });
    expect(await pointOf(strip, 100, 150)).toEqual([255, 0, 0, 255]);
    expect(await pointOf(strip, 520, 150)).toEqual([0, 0, 255, 255]);
    expect(await pointOf(strip, 100, 360)).toEqual([0, 255, 255, 255]);
    expect((await pointOf(strip, 600, 360))[3]).toBe(0);
    expect((await pointOf(strip, 205, 100))[3]).toBe(0);
  });

  test('of one picture is as wide as that', async () => {
    const strip = await drawStrip([{ bytes: await picture('red'), label: '1' }]);
    expect(await sharp(strip).metadata()).toMatchObject({ width: 200, height: 200 });
  });

  test('shows the whole of a wide picture', async () => {
    const wide = await sharp(await picture('red', 160, 90))
      .composite([{ input: await picture('blue', 10, 90), left: 0, top: 0 }])
      .png()
      .toBuffer();
    const strip = await drawStrip([{ bytes: wide, label: '1' }]);
    expect((await pointOf(strip, 3, 100)).slice(0, 3)).toEqual([0, 0, 255]);
    expect((await pointOf(strip, 195, 100)).slice(0, 3)).toEqual([255, 0, 0]);
  });

  test.each([
    ['gone', undefined],
    ['no picture', Buffer.from('nothing that could be drawn')],
    ['cut off', TORN],
  ])('has an empty place for what is %s', async (_, bytes) => {
    const strip = await drawStrip([
      { bytes, label: '1' },
      { bytes: await picture('red'), label: '2' },
    ]);
    expect(await pointOf(strip, 100, 150)).toEqual([43, 45, 49, 255]);
    expect(await pointOf(strip, 310, 150)).toEqual([255, 0, 0, 255]);
  });

  test('draws every sign of its labels', async () => {
    const bytes = await picture('black');
    const none = await brightPixels(await drawStrip([{ bytes, label: '' }]));
    expect(none).toBe(0);
    for (const label of '0123456789→') {
      expect(await brightPixels(await drawStrip([{ bytes, label }])), label).toBeGreaterThan(25);
    }
  });
});
