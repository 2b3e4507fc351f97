import { type BaseInteraction, ChannelType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { RequestRow } from '../storage/records.ts';

/** A member with Manage Server or Manage Messages, as Discord itself vouches in the interaction. */
export function isModerator(interaction: BaseInteraction): boolean {
  const permissions = interaction.memberPermissions;
  return (
    permissions !== null &&
    permissions.any([PermissionFlagsBits.ManageGuild, PermissionFlagsBits.ManageMessages])
  );
}

export function mayControl(interaction: BaseInteraction, request: RequestRow): boolean {
  if (request.userId === interaction.user.id) return true;
  return isModerator(interaction) && request.guildId !== null && request.guildId === interaction.guildId;
}

/** Private pictures are their owner's; others may be seen by those who may look into the channel that they were made in. */
export function maySee(interaction: BaseInteraction, request: RequestRow): boolean {
  if (request.userId === interaction.user.id) return true;
  if (request.isPrivate || request.guildId === null || request.guildId !== interaction.guildId) return false;
  return request.channelId === interaction.channelId || mayLookInto(interaction, request.channelId);
}

function mayLookInto(interaction: BaseInteraction, channelId: string): boolean {
  // Installed by the person, not in the server: nothing is known about its other channels.
  if (!interaction.inCachedGuild()) return false;
  const channel = interaction.guild.channels.cache.get(channelId);
  const needed =
    channel?.type === ChannelType.PrivateThread
      ? [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ManageThreads]
      : [PermissionFlagsBits.ViewChannel];
  return channel?.permissionsFor(interaction.member)?.has(needed) ?? false;
}

/**
 * Whether the bot itself can put a message with pictures into the channel that the interaction came from. Where
 * nothing tells, it tries: a refused message moves to the interaction's response.
 */
export function canPost(interaction: BaseInteraction): boolean {
  if (interaction.context === InteractionContextType.BotDM) return true;
  if (interaction.context === InteractionContextType.PrivateChannel) return false;
  if (isOnlyThePersons(interaction)) return false;
  // No channel forbids everything to a bot that is in it: the permissions weren't told.
  if (interaction.appPermissions.bitfield === 0n) return true;
  const send = interaction.channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return interaction.appPermissions.has([
    PermissionFlagsBits.ViewChannel,
    send,
    PermissionFlagsBits.AttachFiles,
  ]);
}

/** Installed by the person, not in the server: the permissions are then the person's, and the bot isn't there. */
function isOnlyThePersons(interaction: BaseInteraction): boolean {
  if (interaction.guildId === null || interaction.inCachedGuild()) return false;
  const { guildId, userId } = interaction.authorizingIntegrationOwners;
  return userId !== null && guildId === null;
}
