import type { RequestRow } from '../storage/records.ts';

/** Discord's address of a request's message; undefined where it has none that others can open. */
export function messageLink({ place, guildId, channelId, messageId }: RequestRow): string | undefined {
  if (place === 'response' || messageId === null) return undefined;
  return `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${messageId}`;
}
