import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PictureStore } from './picture-store.ts';

const NAME = /^[\w-]{1,100}\.(?:png|jpeg|webp)$/u;

/** Keeps pictures as files below `folder`, spread over sub-folders so that none gets huge. */
export function createDiskPictures({ folder }: { folder: string }): PictureStore {
  function pathOf(file: string): string {
    if (!NAME.test(file)) throw new Error(`"${file}" is no name of a picture`);
    // The first five of the nineteen digits of Discord's ids change every seven hours.
    return join(folder, file.slice(0, 5), file);
  }

  return {
    async put(file, bytes) {
      const path = pathOf(file);
      const unfinished = `${path}.${randomUUID()}.part`;
      await mkdir(dirname(path), { recursive: true });
      try {
        const handle = await open(unfinished, 'wx');
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },

    async get(file) {
      try {
        return await readFile(pathOf(file));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },

    async remove(file) {
      await rm(pathOf(file), { force: true });
    },
  };
}
