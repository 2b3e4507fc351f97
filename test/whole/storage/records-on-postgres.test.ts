import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/storage/database.ts';
import { createRecords } from '../../../src/storage/drizzle-records.ts';
import { describeRecords } from '../../contract/records.contract.ts';
import { fakeRequest } from '../../fakes/fake-request.ts';
import { hasPostgres, startPostgres } from '../../stand-ins/start-postgres.ts';

describe.skipIf(!hasPostgres())('with a real Postgres', () => {
  describeRecords('Postgres', async () => {
    const { url, stop } = await startPostgres();
    return { place: { url }, close: stop };
  });

  test('processes that start together bring the tables up to date once', async () => {
    const { url, stop } = await startPostgres();
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ url })));
    const [one, other] = opened.map((database) => createRecords(database));
    await one?.addRequest(fakeRequest());
    expect((await other?.findRequest(fakeRequest().id))?.prompt).toBe(fakeRequest().prompt);
    await Promise.all(opened.map((database) => database.close()));
    await stop();
  });

  test('a database that is away is an outage, not a bug', async () => {
    const { url, stop } = await startPostgres();
    const database = await openDatabase({ url });
    const records = createRecords(database);
    await stop();
    await expect(records.findRequest('1')).rejects.toMatchObject({
      name: 'ServiceError',
      service: 'records',
    });
    await database.close();
  });
});
