import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createDiskPictures } from '../../src/storage/disk-pictures.ts';

describe('pictures on disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-pictures-'));
  const store = createDiskPictures({ folder });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const bytes = (...values: number[]) => Buffer.from(values);

  test('come back as they were stored, the newest under a name', async () => {
    await store.put('123456-0.png', bytes(1, 2, 3));
    await store.put('123456-0.png', bytes(4));
    expect(await store.get('123456-0.png')).toEqual(bytes(4));
    expect(await readdir(join(folder, '12345'))).toEqual(['123456-0.png']);
  });

  test('are gone after removing, which may be repeated', async () => {
    await store.put('99999-1.webp', bytes(1));
    await store.remove('99999-1.webp');
    await store.remove('99999-1.webp');
    expect(await store.get('99999-1.webp')).toBeUndefined();
  });

  test.each(['../secret.png', '/etc/passwd', 'a/b.png', 'a.svg', '', '.png', 'a\u0000.png'])(
    'never leave the folder for a name like %j',
    async (name) => {
      await expect(store.put(name, bytes(1))).rejects.toThrow('is no name of a picture');
      await expect(store.get(name)).rejects.toThrow('is no name of a picture');
    },
  );
});
