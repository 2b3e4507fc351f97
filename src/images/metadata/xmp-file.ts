/** A picture's file, opened where its format keeps the XMP packet. Nothing else in it is read or changed. */
export interface XmpFile {
  /** The packet as it is; undefined where there is none. */
  readonly packet: string | undefined;
  /** The same file with another packet; undefined where the format has no room for it. */
  withPacket(packet: string): Uint8Array | undefined;
}

/** @returns undefined where the bytes are of another format, are cut off or make no sense. */
export type OpenXmpFile = (bytes: Uint8Array) => XmpFile | undefined;

/** More parts than any encoder makes; a file that has them was made to cost time. */
export const MOST_PARTS = 20_000;
/** Bytes of a packet that is worth unpacking. */
export const LONGEST_PACKET = 1_000_000;
