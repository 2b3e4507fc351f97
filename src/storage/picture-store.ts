/** Where the bytes of pictures are kept. On disk now; anything that stores bytes under a name can fill it. */
export interface PictureStore {
  /** Stores bytes under a name, replacing what was there; whole or not at all. */
  put(file: string, bytes: Uint8Array): Promise<void>;
  /** @returns undefined when there is nothing under that name. */
  get(file: string): Promise<Uint8Array | undefined>;
  remove(file: string): Promise<void>;
}
