import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool, type PoolConfig } from 'pg';
import { lockDataDir } from './data-dir-lock.ts';
import { createEmbeddedPool } from './embedded-pool.ts';
import { migrateRecords } from './migrate-records.ts';

export type DatabaseHandle = ReturnType<typeof drizzle<Record<string, never>, Pool>>;

/** The database of the records, and the place of the queues where there is no Redis. */
export interface Database {
  readonly kind: 'postgres' | 'embedded';
  readonly handle: DatabaseHandle;
  /** Connections for the queues, whose unqualified names are looked up in `schema` first. */
  queuePool(schema: string): Promise<Pool>;
  close(): Promise<void>;
}

/** A database that doesn't answer must not hold an interaction up beyond Discord's three seconds. */
const CONNECT_WITHIN_MS = 2000;
/** Where the network swallows a query, nothing else ends it for a quarter of an hour. */
const ANSWER_WITHIN_MS = 30_000;
/** Each queue and each worker keeps one connection for itself, to be told of new jobs. */
const QUEUE_CONNECTIONS = 20;

/**
 * Opens the database and brings its tables up to date. The embedded one takes seconds the very first time.
 * @throws {DataDirInUseError} when another process has the folder.
 */
export function openDatabase(place: { url: string } | { dataDir: string }): Promise<Database> {
  return 'url' in place ? openPostgres(place.url) : openEmbedded(place.dataDir);
}

async function openPostgres(url: string): Promise<Database> {
  const pools: Pool[] = [];
  function openPool(options: Pick<PoolConfig, 'max' | 'onConnect' | 'query_timeout'>): Pool {
    const pool = new Pool({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      keepAlive: true,
      ...options,
    });
    // A connection that breaks while idle is replaced; the next query tells if there is no database any more.
    pool.on('error', () => {});
    pools.push(pool);
    return pool;
  }
  async function close(): Promise<void> {
    await Promise.all(pools.map((pool) => pool.end()));
  }

  try {
    // Processes that start together wait for the one that brings the tables up to date, however long it takes.
    await migrateRecords(openPool({ max: 1 }));
  } catch (error) {
    await close();
    throw error;
  }
  const handle = drizzle(openPool({ max: 10, query_timeout: ANSWER_WITHIN_MS }));
  return {
    kind: 'postgres',
    handle,
    queuePool: async (schema) =>
      openPool({
        max: QUEUE_CONNECTIONS,
        // Not as a start-up option: one in the URL would replace it, and poolers such as PgBouncer refuse them.
        // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for it, though its type is void
        onConnect: (client) => client.query(`set search_path to ${schema}, public`),
      }),
    close,
  };
}

async function openEmbedded(dataDir: string): Promise<Database> {
  const lock = lockDataDir(dataDir);
  let database: PGlite | undefined;
  async function close(): Promise<void> {
    await database?.close();
    lock.release();
  }
  try {
    const folder = join(dataDir, 'database');
    await mkdir(folder, { recursive: true });
    database = await PGlite.create(folder);
    const pool = createEmbeddedPool(database);
    await migrateRecords(pool);
    return withEmbeddedPool(pool, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function withEmbeddedPool(pool: Pool, close: () => Promise<void>): Database {
  return {
    kind: 'embedded',
    handle: drizzle(pool),
    async queuePool(schema) {
      // The one session serves both; the records' own names are qualified always.
      await pool.query(`set search_path to ${schema}, public`);
      return pool;
    },
    close,
  };
}
