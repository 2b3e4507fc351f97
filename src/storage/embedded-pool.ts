import { EventEmitter } from 'node:events';
import { type PGlite, types } from '@electric-sql/pglite';
import type { Pool } from 'pg';

/** What node-postgres takes as a query: text, or an object as Drizzle sends it. */
type QueryInput = string | { text: string; values?: unknown[]; rowMode?: 'array' };

interface QueryOutcome {
  readonly rows: unknown[];
  readonly rowCount: number;
}

/** Drizzle reads times from text by itself, as it gets them from node-postgres. */
const asText = (value: string) => value;
const TIME_PARSERS = {
  [types.TIMESTAMP]: asText,
  [types.TIMESTAMPTZ]: asText,
  [types.DATE]: asText,
  [types.INTERVAL]: asText,
};

/**
 * Makes PGlite look like a pool of node-postgres, for Drizzle and for BullMQ. PGlite has a single session, so all
 * clients share one lock, and whoever sends BEGIN keeps it until COMMIT or ROLLBACK: otherwise a statement of one
 * client would fall into another's transaction, and vanish when that one is rolled back.
 */
export function createEmbeddedPool(database: PGlite): Pool {
  return new EmbeddedPool(database) as unknown as Pool;
}

class EmbeddedPool extends EventEmitter {
  readonly options = { keepAlive: true };
  readonly totalCount = 2;
  readonly #database: PGlite;
  #lastInLine: Promise<void> = Promise.resolve();

  constructor(database: PGlite) {
    super();
    this.#database = database;
  }

  /** Waits for the session; resolves with the function that gives it back. */
  async acquire(): Promise<() => void> {
    let release = (): void => {};
    const before = this.#lastInLine;
    this.#lastInLine = new Promise<void>((resolve) => (release = resolve));
    await before;
    return release;
  }

  async query(input: QueryInput, values?: unknown[]): Promise<QueryOutcome> {
    const release = await this.acquire();
    try {
      return await this.run(input, values);
    } finally {
      release();
    }
  }

  /** Runs a statement for whoever holds the session. */
  async run(input: QueryInput, values?: unknown[]): Promise<QueryOutcome> {
    const { text, values: own = values, rowMode } = typeof input === 'string' ? { text: input } : input;
    const isDrizzle = typeof input !== 'string';
    if (!isDrizzle && own === undefined) {
      const outcomes = await this.#database.exec(text);
      return outcomeOf(outcomes.at(-1));
    }
    const options = isDrizzle ? { parsers: TIME_PARSERS, ...(rowMode && { rowMode }) } : {};
    return outcomeOf(await this.#database.query(text, own, options));
  }

  async connect(): Promise<EmbeddedClient> {
    return new EmbeddedClient(this, this.#database);
  }

  /** The database is closed by whoever opened it. */
  async end(): Promise<void> {}
}

class EmbeddedClient extends EventEmitter {
  readonly #pool: EmbeddedPool;
  readonly #forget: () => void;
  #giveBack: (() => void) | undefined;

  constructor(pool: EmbeddedPool, database: PGlite) {
    super();
    this.#pool = pool;
    this.#forget = database.onNotification((channel, payload) => {
      this.emit('notification', { channel, payload });
    });
  }

  async query(input: QueryInput, values?: unknown[]): Promise<QueryOutcome> {
    const text = (typeof input === 'string' ? input : input.text).trimStart();
    if (!this.#giveBack && /^(?:begin|start\s+transaction)\b/iu.test(text)) {
      this.#giveBack = await this.#pool.acquire();
    }
    if (!this.#giveBack) return this.#pool.query(input, values);
    try {
      return await this.#pool.run(input, values);
    } finally {
      // ROLLBACK TO SAVEPOINT goes on with the transaction.
      if (/^(?:commit|end|rollback(?!\s+to))\b/iu.test(text)) this.#returnSession();
    }
  }

  #returnSession(): void {
    this.#giveBack?.();
    this.#giveBack = undefined;
  }

  release(): void {
    // What it has begun and not ended must not become part of the next one's work.
    if (this.#giveBack) void this.#pool.run('rollback').then(this.#giveBack, this.#giveBack);
    this.#giveBack = undefined;
    this.#forget();
    this.removeAllListeners();
  }
}

function outcomeOf(outcome: { rows: unknown[]; affectedRows?: number } | undefined): QueryOutcome {
  const rows = outcome?.rows ?? [];
  return { rows, rowCount: outcome?.affectedRows || rows.length };
}
