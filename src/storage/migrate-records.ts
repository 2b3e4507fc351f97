import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { Pool } from 'pg';

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any number will do, as long as all processes use the same. */
const ADVISORY_LOCK = 7_283_546;

/** Brings the records' tables up to date; of several processes that start together, one does it and the others wait. */
export async function migrateRecords(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    try {
      await migrate(drizzle(client), {
        migrationsFolder: FOLDER,
        migrationsSchema: 'atelier',
        migrationsTable: 'migrations',
      });
    } finally {
      await client.query('select pg_advisory_unlock($1)', [ADVISORY_LOCK]);
    }
  } finally {
    client.release();
  }
}
