import sharp from 'sharp';
import { drawnLabel } from './drawn-label.ts';

/** One picture of a strip. */
export interface Tile {
  /** Undefined where they are gone; its place stays empty then. */
  readonly bytes: Uint8Array | undefined;
  /** Digits and `→`. */
  readonly label: string;
}

const SIDE = 200;
const GAP = 10;
const COLUMNS = 5;
const EMPTY = '#2b2d31';
const MOST_PIXELS = 64_000_000;

/** Puts pictures side by side, small and with labels, in rows of five; a PNG. */
export async function drawStrip(tiles: readonly Tile[]): Promise<Uint8Array> {
  const placeOf = (index: number) => ({
    x: (index % COLUMNS) * (SIDE + GAP),
    y: Math.floor(index / COLUMNS) * (SIDE + GAP),
  });
  const pictures = await Promise.all(
    tiles.map(async ({ bytes }, index) => {
      const { x, y } = placeOf(index);
      return { input: await thumbnail(bytes), left: x, top: y };
    }),
  );
  const columns = Math.min(COLUMNS, tiles.length);
  const rows = Math.ceil(tiles.length / COLUMNS);
  const width = columns * (SIDE + GAP) - GAP;
  const height = rows * (SIDE + GAP) - GAP;
  const labels = tiles.map(({ label }, index) => {
    const { x, y } = placeOf(index);
    return drawnLabel(label, { x: x + 8, y: y + 8 });
  });
  return sharp({ create: { width, height, channels: 4, background: 'transparent' } })
    .composite([...pictures, { input: svg(width, height, labels.join('')), left: 0, top: 0 }])
    .png()
    .toBuffer();
}

async function thumbnail(bytes: Uint8Array | undefined): Promise<Buffer> {
  const square = { width: SIDE, height: SIDE };
  const empty = { create: { ...square, channels: 4 as const, background: EMPTY } };
  const small =
    bytes &&
    (await sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .resize({ ...square, fit: 'contain', background: EMPTY })
      .flatten({ background: EMPTY })
      .png()
      .toBuffer()
      // What can't be read is as good as gone.
      .catch(() => undefined));
  const corners = svg(SIDE, SIDE, `<rect width="${SIDE}" height="${SIDE}" rx="12" fill="#fff"/>`);
  return (small ? sharp(small).ensureAlpha() : sharp(empty))
    .composite([{ input: corners, blend: 'dest-in' }])
    .png()
    .toBuffer();
}

function svg(width: number, height: number, content: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`,
  );
}
