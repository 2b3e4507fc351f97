import { and, asc, eq } from 'drizzle-orm';
import type { ChannelRecords } from './channel-records.ts';
import type { DatabaseHandle } from './database.ts';
import { channels } from './schema.ts';

/** The channels' records over Drizzle, whatever database is behind it. */
export function createChannelRecords({ handle }: { handle: DatabaseHandle }): ChannelRecords {
  return {
    async listeningIn(guildId) {
      const rows = await handle
        .select({ id: channels.id })
        .from(channels)
        .where(and(eq(channels.guildId, guildId), eq(channels.listens, true)))
        .orderBy(asc(channels.id));
      return rows.map(({ id }) => id);
    },

    async setListening({ guildId, channelId, listens, by }) {
      const change = { guildId, listens, changedBy: by, changedAt: new Date() };
      await handle
        .insert(channels)
        .values({ id: channelId, ...change })
        .onConflictDoUpdate({ target: channels.id, set: change });
    },
  };
}
