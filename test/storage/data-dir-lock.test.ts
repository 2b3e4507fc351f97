import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DataDirInUseError, lockDataDir } from '../../src/storage/data-dir-lock.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'atelier-lock-'));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test('a second process on the same folder is refused in words, until the first one is killed', async () => {
  const module = new URL('../../src/storage/data-dir-lock.ts', import.meta.url).href;
  const script = `(await import(${JSON.stringify(module)})).lockDataDir(${JSON.stringify(dataDir)}); console.log('locked'); setInterval(() => {}, 1000)`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');

  expect(() => lockDataDir(dataDir)).toThrow(DataDirInUseError);
  expect(() => lockDataDir(dataDir)).toThrow(
    `The data folder ${dataDir} is in use by another Atelier process (process ${holder.pid}).`,
  );

  const gone = once(holder, 'exit');
  holder.kill('SIGKILL');
  await gone;
  expect(() => lockDataDir(dataDir).release()).not.toThrow();
});

test('a folder can be locked again after it was released', () => {
  lockDataDir(dataDir).release();
  expect(() => lockDataDir(dataDir).release()).not.toThrow();
});
