import { type Message, MessageType } from 'discord.js';
import { replyToMessage } from '../src/discord/error-reply.ts';
import { localeOf } from '../src/discord/locale-of.ts';
import { sayContinuation } from '../src/discord/continue-in-discord.ts';
import { UserError } from '../src/errors.ts';
import { wordsFor } from '../src/locales/words-for.ts';
import { carryOn } from '../src/requests/carry-on.ts';
import { pictureMeant } from '../src/requests/chosen-picture.ts';
import { continueDialogue } from '../src/requests/continue-dialogue.ts';
import type { Services } from '../src/services.ts';
import type { RequestRow } from '../src/storage/records.ts';

const UNDERSTANDING_MS = 60_000;

/**
 * A message that may belong to the dialogue: a reply to one of the bot's pictures, a mention of the bot, or a direct message.
 * `mayHint` says whether the person may be told (again) that their words can't be seen.
 */
export async function onMessage(
  message: Message,
  { mayHint, ...services }: Services & { mayHint: (userId: string) => boolean },
): Promise<void> {
  const botId = message.client.user.id;
  if (message.author.bot || message.system) return;
  const answered =
    message.type === MessageType.Reply && message.reference?.messageId
      ? await services.records.findRequestByMessage(message.reference.messageId)
      : undefined;
  // In direct messages everything said is said to the bot.
  const mentioned = message.mentions.users.has(botId) || !message.inGuild();
  if (!answered && !mentioned) return;

  const typed = message.content.replaceAll(new RegExp(`<@!?${botId}>`, 'gu'), ' ').trim();
  const words = wordsFor(localeOf(typed, message));
  try {
    if (typed === '' && !mentioned) {
      if (mayHint(message.author.id)) await say(message, words.request.cannotSeeWords);
      return;
    }
    await continueFrom(message, typed, answered, services);
  } catch (error) {
    await replyToMessage(message, error, { words, log: services.log });
  }
}

async function continueFrom(
  message: Message,
  typed: string,
  answered: RequestRow | undefined,
  services: Services,
): Promise<void> {
  const locale = localeOf(typed, message);
  const words = wordsFor(locale);
  if (typed === '' && message.attachments.size > 0) throw new UserError(({ errors }) => errors.cannotAttach);
  const meant = answered ? await pictureMeant(answered, typed, services) : undefined;
  const parent = meant?.picture;
  if (answered && !parent) throw new UserError(({ errors }) => errors.notFinished);
  if (typed === '') throw new UserError(({ request }) => request.notUnderstood);

  const continuation = await continueDialogue(
    {
      id: message.id,
      origin: 'reply',
      guildId: message.guildId,
      channelId: message.channelId,
      userId: message.author.id,
      locale,
      applicationId: message.client.application.id,
      place: 'channel',
      isPrivate: false,
      token: null,
      answersMessageId: answered?.messageId ?? message.id,
      parent: parent ?? null,
      words: meant?.words ?? typed,
      asked: {},
    },
    AbortSignal.timeout(UNDERSTANDING_MS),
    services,
  );
  if (continuation.kind === 'recorded') await carryOn(continuation.request, services);
  else if (continuation.kind !== 'nothing') await say(message, sayContinuation(continuation, words));
}

/** A short reply that pings nobody. */
async function say(message: Message, content: string): Promise<void> {
  await message.reply({
    content,
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
  });
}
