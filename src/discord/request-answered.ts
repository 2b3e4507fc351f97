import { type Message, MessageType } from 'discord.js';
import type { Services } from '../services.ts';
import type { RequestRow } from '../storage/records.ts';
import { rebuildShown } from './rebuild-shown.ts';
import { requestShown } from './request-of-message.ts';

/** Between a picture and the reply there may be the bot's question, and the words that it asked about. */
const MOST_STEPS = 4;

/**
 * The request whose picture a reply is about: the one whose message it answers, or the one that the bot's own
 * words which it answers are about. Where the records have lost it, it comes back from what the message shows.
 */
export async function requestAnswered(
  message: Message,
  locale: string,
  services: Services,
): Promise<RequestRow | undefined> {
  const { records } = services;
  if (message.type !== MessageType.Reply) return undefined;
  let reference = message.reference?.messageId;
  for (let step = 0; reference !== undefined && step < MOST_STEPS; step += 1) {
    const request = await records.findRequestByMessage(reference);
    if (request) return request;
    const answered = await message.channel.messages.fetch(reference).catch(() => undefined);
    const isOwn = answered?.author.id === message.client.user.id;
    // What people say to each other is none of the bot's business.
    if (!answered || (step === 0 && !isOwn)) return undefined;
    const shown = isOwn
      ? ((await requestShown(answered, records)) ?? (await rebuildShown(answered, locale, services)))
      : undefined;
    if (shown) return shown;
    reference = answered.reference?.messageId;
  }
  return undefined;
}
