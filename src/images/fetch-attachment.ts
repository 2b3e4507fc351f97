import { UserError } from '../errors.ts';
import type { GeneratedImage } from './image-backend.ts';
import { mediaTypeOf } from './media-type.ts';

type MediaType = GeneratedImage['mediaType'];

/** What Discord tells of a file that somebody attached. */
export interface Attachment {
  readonly url: string;
  readonly size: number;
}

export interface FetchedPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
}

/** Fetches a picture that somebody attached. @throws {UserError} that says why it can't be used. */
export type AttachmentFetcher = (attachment: Attachment, signal: AbortSignal) => Promise<FetchedPicture>;

const DISCORDS_OWN = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
/** Bytes that tell the type. */
const TELLING_BYTES = 12;
const MOST_MIB = 10;
const MOST_BYTES = MOST_MIB * 1024 * 1024;
const PATIENCE_MS = 20_000;

/** Whatever an address says, nothing is fetched but from where Discord keeps attachments. */
export function createAttachmentFetcher({
  cdnUrl,
  fetch,
}: {
  cdnUrl: string;
  fetch: typeof globalThis.fetch;
}): AttachmentFetcher {
  const origins = new Set([new URL(cdnUrl).origin, ...DISCORDS_OWN]);

  return async function fetchAttachment({ url: address, size }, signal) {
    const url = URL.parse(address);
    if (!url || !origins.has(url.origin) || url.username !== '' || url.password !== '') {
      throw new UserError(({ errors }) => errors.attachmentElsewhere);
    }
    if (size > MOST_BYTES) throw tooLarge();
    try {
      const answer = await fetch(url, {
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      });
      if (!answer.ok || !answer.body) throw new Error(`the attachment was answered with ${answer.status}`);
      return await readPicture(answer.body);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof UserError) throw error;
      throw new UserError(({ errors }) => errors.attachmentAway);
    }
  };
}

/** Reads no further than it takes to know that it can't be used. */
async function readPicture(body: ReadableStream<Uint8Array>): Promise<FetchedPicture> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let mediaType: MediaType | undefined;
  // Leaving the loop early cancels what is still to come.
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > MOST_BYTES) throw tooLarge();
    if (mediaType === undefined && length >= TELLING_BYTES) mediaType = typeOf(chunks);
  }
  const bytes = Buffer.concat(chunks);
  return { bytes, mediaType: mediaType ?? typeOf([bytes]) };
}

function typeOf(chunks: readonly Uint8Array[]): MediaType {
  const mediaType = mediaTypeOf(Buffer.concat(chunks));
  if (!mediaType) throw new UserError(({ errors }) => errors.attachmentNoPicture);
  return mediaType;
}

function tooLarge(): UserError {
  return new UserError(({ errors }) => errors.attachmentTooLarge(MOST_MIB));
}
