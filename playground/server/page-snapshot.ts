import type { APIChannel, APIUser } from 'discord.js';
import type { PageMessage, PageSnapshot } from '../protocol.ts';
import { canSee } from './audience.ts';
import type { Gateway } from './gateway.ts';
import type { MessageWriter } from './message-writer.ts';
import type { Store } from './store.ts';
import { dmOf, GUILD_ID, GUILD, MO_ID, TEXT_CHANNELS, THREADS, USERS } from './world.ts';

const NEWEST = 100;

/** What one person sees of a channel, oldest first. */
export function visibleMessages(
  { store, writer }: { store: Store; writer: MessageWriter },
  viewer: string,
  channelId: string,
): PageMessage[] {
  if (!canSee(viewer, channelId)) return [];
  return store
    .messagesIn(channelId)
    .filter(({ ephemeralFor }) => ephemeralFor === undefined || ephemeralFor === viewer)
    .slice(-NEWEST)
    .map((stored) => writer.pageMessage(stored));
}

/** All that one person sees. */
export function pageSnapshot(
  dependencies: { store: Store; writer: MessageWriter; gateway: Gateway },
  viewer: string,
): PageSnapshot {
  const channels = [...TEXT_CHANNELS, ...THREADS, dmOf(viewer)].filter((each) => each !== undefined);
  return {
    viewer,
    users: USERS.map((user) => ({
      ...(user as unknown as APIUser),
      ...(user.id === MO_ID ? { moderator: true } : {}),
    })),
    guild: { id: GUILD_ID, name: GUILD.name },
    channels: channels as unknown as APIChannel[],
    messages: Object.fromEntries(channels.map(({ id }) => [id, visibleMessages(dependencies, viewer, id)])),
    commands: dependencies.store.commands(),
    online: dependencies.gateway.isOnline(),
  };
}
