import { Buffer } from 'node:buffer';
import sharp from 'sharp';
import type { z } from 'zod';
import type { GeneratedImage, ImageRequest } from '../image-backend.ts';
import { infoSchema, type txt2imgAnswerSchema } from './answers.ts';
import { sdWebUiFailure } from './failure.ts';

const MEDIA_TYPES = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const;

/**
 * Takes the pictures asked for out of an answer, without a grid before or maps behind them.
 * @throws {ServiceError} where there are too few, or one is no picture.
 */
export async function readPictures(
  answer: z.infer<typeof txt2imgAnswerSchema>,
  { count, seed, model }: ImageRequest,
): Promise<GeneratedImage[]> {
  const info = readInfo(answer.info);
  const extra = Math.max(0, answer.images.length - count);
  // Where the server doesn't say, what is extra is a grid, and a grid is alone and first.
  const first = info.index_of_first_image ?? Math.min(1, extra);
  const chosen = answer.images.slice(first, first + count);
  if (chosen.length < count) {
    throw sdWebUiFailure(
      'unknown',
      `the server gave ${chosen.length} of ${count} pictures; it was interrupted there`,
      {
        retryable: true,
      },
    );
  }
  return Promise.all(
    chosen.map(async (encoded, index) => ({
      ...(await readPicture(encoded)),
      seed: info.all_seeds?.[index] ?? seed + index,
      model: model ?? info.sd_model_name ?? null,
      leftOut: [],
    })),
  );
}

function readInfo(text: string | undefined): z.infer<typeof infoSchema> {
  try {
    return infoSchema.parse(JSON.parse(text ?? ''));
  } catch {
    // sd-server sends none; the pictures are what counts.
    return {};
  }
}

async function readPicture(encoded: string) {
  const bytes = Buffer.from(encoded.replace(/^data:[^,]*,/u, ''), 'base64');
  try {
    const { format, width, height } = await sharp(bytes).metadata();
    if (format !== 'png' && format !== 'jpeg' && format !== 'webp')
      throw new Error(`unexpected format ${format}`);
    return { bytes: new Uint8Array(bytes), mediaType: MEDIA_TYPES[format], width, height };
  } catch (cause) {
    throw sdWebUiFailure('malformed-answer', 'the server sent something that is no picture', {
      retryable: false,
      cause,
    });
  }
}
