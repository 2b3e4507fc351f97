import { z } from 'zod';
import { openJpeg } from './jpeg-file.ts';
import { openPng } from './png-file.ts';
import { openWebp } from './webp-file.ts';
import type { XmpFile } from './xmp-file.ts';
import { type DigitalSource, readPacket, writePacket } from './xmp-packet.ts';

const LONGEST_TEXT = 32_000;
const LONGEST_NAME = 500;
const LONGEST_JSON = 500_000;

const pictureId = z.string().regex(/^\d{1,20}-\d{1,2}$/u);
const text = z.string().max(LONGEST_TEXT);
const name = z.string().max(LONGEST_NAME);
const side = z.int().min(1).max(65_535);

const metadataSchema = z
  .object({
    version: z.literal(1),
    id: pictureId,
    parent: pictureId.nullable(),
    prompt: text,
    negative: text,
    seed: z.int().min(0),
    width: side,
    height: side,
    backend: name,
    model: name.nullable(),
    /** Place among the pictures of its request, and how many those are. */
    index: z.int().min(0).max(99),
    count: z.int().min(1).max(100),
    leftOut: z.array(name).max(1000),
  })
  .refine(({ id, index, count }) => id.endsWith(`-${index}`) && index < count);

/** What a picture's file says about the picture: enough to go on from it, and nothing about who asked for it. */
export type PictureMetadata = z.infer<typeof metadataSchema>;

/**
 * The same picture with its metadata, and with the label that software made it, in place of earlier ones. Not a
 * pixel changes. Bytes that are no whole PNG, JPEG or WebP come back as they are.
 */
export function embedMetadata(
  bytes: Uint8Array,
  metadata: Omit<PictureMetadata, 'version'>,
  source: DigitalSource,
): Uint8Array {
  const file = openFile(bytes);
  const value: PictureMetadata = { version: 1, ...metadata };
  return file?.withPacket(writePacket(file.packet, value, source)) ?? bytes;
}

/** What a picture's file says about itself; undefined where it says nothing, or nothing that makes sense. */
export function readMetadata(bytes: Uint8Array): PictureMetadata | undefined {
  const json = readPacket(openFile(bytes)?.packet ?? '');
  if (json === undefined || json.length > LONGEST_JSON) return undefined;
  try {
    return metadataSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function openFile(bytes: Uint8Array): XmpFile | undefined {
  return openPng(bytes) ?? openJpeg(bytes) ?? openWebp(bytes);
}
