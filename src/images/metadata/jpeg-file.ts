import { Buffer } from 'node:buffer';
import { MOST_PARTS, type OpenXmpFile } from './xmp-file.ts';

const NAME = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
/** A segment counts its own two bytes of length. */
const LONGEST_SEGMENT = 65_535 - 2;
const APP0 = 0xe0;
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;

interface Segment {
  readonly marker: number;
  readonly data: Buffer;
  readonly whole: Buffer;
}

/** A JPEG keeps its packet in an application segment before the picture. */
export const openJpeg: OpenXmpFile = (bytes) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const opened = segmentsOf(file);
  if (!opened) return undefined;
  const { segments, picture } = opened;
  const others = segments.filter((segment) => !isPacket(segment));
  // What JFIF and Exif say of themselves has to come first.
  const first = others.findIndex(({ marker }) => marker !== APP0 && marker !== APP1);
  const place = first < 0 ? others.length : first;
  return {
    packet: segments.filter(isPacket).map(({ data }) => data.toString('utf8', NAME.length))[0],
    withPacket(packet) {
      const data = Buffer.concat([NAME, Buffer.from(packet)]);
      if (data.length > LONGEST_SEGMENT) return undefined;
      const head = Buffer.from([0xff, APP1, (data.length + 2) >> 8, (data.length + 2) & 0xff]);
      return Buffer.concat([
        file.subarray(0, 2),
        ...others.slice(0, place).map(({ whole }) => whole),
        ...[head, data],
        ...others.slice(place).map(({ whole }) => whole),
        picture,
      ]);
    },
  };
};

/** The segments before the picture itself; undefined where one is cut off or the picture never begins. */
function segmentsOf(file: Buffer): { segments: Segment[]; picture: Buffer } | undefined {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xff_d8) return undefined;
  const segments: Segment[] = [];
  let start = 2;
  while (start + 4 <= file.length && segments.length < MOST_PARTS) {
    const marker = file[start + 1] ?? 0;
    if (file[start] !== 0xff || marker < 0xc0 || marker === 0xff) return undefined;
    if (marker === START_OF_SCAN) return { segments, picture: file.subarray(start) };
    const length = file.readUInt16BE(start + 2);
    const end = start + 2 + length;
    if (length < 2 || end > file.length) return undefined;
    segments.push({ marker, data: file.subarray(start + 4, end), whole: file.subarray(start, end) });
    start = end;
  }
  return undefined;
}

function isPacket({ marker, data }: Segment): boolean {
  return marker === APP1 && data.subarray(0, NAME.length).equals(NAME);
}
