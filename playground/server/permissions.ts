import { PermissionFlagsBits as Permission } from 'discord.js';
import { channelOf, GUILD_ID, isDirect, memberOf, ROLES, TEXT_CHANNELS, THREADS } from './world.ts';

/** What Discord grants in direct messages. */
const DIRECT =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.EmbedLinks |
  Permission.AttachFiles |
  Permission.ReadMessageHistory |
  Permission.AddReactions |
  Permission.UseExternalEmojis;

/** A user's permissions in a channel, by roles and overwrites; a thread takes those of its parent. */
export function permissionsIn(userId: string, channelId: string): bigint {
  const channel = channelOf(channelId);
  if (!channel) return 0n;
  if (isDirect(channelId)) {
    return 'recipients' in channel && (channel.recipients[0]?.id === userId || memberOf(userId)?.user.bot)
      ? DIRECT
      : 0n;
  }
  const member = memberOf(userId);
  if (!member) return 0n;
  const roles = new Set([GUILD_ID, ...member.roles]);
  let permissions = ROLES.filter(({ id }) => roles.has(id)).reduce(
    (all, role) => all | BigInt(role.permissions),
    0n,
  );
  const parent = THREADS.find(({ id }) => id === channelId)?.parent_id ?? channelId;
  const overwrites = TEXT_CHANNELS.find(({ id }) => id === parent)?.permission_overwrites ?? [];
  for (const { deny } of overwrites.filter(({ id }) => roles.has(id))) permissions &= ~BigInt(deny);
  for (const { allow } of overwrites.filter(({ id }) => roles.has(id))) permissions |= BigInt(allow);
  return permissions;
}

/** Whether the user may write there. */
export function canPost(userId: string, channelId: string): boolean {
  const needed = THREADS.some(({ id }) => id === channelId)
    ? Permission.SendMessagesInThreads
    : Permission.SendMessages;
  return (permissionsIn(userId, channelId) & needed) === needed;
}
