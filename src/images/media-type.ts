import { Buffer } from 'node:buffer';
import type { GeneratedImage } from './image-backend.ts';

/** The format that bytes begin like; undefined for any that no picture here has. */
export function mediaTypeOf(bytes: Uint8Array): GeneratedImage['mediaType'] | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1A\n')) return 'image/png';
  if (head.startsWith('\xFF\xD8\xFF')) return 'image/jpeg';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  return undefined;
}
