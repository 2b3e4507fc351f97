import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { Log } from '../log.ts';

interface ClientOptions {
  readonly apiUrl: string;
  /** Asks for the privileged intent to read every message. */
  readonly messageContent: boolean;
}

/** The part of discord.js' private packet handling that is wrapped below. */
interface PacketHandler {
  handlePacket(packet: unknown, shard: unknown): unknown;
}

/** Builds the gateway client; nothing is opened before `login`. */
export function createDiscordClient({ apiUrl, messageContent }: ClientOptions, log: Log): Client {
  const client = new Client({
    rest: { api: apiUrl, timeout: 15_000 },
    allowedMentions: { parse: [], repliedUser: false },
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Direct messages and the deletion of messages that were never seen arrive only as partials.
    partials: [Partials.Channel, Partials.Message],
  });

  // discord.js lets an event that it can't read escape as an uncaught exception, which would end the process.
  const packets = client.ws as unknown as PacketHandler;
  const handlePacket = packets.handlePacket.bind(packets);
  packets.handlePacket = (packet, shard) => {
    try {
      return handlePacket(packet, shard);
    } catch (error) {
      log.error({ err: error }, 'malformed event from the gateway');
      return false;
    }
  };

  client.on(Events.Error, (error) => log.error({ err: error }, 'discord client error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord client warning'));
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, err: error }, 'gateway connection error'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'gateway reconnects'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'gateway resumed'));
  return client;
}
