import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmbeddedPool } from '../../src/storage/embedded-pool.ts';

describe('the embedded database as a pool', () => {
  let database: PGlite;
  let pool: ReturnType<typeof createEmbeddedPool>;

  beforeAll(async () => {
    database = await PGlite.create();
    pool = createEmbeddedPool(database);
    await pool.query('create table note (text text)');
  }, 60_000);
  afterAll(() => database.close());

  const notes = async () =>
    (await pool.query('select text from note order by text')).rows.map(({ text }) => text);

  test('a statement from outside does not fall into an open transaction', async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('insert into note values ($1)', ['inside']);
    const outside = pool.query('insert into note values ($1)', ['outside']);
    await client.query('ROLLBACK');
    client.release();
    await outside;
    expect(await notes()).toEqual(['outside']);
  });

  test('two transactions wait for each other', async () => {
    const order: string[] = [];
    async function transaction(name: string) {
      const client = await pool.connect();
      await client.query('begin');
      order.push(`${name} begins`);
      await client.query('select 1');
      await client.query('commit');
      order.push(`${name} ends`);
      client.release();
    }
    await Promise.all([transaction('one'), transaction('two')]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  test('a client that is released in a transaction takes its work along, and gives the session back', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query('rollback to savepoint nowhere').catch(() => {});
    await client.query('rollback');
    const other = await pool.connect();
    await other.query('begin');
    await other.query("insert into note values ('unfinished')");
    other.release();
    await pool.query("insert into note values ('after')");
    await pool.query('rollback');
    expect(await notes()).toEqual(['after', 'outside']);
    client.release();
  });

  test('notifications reach every client that has not been released', async () => {
    const [listening, released] = [await pool.connect(), await pool.connect()];
    const heard: unknown[] = [];
    listening.on('notification', (notification) => heard.push(notification));
    released.on('notification', () => heard.push('released'));
    released.release();
    await listening.query('listen news');
    await pool.query("notify news, 'today'");
    await pool.query('select 1');
    expect(heard).toEqual([{ channel: 'news', payload: 'today' }]);
    listening.release();
  });

  test('says how many rows were changed', async () => {
    await pool.query('delete from note');
    await pool.query("insert into note values ('a'), ('b')");
    expect((await pool.query('update note set text = $1', ['c'])).rowCount).toBe(2);
  });
});
