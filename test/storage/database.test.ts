import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataDirInUseError, lockDataDir } from '../../src/storage/data-dir-lock.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { createRecords } from '../../src/storage/drizzle-records.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

describe('the embedded database', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'atelier-database-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  test('keeps a request that was recorded while a transaction of the queue was rolled back', async () => {
    const database = await openDatabase({ dataDir });
    const records = createRecords(database);
    const queue = await (await database.queuePool('public')).connect();
    await queue.query('begin');
    const added = records.addRequest(fakeRequest({ id: '1' }));
    await queue.query('select 1');
    await queue.query('rollback');
    queue.release();
    expect(await added).toBe(true);
    expect(await records.findRequest('1')).toBeDefined();
    await database.close();
  });

  test('keeps a request that was recorded while a transaction of the records was rolled back', async () => {
    const database = await openDatabase({ dataDir });
    const records = createRecords(database);
    let added: Promise<boolean> | undefined;
    const rolledBack = database.handle.transaction(async (transaction) => {
      await transaction.execute(sql`create table atelier.unwanted ()`);
      added = records.addRequest(fakeRequest({ id: '2' }));
      await transaction.execute(sql`select 1`);
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    expect(await added).toBe(true);
    expect(await records.findRequest('2')).toBeDefined();
    await expect(database.handle.execute(sql`select * from atelier.unwanted`)).rejects.toThrow(
      'Failed query',
    );
    await database.close();
  });

  test('refuses to be opened twice, and has what it had when it is opened again', async () => {
    const first = await openDatabase({ dataDir });
    await createRecords(first).addRequest(fakeRequest({ id: '3' }));
    await expect(openDatabase({ dataDir })).rejects.toBeInstanceOf(DataDirInUseError);
    await first.close();

    const second = await openDatabase({ dataDir });
    expect(await createRecords(second).findRequest('3')).toBeDefined();
    await second.close();
  });

  test('leaves the folder to others when it cannot be opened', async () => {
    await mkdir(dataDir, { recursive: true });
    await writeFile(join(dataDir, 'database'), 'a file where a folder belongs');
    await expect(openDatabase({ dataDir })).rejects.toThrow('EEXIST');
    expect(() => lockDataDir(dataDir).release()).not.toThrow();
  });
});
