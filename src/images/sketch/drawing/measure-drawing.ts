import sharp from 'sharp';
import type { Shape } from '../layout/shape.ts';
import { coloursIn, rgbOf } from './colour.ts';
import type { Drawing } from './drawing.ts';

/** What the layout and the recolouring need to know of a drawing, read from its pixels. */
export interface MeasuredDrawing extends Drawing {
  readonly shape: Shape;
  /** Its colours with the share of the visible area that each covers, largest first. */
  readonly palette: readonly { readonly hex: string; readonly share: number }[];
}

const PIXELS = 96;
const VISIBLE = 100;

export async function measureDrawing(drawing: Drawing): Promise<MeasuredDrawing> {
  const pixels = await renderSmall(drawing, { size: PIXELS, margin: 0 });
  return {
    ...drawing,
    body: (await reachesOutside(drawing)) ? clipped(drawing) : drawing.body,
    shape: shapeIn(pixels, drawing),
    palette: paletteIn(pixels.data, drawing.body),
  };
}

interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** `margin` is how much more than the drawing's own square is shown on every side, as a part of it. */
async function renderSmall(
  { body, width, height }: Drawing,
  { size, margin }: { size: number; margin: number },
): Promise<Pixels> {
  const scale = size / Math.max(width, height);
  const view = [-margin * width, -margin * height, (1 + 2 * margin) * width, (1 + 2 * margin) * height];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" viewBox="${view.join(' ')}">${body}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** A few drawings keep spare parts beyond the edge of their square. */
async function reachesOutside(drawing: Drawing): Promise<boolean> {
  const { data, width, height } = await renderSmall(drawing, { size: 64, margin: 0.5 });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const inside =
        Math.abs(x + 0.5 - width / 2) < width * 0.27 && Math.abs(y + 0.5 - height / 2) < height * 0.27;
      if (!inside && (data[(y * width + x) * 4 + 3] ?? 0) > VISIBLE) return true;
    }
  }
  return false;
}

function clipped({ body, width, height }: Drawing): string {
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}

function shapeIn({ data: pixels, width, height }: Pixels, drawing: Drawing): Shape {
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
