import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Somebody else works in the folder. The message is for the operator. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError';

  constructor(dataDir: string, processId: string | undefined) {
    const which = processId === undefined ? '' : ` (process ${processId})`;
    super(
      `The data folder ${dataDir} is in use by another Atelier process${which}. Stop that one, or give this one a DATA_DIR of its own. Several processes can share their records when DATABASE_URL and REDIS_URL are set.`,
    );
  }
}

const SQLITE_BUSY = 5;

/**
 * Keeps a second process out of a data folder. The lock is the operating system's own, which it takes back from
 * a process that dies, however it dies: nothing stale is left behind. SQLite is used for nothing but that.
 * @throws {DataDirInUseError}
 */
export function lockDataDir(dataDir: string): { release(): void } {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, 'in-use.lock'), { timeout: 0 });
  const holder = join(dataDir, 'in-use.pid');
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY)
      throw new DataDirInUseError(dataDir, readIfThere(holder));
    throw error;
  }
  // Only for the words above; nobody decides by it whether the folder is free.
  writeFileSync(holder, String(process.pid));
  return { release: () => lock.close() };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8') || undefined;
  } catch {
    return undefined;
  }
}
