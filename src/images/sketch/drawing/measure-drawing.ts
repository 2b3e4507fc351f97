import sharp from 'sharp';
import type { Shape } from '../layout/shape.ts';
import { coloursIn, rgbOf } from './colour.ts';
import type { Drawing } from './drawing-set.ts';

/** What the layout and the recolouring need to know of a drawing, read from its pixels. */
export interface MeasuredDrawing extends Drawing {
  readonly shape: Shape;
  /** Its colours with the share of the visible area that each covers, largest first. */
  readonly palette: readonly { readonly hex: string; readonly share: number }[];
}

const PIXELS = 96;
const VISIBLE = 100;

export async function measureDrawing(drawing: Drawing): Promise<MeasuredDrawing> {
  const scale = PIXELS / Math.max(drawing.width, drawing.height);
  const width = Math.round(drawing.width * scale);
  const height = Math.round(drawing.height * scale);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${drawing.width} ${drawing.height}">${drawing.body}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    ...drawing,
    shape: shapeIn(data, info.width, info.height, drawing),
    palette: paletteIn(data, drawing.body),
  };
}

function shapeIn(pixels: Uint8Array, width: number, height: number, drawing: Drawing): Shape {
  const tops: number[] = Array.from({ length: width }, (_, x) => {
    for (let y = 0; y < height; y++) if ((pixels[(y * width + x) * 4 + 3] ?? 0) > VISIBLE) return y;
    return height;
  });
  const columns = tops.flatMap((top, x) => (top < height ? [x] : []));
  let bottom = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if ((pixels[(y * width + x) * 4 + 3] ?? 0) > VISIBLE) bottom = y + 1;
  }
  const left = columns[0] ?? 0;
  const right = (columns.at(-1) ?? width - 1) + 1;
  const top = Math.min(...tops, height - 1);
  const middle = tops
    .slice(Math.floor(left + (right - left) * 0.3), Math.ceil(left + (right - left) * 0.7))
    .toSorted((a, b) => a - b);
  const surface = ((middle[Math.floor(middle.length / 2)] ?? top) - top) / Math.max(1, bottom - top);
  return {
    left: left / width,
    right: right / width,
    top: top / height,
    bottom: Math.max(bottom, top + 1) / height,
    ratio:
      ((right - left) / width / ((Math.max(bottom, top + 1) - top) / height)) *
      (drawing.width / drawing.height),
    surface: Math.min(0.6, surface),
  };
}

function paletteIn(pixels: Uint8Array, body: string): MeasuredDrawing['palette'] {
  const colours = coloursIn(body).map((hex) => ({ hex, rgb: rgbOf(hex), count: 0 }));
  let visible = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) <= VISIBLE) continue;
    visible += 1;
    let nearest: (typeof colours)[number] | undefined;
    let least = Infinity;
    for (const colour of colours) {
      const distance =
        (colour.rgb[0] - (pixels[at] ?? 0)) ** 2 +
        (colour.rgb[1] - (pixels[at + 1] ?? 0)) ** 2 +
        (colour.rgb[2] - (pixels[at + 2] ?? 0)) ** 2;
      if (distance < least) {
        least = distance;
        nearest = colour;
      }
    }
    if (nearest) nearest.count += 1;
  }
  return colours
    .map(({ hex, count }) => ({ hex, share: count / Math.max(1, visible) }))
    .sort((first, second) => second.share - first.share);
}
