import type { ChannelRecords } from '../storage/channel-records.ts';

/** In which channels every message is said to the bot, because a moderator opened them for it. */
export interface Listening {
  /** Whether the bot sees the words of messages that don't name it: Discord grants that to the operator. */
  readonly seesAllWords: boolean;
  isOpen(channel: { readonly guildId: string; readonly channelId: string }): Promise<boolean>;
  openIn(guildId: string): Promise<readonly string[]>;
  set(change: Parameters<ChannelRecords['setListening']>[0]): Promise<void>;
}

interface ListeningDependencies {
  readonly records: ChannelRecords;
  readonly seesAllWords: boolean;
}

/** Each message asks; so the answer is kept in memory, where all changes of a server's channels pass by. */
export function createListening({ records, seesAllWords }: ListeningDependencies): Listening {
  const known = new Map<string, Promise<ReadonlySet<string>>>();

  function openChannels(guildId: string): Promise<ReadonlySet<string>> {
    const asked = known.get(guildId) ?? records.listeningIn(guildId).then((ids) => new Set(ids));
    known.set(guildId, asked);
    // What could not be read is asked again.
    asked.catch(() => known.delete(guildId));
    return asked;
  }

  return {
    seesAllWords,
    async isOpen({ guildId, channelId }) {
      return seesAllWords && (await openChannels(guildId)).has(channelId);
    },
    async openIn(guildId) {
      return [...(await openChannels(guildId))];
    },
    async set(change) {
      await records.setListening(change);
      known.delete(change.guildId);
    },
  };
}
