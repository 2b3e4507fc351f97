import type { APIAttachment } from 'discord.js';
import sharp from 'sharp';
import { typeOf } from './cdn.ts';
import { DiscordError, invalidForm } from './discord-error.ts';
import type { MessageBody, Upload } from './message-body.ts';
import type { Snowflakes } from './snowflakes.ts';

const FILE_LIMIT = 10 * 1024 * 1024;
const MOST_FILES = 10;

/** A file that was sent, and the attachment it becomes. */
export interface ReadyUpload {
  readonly index: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly attachment: APIAttachment;
}

/** Describes the files as Discord does: type by name, pictures with their size. */
export function describeUploads(
  files: readonly Upload[],
  body: MessageBody,
  snowflakes: Snowflakes,
): Promise<ReadyUpload[]> {
  return Promise.all(
    files.map(async ({ index, filename, bytes }) => {
      if (bytes.byteLength > FILE_LIMIT) throw new DiscordError(413, 40005, 'Request entity too large');
      const entry = body.attachments?.find(({ id }) => String(id) === String(index));
      const attachment = {
        id: snowflakes.next(),
        filename: cleanName(entry?.filename ?? filename),
        size: bytes.byteLength,
        content_type: typeOf(filename),
        ...(entry?.description ? { description: entry.description } : {}),
        ...(await sizeOf(bytes, filename)),
        url: '',
        proxy_url: '',
      };
      return { index, bytes, attachment };
    }),
  );
}

/** What the message has afterwards: of the old files only those listed, without a list all; then the new ones. */
export function keptAttachments(
  current: readonly APIAttachment[],
  { attachments: listed }: MessageBody,
  uploads: readonly ReadyUpload[],
  above: readonly string[],
): APIAttachment[] {
  for (const [place, { id }] of (listed ?? []).entries()) {
    const isKnown =
      current.some((each) => each.id === String(id)) ||
      uploads.some(({ index }) => String(index) === String(id));
    if (isKnown) continue;
    const message = `There is no attachment ${id}`;
    throw invalidForm([...above, 'attachments', place], 'ATTACHMENT_NOT_FOUND', message);
  }
  const kept = current.flatMap((each) => {
    const entry = listed?.find(({ id }) => String(id) === each.id);
    if (listed && !entry) return [];
    return [entry?.description ? { ...each, description: entry.description } : each];
  });
  const all = [...kept, ...uploads.map(({ attachment }) => attachment)];
  if (all.length > MOST_FILES) {
    throw invalidForm([...above, 'attachments'], 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  }
  return all;
}

const cleanName = (name: string) => name.replaceAll(/\s+/g, '_').replaceAll(/[^\w.-]/gu, '') || 'file';

async function sizeOf(bytes: Uint8Array, filename: string) {
  if (!typeOf(filename).startsWith('image/')) return {};
  try {
    const { width, height } = await sharp(bytes).metadata();
    return { width, height };
  } catch {
    // Discord takes a broken picture as any file: without a size.
    return {};
  }
}
