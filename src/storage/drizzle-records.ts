import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { ServiceError } from '../errors.ts';
import type { DatabaseHandle } from './database.ts';
import { createDialogueRecords } from './dialogue-records.ts';
import type { Records, Stage } from './records.ts';
import { pictures, requests } from './schema.ts';

const UNFINISHED: Stage[] = ['recorded', 'posted', 'queued', 'painting', 'rendered', 'failing', 'cancelling'];
const WAITING: Stage[] = ['recorded', 'posted', 'queued'];
/** How many of the newest renders tell how long the next one takes. */
const MEASURED = 20;

/** The records over Drizzle, whatever database is behind it. */
export function createRecords({ handle }: { handle: DatabaseHandle }): Records {
  const records: Records = {
    async addRequest(request) {
      const added = await handle
        .insert(requests)
        .values(request)
        .onConflictDoNothing()
        .returning({ id: requests.id });
      return added.length === 1;
    },

    async findRequest(id) {
      const [row] = await handle.select().from(requests).where(eq(requests.id, id));
      return row;
    },

    async findRequestByMessage(messageId) {
      const [row] = await handle.select().from(requests).where(eq(requests.messageId, messageId)).limit(1);
      return row;
    },

    async advanceRequest(id, from, change) {
      const [row] = await handle
        .update(requests)
        .set({ ...change, updatedAt: new Date() })
        .where(and(eq(requests.id, id), inArray(requests.stage, [...from])))
        .returning();
      return row;
    },

    unfinishedRequests: async ({ before, limit }) =>
      handle
        .select()
        .from(requests)
        .where(and(inArray(requests.stage, UNFINISHED), lt(requests.updatedAt, before)))
        .orderBy(asc(requests.createdAt), asc(requests.id))
        .limit(limit),

    async newestUnfinishedOf(userId) {
      const [row] = await handle
        .select()
        .from(requests)
        .where(and(eq(requests.userId, userId), inArray(requests.stage, [...WAITING, 'painting'])))
        .orderBy(desc(requests.createdAt), desc(requests.id))
        .limit(1);
      return row;
    },

    openRequests: async ({ backend, guildId, limit }) =>
      handle
        .select()
        .from(requests)
        .where(
          and(
            inArray(requests.stage, [...WAITING, 'painting']),
            backend === undefined ? undefined : eq(requests.backend, backend),
            guildId === undefined ? undefined : eq(requests.guildId, guildId),
          ),
        )
        .orderBy(asc(requests.createdAt), asc(requests.id))
        .limit(limit),

    async countWaitingBefore({ id, backend, createdAt }) {
      const [row] = await handle
        .select({ waiting: count() })
        .from(requests)
        .where(
          and(
            eq(requests.backend, backend),
            inArray(requests.stage, WAITING),
            or(
              lt(requests.createdAt, createdAt),
              and(eq(requests.createdAt, createdAt), lt(requests.id, id)),
            ),
          ),
        );
      return row?.waiting ?? 0;
    },

    async claimPlaceUpdate(id, { notSince }) {
      const [row] = await handle
        .update(requests)
        .set({ placeToldAt: new Date() })
        .where(
          and(
            eq(requests.id, id),
            eq(requests.stage, 'queued'),
            or(isNull(requests.placeToldAt), lt(requests.placeToldAt, notSince)),
          ),
        )
        .returning();
      return row;
    },

    async medianRenderSeconds(backend) {
      const rows = await handle
        .select({ startedAt: requests.startedAt, renderedAt: requests.renderedAt })
        .from(requests)
        .where(
          and(eq(requests.backend, backend), isNotNull(requests.renderedAt), isNotNull(requests.startedAt)),
        )
        .orderBy(desc(requests.renderedAt))
        .limit(MEASURED);
      const seconds = rows
        .map(({ startedAt, renderedAt }) => (Number(renderedAt) - Number(startedAt)) / 1000)
        .toSorted((one, other) => one - other);
      return seconds[Math.floor(seconds.length / 2)];
    },

    async removeRequest(id) {
      await handle.delete(requests).where(eq(requests.id, id));
    },

    async addPictures(requestId, rows) {
      await handle.transaction(async (transaction) => {
        const now = new Date();
        const [request] = await transaction
          .update(requests)
          .set({ stage: 'rendered', renderedAt: now, updatedAt: now })
          .where(and(eq(requests.id, requestId), eq(requests.stage, 'painting')))
          .returning({ id: requests.id });
        // Cancelled or removed meanwhile: its pictures are nobody's.
        if (request)
          await transaction
            .insert(pictures)
            .values([...rows])
            .onConflictDoNothing();
      });
    },

    picturesOf: async (requestId) =>
      handle.select().from(pictures).where(eq(pictures.requestId, requestId)).orderBy(asc(pictures.index)),

    async findPicture(id) {
      const [row] = await handle.select().from(pictures).where(eq(pictures.id, id));
      return row;
    },

    async restoreRequest(request, rows) {
      await handle.transaction(async (transaction) => {
        await transaction.insert(requests).values(request).onConflictDoNothing();
        await transaction
          .insert(pictures)
          .values([...rows])
          .onConflictDoNothing();
      });
    },

    ...createDialogueRecords(handle),

    async ping() {
      await handle.execute(sql`select 1`);
    },
  };
  return tellOutages(records);
}

/** Failures of the network, of the connection, and of a server that is shutting down or starting. */
const OUTAGE_CODE = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|57P0[1-3]|08...)$/u;
/** What node-postgres says by itself has no code. */
const OUTAGE_WORDS = /connection t|terminat|timeout exceeded|read timeout/iu;

/** A database that doesn't answer is an outage, not a bug: the person is told so, and the sweep goes on later. */
function tellOutages(records: Records): Records {
  const told = Object.entries(records).map(
    ([name, call]: [string, (...given: never[]) => Promise<unknown>]) => [
      name,
      async (...given: never[]) => {
        try {
          return await call(...given);
        } catch (error) {
          const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
          const { code = '', message = '' } = cause as { code?: string; message?: string };
          const isOutage = OUTAGE_CODE.test(code) || (code === '' && OUTAGE_WORDS.test(message));
          if (!isOutage) throw error;
          throw new ServiceError('records', `The database does not answer (${name})`, {
            reason: 'server-away',
            retryable: true,
            cause: error,
          });
        }
      },
    ],
  );
  return Object.fromEntries(told) as Records;
}
