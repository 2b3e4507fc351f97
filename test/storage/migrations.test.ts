import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('the migrations say all that the schema says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-migrations-'));
  const before = await readdir('src/storage/migrations');
  await cp('src/storage/migrations', folder, { recursive: true });
  await run('node_modules/.bin/drizzle-kit', [
    ...['generate', '--dialect', 'postgresql', '--schema', './src/storage/schema.ts'],
    ...['--out', folder.replace(`${process.cwd()}/`, '')],
  ]);
  expect((await readdir(folder)).toSorted()).toEqual(before.toSorted());
  await rm(folder, { recursive: true });
});
