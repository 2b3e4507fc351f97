import { type Message, MessageFlags, type MessageReplyOptions } from 'discord.js';
import { throughResets } from '../delivery/discord-rest.ts';

/**
 * Answers somebody's message with a short reply that pings nobody. However often it is tried, Discord posts it
 * once: the nonce is the message's, and not that of a picture asked for in it.
 */
export async function answerMessage(
  message: Message,
  { content, files = [] }: Pick<MessageReplyOptions, 'content' | 'files'>,
): Promise<void> {
  await throughResets(
    () =>
      message.reply({
        ...(content === undefined ? {} : { content }),
        files,
        flags: MessageFlags.SuppressEmbeds,
        nonce: `a${message.id}`,
        enforceNonce: true,
        allowedMentions: { parse: [], repliedUser: false },
        failIfNotExists: false,
      }),
    { sleep: () => Promise.resolve() },
  );
}
