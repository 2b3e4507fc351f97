import sharp from 'sharp';
import { UserError } from '../errors.ts';
import type { FetchedPicture } from './fetch-attachment.ts';

/** Pixels of the longer side. */
const SIDE = 1024;
const MOST_PIXELS = 64_000_000;

/** A picture as small as it may be for somebody to look at, written anew. @throws {UserError} where it can't be read. */
export async function smallCopy({ bytes }: FetchedPicture): Promise<FetchedPicture> {
  try {
    const copy = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer();
    return { bytes: copy, mediaType: 'image/png' };
  } catch {
    throw new UserError(({ errors }) => errors.attachmentNoPicture);
  }
}
