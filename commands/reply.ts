import { type Message, Routes } from 'discord.js';
import { refusalOf } from '../src/delivery/discord-rest.ts';
import { resultView } from '../src/delivery/request-view.ts';
import { answerMessage } from '../src/discord/answer-message.ts';
import { refuseNoWords } from '../src/discord/check-words.ts';
import { saidBesides, sayContinuation } from '../src/discord/continue-in-discord.ts';
import { replyToMessage } from '../src/discord/error-reply.ts';
import { isSaidToAll } from '../src/discord/is-said-to-all.ts';
import { localeOf } from '../src/discord/locale-of.ts';
import { requestAnswered } from '../src/discord/request-answered.ts';
import { showTyping } from '../src/discord/show-typing.ts';
import { UserError } from '../src/errors.ts';
import { wordsFor } from '../src/locales/words-for.ts';
import { carryOn } from '../src/requests/carry-on.ts';
import { pictureMeant } from '../src/requests/chosen-picture.ts';
import { cleanText } from '../src/requests/clean-text.ts';
import { continueDialogue } from '../src/requests/continue-dialogue.ts';
import { picturesOf } from '../src/requests/pictures-of.ts';
import { isFinal } from '../src/requests/stages.ts';
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
  const typed = message.content.replaceAll(new RegExp(`<@!?${botId}>`, 'gu'), ' ').trim();
  const locale = localeOf(typed, message);
  const words = wordsFor(locale);
  try {
    const answered = await requestAnswered(message, locale, services);
    // In direct messages everything said is said to the bot.
    const mentioned = message.mentions.users.has(botId) || !message.inGuild();
    const isToAll = !answered && !mentioned;
    if (isToAll && !(await isSaidToAll(message, services))) return;
    // In an open channel people also show each other things.
    if (isToAll && cleanText(typed) === '') return;
    const isEmpty = typed === '' && message.attachments.size === 0;
    // A sticker is applause.
    if (isEmpty && message.stickers.size > 0) return;
    if (isEmpty && !mentioned) {
      if (mayHint(message.author.id)) await answerMessage(message, { content: words.request.cannotSeeWords });
      return;
    }
    await continueFrom(message, { typed, locale, answered, isToAll }, services);
  } catch (error) {
    await replyToMessage(message, error, { words, log: services.log });
  }
}

interface Said {
  readonly typed: string;
  readonly locale: string;
  readonly answered: RequestRow | undefined;
  /** Said in an open channel, and so perhaps to nobody. */
  readonly isToAll: boolean;
}

async function continueFrom(
  message: Message,
  { typed, locale, answered, isToAll }: Said,
  services: Services,
): Promise<void> {
  const words = wordsFor(locale);
  const hasFile = message.attachments.size > 0;
  if (cleanText(typed) === '' && hasFile) throw new UserError(({ errors }) => errors.cannotAttach);
  const meant = answered ? await pictureMeant(answered, typed, services) : undefined;
  if (answered && !meant?.picture) {
    throw new UserError(({ errors }) => (isFinal(answered.stage) ? errors.neverPainted : errors.notFinished));
  }
  refuseNoWords(typed);

  const continuing = continueDialogue(
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
      parent: meant?.picture ?? null,
      words: meant?.words ?? typed,
      asked: {},
    },
    AbortSignal.timeout(UNDERSTANDING_MS),
    services,
  );
  const continuation = await showTyping(message, continuing, services.clock);
  if (continuation.kind === 'recorded') {
    const notes = [saidBesides(continuation, words), ...(hasFile ? [words.request.wordsAlone] : [])];
    const content = notes.filter(Boolean).join('\n');
    if (content !== '') await answerMessage(message, { content });
    await begin(continuation.request, services);
  } else if (continuation.kind === 'gone-back' && (await isGone(continuation.request, message))) {
    await showAgain(continuation.request, message, words.request.goneBackAgain, services);
  } else if (continuation.kind !== 'nothing' && !(isToAll && continuation.kind === 'not-understood')) {
    await answerMessage(message, { content: sayContinuation(continuation, words) });
  }
}

/** What is recorded gets its picture, now or by the sweep: nobody has to try again. */
async function begin(request: RequestRow, services: Services): Promise<void> {
  try {
    await carryOn(request, services);
  } catch (error) {
    services.log.warn(
      { request: request.id, err: error },
      'request not on its way yet; the sweep goes on with it',
    );
  }
}

/** Whether the request's message was deleted, so that a link to it would lead nowhere. */
async function isGone(request: RequestRow | undefined, message: Message): Promise<boolean> {
  if (!request?.messageId) return false;
  try {
    await message.client.rest.get(Routes.channelMessage(request.channelId, request.messageId));
    return false;
  } catch (error) {
    return refusalOf(error) === 'gone';
  }
}

async function showAgain(
  request: RequestRow | undefined,
  message: Message,
  content: string,
  services: Services,
): Promise<void> {
  if (!request) return;
  const { files } = resultView(request, await picturesOf(request, services));
  await answerMessage(message, {
    content,
    files: files.map(({ name, data, description }) => ({ name, attachment: data as Buffer, description })),
  });
}
