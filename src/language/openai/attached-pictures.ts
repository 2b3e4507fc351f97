import { Buffer } from 'node:buffer';
import sharp from 'sharp';
import type { Turn } from '../../dialogue/turn.ts';
import type { InterpreterContext } from '../interpreter.ts';
import { picturesOf, pictureInTalk } from './picture-names.ts';

/** Pixels of the longer side; enough to see what is in a picture, and little to pay for. */
const SIDE = 512;
const MOST_PIXELS = 64_000_000;

export interface AttachedPicture {
  readonly id: string;
  /** A data URL. */
  readonly url: string;
}

/** The picture in talk and those before it, as many as the model looks at; what can't be read stays away. */
export async function attachedPictures(
  turn: Turn,
  most: number,
  pictureOf: InterpreterContext['pictureOf'],
): Promise<readonly AttachedPicture[]> {
  if (!pictureOf) return [];
  const pictures = picturesOf(turn);
  const line: string[] = [];
  let next = pictureInTalk(turn);
  while (next && line.length < most && !line.includes(next.id)) {
    line.push(next.id);
    const { parent } = next;
    next = pictures.find(({ id }) => id === parent);
  }
  const read = await Promise.all(line.map((id) => readPicture(id, pictureOf)));
  return read.filter((picture) => picture !== undefined);
}

async function readPicture(
  id: string,
  pictureOf: NonNullable<InterpreterContext['pictureOf']>,
): Promise<AttachedPicture | undefined> {
  try {
    const picture = await pictureOf(id);
    if (!picture) return undefined;
    const small = await sharp(picture.bytes, { limitInputPixels: MOST_PIXELS })
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: 80 })
      .toBuffer();
    return { id, url: `data:image/jpeg;base64,${Buffer.from(small).toString('base64')}` };
  } catch {
    // The words are enough to go on with.
    return undefined;
  }
}
