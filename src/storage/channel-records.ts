/** What moderators decided for channels. The same on Postgres and on the embedded PGlite. */
export interface ChannelRecords {
  /** Ids of a server's channels in which every message is said to the bot. */
  listeningIn(guildId: string): Promise<readonly string[]>;
  setListening(change: {
    readonly guildId: string;
    readonly channelId: string;
    readonly listens: boolean;
    /** The moderator who says so. */
    readonly by: string;
  }): Promise<void>;
}
