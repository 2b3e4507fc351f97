import { type Message, MessageType } from 'discord.js';
import type { Services } from '../services.ts';

/**
 * Whether a message is said to the bot although it doesn't name it: in a channel that a moderator opened for that,
 * and not to somebody else.
 */
export async function isSaidToAll(
  message: Message,
  { listening }: Pick<Services, 'listening'>,
): Promise<boolean> {
  if (!message.inGuild() || message.type === MessageType.Reply || message.mentions.users.size > 0)
    return false;
  return listening.isOpen(message);
}
