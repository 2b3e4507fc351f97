import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  embedMetadata,
  type PictureMetadata,
  readMetadata,
} from '../../../src/images/metadata/picture-metadata.ts';
import { createSeededRandom } from '../../../src/images/sketch/seeded-random.ts';

const METADATA = {
  id: '1312345678901234567-1',
  parent: '1312345678901234000-0',
  prompt: 'a cat & a <dog>, “quoted”',
  negative: 'fog',
  seed: 2 ** 32 - 1,
  width: 24,
  height: 16,
  backend: 'sd-webui',
  model: 'dreamshaper_8 <8>',
  index: 1,
  count: 4,
  leftOut: ['gruffalo'],
} satisfies Omit<PictureMetadata, 'version'>;

const SOURCE = 'trainedAlgorithmicMedia';
const embed = (bytes: Uint8Array, change: Partial<typeof METADATA> = {}) =>
  embedMetadata(bytes, { ...METADATA, ...change }, SOURCE);

const random = createSeededRandom(7, 'metadata');
const upTo = (most: number) => Math.floor(random() * most);

const noise = sharp(Buffer.from(Array.from({ length: 24 * 16 * 4 }, () => upTo(256))), {
  raw: { width: 24, height: 16, channels: 4 },
});
const exif = { IFD0: { ImageDescription: 'parameters of the server' } };
const KINDS: [string, () => Promise<Uint8Array>][] = [
  ['PNG', () => noise.clone().png().toBuffer()],
  ['PNG with a palette', () => noise.clone().png({ palette: true }).toBuffer()],
  ['JPEG', () => noise.clone().jpeg().toBuffer()],
  ['progressive JPEG with Exif', () => noise.clone().withExif(exif).jpeg({ progressive: true }).toBuffer()],
  ['WebP', () => noise.clone().removeAlpha().webp().toBuffer()],
  ['WebP with alpha', () => noise.clone().webp().toBuffer()],
  ['lossless WebP', () => noise.clone().webp({ lossless: true }).toBuffer()],
  ['WebP with Exif', () => noise.clone().withExif(exif).webp().toBuffer()],
  ['PNG with XMP of its own', () => noise.clone().withXmp(foreignXmp()).png().toBuffer()],
  ['JPEG with XMP of its own', () => noise.clone().withXmp(foreignXmp()).jpeg().toBuffer()],
  ['WebP with XMP of its own', () => noise.clone().withXmp(foreignXmp()).webp().toBuffer()],
];

function foreignXmp(inside = '<dc:title>somebody’s own</dc:title>'): string {
  const rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
  const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${rdf}><rdf:Description rdf:about="" ${dc}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

const pixelsOf = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
const xmpOf = async (bytes: Uint8Array) => (await sharp(bytes).metadata()).xmpAsString ?? '';

describe.each(KINDS)('the metadata in a %s', (kind, paint) => {
  test('comes back, and changes neither pixels nor what else is in the file', async () => {
    const bytes = await paint();
    const before = Uint8Array.from(bytes);
    const labelled = embed(bytes);
    expect(readMetadata(bytes)).toBeUndefined();
    expect(readMetadata(labelled)).toEqual({ version: 1, ...METADATA });
    expect(await pixelsOf(labelled)).toEqual(await pixelsOf(bytes));
    expect(bytes).toEqual(Buffer.from(before));
    const [was, is] = [await sharp(bytes).metadata(), await sharp(labelled).metadata()];
    expect(is).toMatchObject({ format: was.format, width: 24, height: 16, hasAlpha: was.hasAlpha });
    expect(is.exif).toEqual(was.exif);
    const ownPart = /<dc:title>.*<\/dc:title>/u;
    expect(ownPart.exec(is.xmpAsString ?? '')?.[0]).toBe(ownPart.exec(was.xmpAsString ?? '')?.[0]);
  });

  test('is where other programs look for it, with the label', async () => {
    const xmp = await xmpOf(embed(await paint()));
    expect(xmp).toContain(`digitalsourcetype/${SOURCE}<`);
    expect(xmp).toContain('"prompt":"a cat \\u0026 a \\u003cdog\\u003e, “quoted”"');
  });

  test('replaces what an earlier one said', async () => {
    const bytes = await paint();
    const twice = embed(embed(bytes, { prompt: 'the first', seed: 1 }));
    expect(twice).toEqual(embed(bytes));
  });

  test('is not read from a file that is cut off, and no bytes make reading or writing fail', async () => {
    const labelled = embed(await paint());
    const cuts = Array.from({ length: labelled.length }, (_, length) => labelled.subarray(0, length));
    for (const cut of cuts) embed(cut);
    // Where a JPEG's own picture ends, only a decoder can tell.
    expect(cuts.some(readMetadata)).toBe(kind.includes('JPEG'));
    for (let time = 0; time < 2000; time += 1) {
      const spoilt = Uint8Array.from(labelled);
      for (let spot = upTo(4); spot >= 0; spot -= 1) spoilt[upTo(time % 2 ? 64 : spoilt.length)] = upTo(256);
      readMetadata(embed(spoilt));
      readMetadata(spoilt);
    }
  });
});

describe('words of every kind come back as they were', () => {
  const ALPHABETS = [
    () => upTo(0x11_00_00),
    () => upTo(0x80),
    () => 0xd8_00 + upTo(0x8_00),
    () => 0xff_f0 + upTo(16),
    () => '<>&"\'\\\0]-/'.charCodeAt(upTo(10)),
    () => 0x1_f6_00 + upTo(0x50),
    () => 0x4e_00 + upTo(0x50_00),
  ];

  test.each(KINDS.slice(0, 6))('in a %s', async (_, paint) => {
    const bytes = await paint();
    for (let time = 0; time < 140; time += 1) {
      const alphabet = ALPHABETS[time % ALPHABETS.length] ?? (() => 0);
      const length = time < 14 ? 4000 : upTo(60);
      const prompt = Array.from({ length }, () => String.fromCodePoint(alphabet())).join('');
      const labelled = embed(bytes, { prompt, negative: prompt.slice(0, 2000), model: null as never });
      expect(readMetadata(labelled)).toEqual({
        ...{ version: 1, ...METADATA, prompt },
        ...{ negative: prompt.slice(0, 2000), model: null },
      });
    }
  });

  test('also where they pretend to be the end of the metadata', async () => {
    const prompt = '</atelier:picture></rdf:Description></rdf:RDF><?xpacket end="w"?> \0 ]]>';
    const bytes = await noise.clone().png().toBuffer();
    expect(readMetadata(embed(bytes, { prompt }))?.prompt).toBe(prompt);
    expect(embed(embed(bytes, { prompt }))).toEqual(embed(bytes));
  });
});

describe('a file that says more than it should', () => {
  async function withXmp(xmp: string): Promise<Uint8Array> {
    return noise.clone().withXmp(xmp).png().toBuffer();
  }
  const forged = (value: object) => foreignXmp(`<atelier:picture>${JSON.stringify(value)}</atelier:picture>`);

  test.each([
    ['an id that is none', { id: '../../x-1' }],
    ['a place beyond its number', { count: 1 }],
    ['a seed that is no whole number', { seed: 1.5 }],
    ['a size beyond all', { width: 1e9 }],
    ['words without end', { prompt: 'a'.repeat(40_000) }],
    ['another version', { version: 2 }],
    ['no words', { prompt: undefined }],
  ])('is not read when it has %s', async (_, change) => {
    expect(readMetadata(await withXmp(forged({ version: 1, ...METADATA })))).toMatchObject(METADATA);
    expect(readMetadata(await withXmp(forged({ version: 1, ...METADATA, ...change })))).toBeUndefined();
  });

  test.each(['', '{', '['.repeat(100_000), '{"version":1e999}', 'null'])('is not read: %#', async (json) => {
    const xmp = foreignXmp(`<atelier:picture>${json}</atelier:picture>`);
    expect(readMetadata(await withXmp(xmp))).toBeUndefined();
  });

  test('loses what pretends to be ours once it is labelled', async () => {
    const bytes = await withXmp(forged({ version: 1, ...METADATA, prompt: 'forged' }));
    expect(readMetadata(embed(bytes))?.prompt).toBe(METADATA.prompt);
    expect(await xmpOf(embed(bytes))).not.toContain('forged');
  });

  test('keeps a label of its own, and gets no second one', async () => {
    const own = '<Iptc4xmpExt:DigitalSourceType>compositeSynthetic</Iptc4xmpExt:DigitalSourceType>';
    const xmp = await xmpOf(embed(await withXmp(foreignXmp(own))));
    expect(xmp.match(/DigitalSourceType>/gu)).toHaveLength(2);
  });
});

test('bytes that are no picture come back as they are', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  expect(embed(bytes)).toBe(bytes);
  expect(embed(new Uint8Array())).toHaveLength(0);
  expect(readMetadata(new Uint8Array())).toBeUndefined();
});

test('what Stable Diffusion WebUI writes into a PNG stays', async () => {
  const bytes = await noise.clone().png().toBuffer();
  const said = Buffer.from('tEXtparameters\0a cat\nSteps: 20, Seed: 1', 'latin1');
  const parameters = Buffer.concat([Buffer.alloc(4), said, Buffer.alloc(4)]);
  parameters.writeUInt32BE(said.length - 4);
  parameters.writeUInt32BE(crc32(said), parameters.length - 4);
  const behindHeader = 33;
  const file = Buffer.concat([
    bytes.subarray(0, behindHeader),
    parameters,
    bytes.subarray(behindHeader),
    Buffer.from('behind the end'),
  ]);
  const labelled = Buffer.from(embed(file));
  expect(readMetadata(labelled)).toMatchObject(METADATA);
  expect((await sharp(labelled).metadata()).comments).toEqual([
    { keyword: 'parameters', text: 'a cat\nSteps: 20, Seed: 1' },
  ]);
  expect(labelled.subarray(labelled.length - file.length + behindHeader)).toEqual(
    file.subarray(behindHeader),
  );
});

test('a picture whose format has no room for the words stays as it is', async () => {
  const bytes = await noise.clone().jpeg().toBuffer();
  expect(embed(bytes, { prompt: '<'.repeat(12_000) })).toBe(bytes);
  expect(readMetadata(embed(bytes, { prompt: '<'.repeat(4000), negative: '<'.repeat(6000) }))?.seed).toBe(
    METADATA.seed,
  );
});

test('a picture that rules have drawn is labelled so', async () => {
  const bytes = await noise.clone().png().toBuffer();
  expect(await xmpOf(embedMetadata(bytes, METADATA, 'algorithmicMedia'))).toContain(
    'digitalsourcetype/algorithmicMedia<',
  );
});
