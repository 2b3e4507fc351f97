import sharp from 'sharp';

interface Painting {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
}

/** The colour a seed is painted in, as red, green and blue. */
export function colourOf(seed: number): readonly [red: number, green: number, blue: number] {
  const mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return [(mixed >>> 16) & 0xff, (mixed >>> 8) & 0xff, mixed & 0xff];
}

/** A real PNG, all in the colour of its seed; as far as it was not finished it stays grey from below. */
export async function paintPng({ seed, width, height }: Painting, done = 1): Promise<Buffer> {
  const [r, g, b] = colourOf(seed);
  const unfinished = Math.round(height * (1 - done));
  const canvas = sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
  const grey = { width, height: unfinished, channels: 3, background: { r: 128, g: 128, b: 128 } } as const;
  const layers = unfinished > 0 ? [{ input: { create: grey }, left: 0, top: height - unfinished }] : [];
  return canvas.composite(layers).png({ compressionLevel: 1 }).toBuffer();
}
