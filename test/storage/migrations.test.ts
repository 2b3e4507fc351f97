import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const run = promisify(execFile);
// drizzle-kit takes only paths below the folder that it is started in.
const folder = await mkdtemp('node_modules/.migrations-');
afterAll(() => rm(folder, { recursive: true }));

/** How many migrations there are after drizzle-kit has looked for what a schema has and they have not. */
async function migrationsFor(schema: string): Promise<number> {
  const { stdout } = await run('node_modules/.bin/drizzle-kit', [
    ...['generate', '--dialect', 'postgresql', '--schema', schema, '--out', folder],
  ]);
  expect(stdout).toContain('3 tables');
  const journal = JSON.parse(await readFile(`${folder}/meta/_journal.json`, 'utf8')) as {
    entries: unknown[];
  };
  return journal.entries.length;
}

test('the migrations say all that the schema says', async () => {
  await cp('src/storage/migrations', folder, { recursive: true });
  const written = (await readdir('src/storage/migrations')).filter((file) => file.endsWith('.sql'));
  expect(await migrationsFor('./src/storage/schema.ts')).toBe(written.length);
});
