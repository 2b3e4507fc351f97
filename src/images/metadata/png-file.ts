import { Buffer } from 'node:buffer';
import { crc32, inflateSync } from 'node:zlib';
import { LONGEST_PACKET, MOST_PARTS, type OpenXmpFile } from './xmp-file.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');
/** Length, type and checksum. */
const AROUND = 12;
const KEYWORD = 'XML:com.adobe.xmp\0';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With everything around it. */
  readonly whole: Buffer;
}

/** A PNG keeps its packet in a text chunk of a given name. */
export const openPng: OpenXmpFile = (bytes) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = chunksOf(file);
  const [header, ...others] = chunks ?? [];
  if (header?.type !== 'IHDR') return undefined;
  const last = others.at(-1);
  if (last?.type !== 'IEND') return undefined;
  const afterEnd = file.subarray(last.whole.byteOffset - file.byteOffset + AROUND);
  return {
    packet: others.filter(isPacket).map(textOf)[0],
    withPacket: (packet) =>
      Buffer.concat([
        ...[SIGNATURE, header.whole, chunkWith(packet)],
        ...others.filter((chunk) => !isPacket(chunk)).map(({ whole }) => whole),
        afterEnd,
      ]),
  };
};

/** All chunks up to the last; undefined where one is cut off. */
function chunksOf(file: Buffer): Chunk[] | undefined {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  const chunks: Chunk[] = [];
  let start = SIGNATURE.length;
  while (start + AROUND <= file.length && chunks.length < MOST_PARTS) {
    const end = start + AROUND + file.readUInt32BE(start);
    if (end > file.length) return undefined;
    const type = file.toString('latin1', start + 4, start + 8);
    chunks.push({ type, data: file.subarray(start + 8, end - 4), whole: file.subarray(start, end) });
    if (type === 'IEND') return chunks;
    start = end;
  }
  return undefined;
}

function isPacket({ type, data }: Chunk): boolean {
  const named = data.toString('latin1', 0, KEYWORD.length) === KEYWORD;
  return named && (type === 'iTXt' || type === 'zTXt');
}

/** A packet should stand as it is in an `iTXt`; libvips compresses it into a `zTXt`. */
function textOf({ type, data }: Chunk): string | undefined {
  if (type === 'zTXt') return inflated(data.subarray(KEYWORD.length + 1));
  // Behind two bytes about compression come a language and the keyword in that language.
  const languageEnd = data.indexOf(0, KEYWORD.length + 2);
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) return undefined;
  const text = data.subarray(translatedEnd + 1);
  return data[KEYWORD.length] === 0 ? text.toString() : inflated(text);
}

function inflated(data: Buffer): string | undefined {
  try {
    return inflateSync(data, { maxOutputLength: LONGEST_PACKET }).toString();
  } catch {
    return undefined;
  }
}

function chunkWith(packet: string): Buffer {
  const typeAndData = Buffer.from(`iTXt${KEYWORD}\0\0\0\0${packet}`);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(typeAndData.length - 4);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(typeAndData));
  return Buffer.concat([length, typeAndData, checksum]);
}
