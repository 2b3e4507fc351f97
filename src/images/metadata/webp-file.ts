import { Buffer } from 'node:buffer';
import { MOST_PARTS, type OpenXmpFile } from './xmp-file.ts';

const HEADER = 12;
/** Bits of the first byte of the chunk that says what else a file has. */
const HAS_XMP = 0x04;
const HAS_ALPHA = 0x10;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** A WebP keeps its packet in a chunk of its own, and says so in an extended header, which plain ones have not. */
export const openWebp: OpenXmpFile = (bytes) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = chunksOf(file);
  const extended = chunks && extendedHeader(chunks);
  if (!extended) return undefined;
  const others = chunks.filter(({ type }) => type !== 'VP8X' && type !== 'XMP ');
  return {
    packet: chunks.filter(({ type }) => type === 'XMP ').map(({ data }) => data.toString('utf8'))[0],
    withPacket: (packet) =>
      fileOf([{ type: 'VP8X', data: extended }, ...others, { type: 'XMP ', data: Buffer.from(packet) }]),
  };
};

/** All chunks; undefined where one is cut off. */
function chunksOf(file: Buffer): Chunk[] | undefined {
  if (file.length < HEADER || file.toString('latin1', 0, 4) !== 'RIFF') return undefined;
  const fileEnd = 8 + file.readUInt32LE(4);
  if (file.toString('latin1', 8, HEADER) !== 'WEBP' || fileEnd > file.length) return undefined;
  const chunks: Chunk[] = [];
  let start = HEADER;
  while (start + 8 <= fileEnd) {
    const length = file.readUInt32LE(start + 4);
    const end = start + 8 + length;
    if (end > fileEnd || chunks.length === MOST_PARTS) return undefined;
    chunks.push({
      type: file.toString('latin1', start, start + 4),
      data: file.subarray(start + 8, end),
    });
    start = end + (length % 2);
  }
  return chunks;
}

/** The extended header with the packet announced; made from the picture's own where there is none. */
function extendedHeader([first]: readonly Chunk[]): Buffer | undefined {
  if (first?.type === 'VP8X' && first.data.length >= 10) {
    const header = Buffer.from(first.data);
    header[0] = (header[0] ?? 0) | HAS_XMP;
    return header;
  }
  if (first?.type === 'VP8 ' && first.data.length >= 10) {
    const side = (at: number) => first.data.readUInt16LE(at) & 0x3f_ff;
    return newHeader(HAS_XMP, side(6), side(8));
  }
  if (first?.type === 'VP8L' && first.data.length >= 5) {
    const bits = first.data.readUInt32LE(1);
    const alpha = (bits >>> 28) & 1 ? HAS_ALPHA : 0;
    return newHeader(HAS_XMP | alpha, (bits & 0x3f_ff) + 1, ((bits >>> 14) & 0x3f_ff) + 1);
  }
  return undefined;
}

function newHeader(flags: number, width: number, height: number): Buffer | undefined {
  if (width < 1 || height < 1) return undefined;
  const header = Buffer.alloc(10);
  header[0] = flags;
  header.writeUIntLE(width - 1, 4, 3);
  header.writeUIntLE(height - 1, 7, 3);
  return header;
}

function fileOf(chunks: readonly Chunk[]): Buffer {
  const parts = chunks.flatMap(({ type, data }) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return [head, data, Buffer.alloc(data.length % 2)];
  });
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
