import { randomUUID } from 'node:crypto';
import {
  DiscordAPIError,
  DiscordjsTypeError,
  type Interaction,
  type Message,
  MessageFlags,
} from 'discord.js';
import { refusalOf } from '../delivery/discord-rest.ts';
import { shorten } from '../delivery/request-view.ts';
import { ServiceError, UserError } from '../errors.ts';
import { wordsFor } from '../locales/words-for.ts';
import type { Words } from '../locales/words.ts';
import type { Log } from '../log.ts';
import { acknowledge } from './acknowledge.ts';
import { answerMessage } from './answer-message.ts';
import { WordsNotTaken } from './words-not-taken.ts';

/** Interactions that were answered elsewhere, or too late: there is nobody left to tell. */
const UNANSWERABLE: readonly (string | number)[] = [10_062, 40_060, 50_027, 10_015];
/** Discord takes 2,000 characters in a message. */
const LONGEST = 1900;

interface Answer {
  readonly content: string;
  readonly files: { attachment: Buffer; name: string }[];
}

/** The one page where errors become words. Knows what is a mistake of the person, an outage, or a bug. */
function answerTo(error: unknown, words: Words, log: Log): Answer {
  if (error instanceof UserError) {
    return withTyped(shorten(error.say(words), LONGEST), error.typed, words);
  }
  if (error instanceof WordsNotTaken) {
    return withTyped(answerTo(error.cause, words, log).content, error.typed, words);
  }
  if (error instanceof ServiceError) {
    log.warn({ service: error.service, err: error }, 'outside service failed');
    const content = ['records', 'queue'].includes(error.service)
      ? words.errors.storageAway
      : words.failures[error.reason];
    return { content, files: [] };
  }
  // What discord.js throws when an option has another type than the command was registered with.
  if (error instanceof DiscordjsTypeError) {
    log.warn({ err: error }, 'malformed interaction');
    return { content: words.errors.optionMalformed, files: [] };
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ reference, err: error }, 'unexpected error');
  return { content: words.errors.unexpected(reference), files: [] };
}

/** What was typed goes back as a file: Discord has cleared it. */
function withTyped(content: string, typed: string | undefined, words: Words): Answer {
  if (typed === undefined) return { content, files: [] };
  const file = { attachment: Buffer.from(typed, 'utf8'), name: 'prompt.txt' };
  return { content: `${content} ${words.errors.typedAttached}`, files: [file] };
}

/** Tells the person what went wrong, in their language and to them alone. Never throws. */
export async function replyToInteraction(interaction: Interaction, error: unknown, log: Log): Promise<void> {
  try {
    if (error instanceof DiscordAPIError && UNANSWERABLE.includes(error.code)) {
      log.warn({ interaction: interaction.id, err: error }, 'interaction can no longer be answered');
      return;
    }
    const answer = answerTo(error, wordsFor(interaction.locale), log);
    if (interaction.isAutocomplete()) {
      if (!interaction.responded) await interaction.respond([]);
    } else if (interaction.deferred) {
      await interaction.followUp({ ...answer, flags: MessageFlags.Ephemeral });
    } else {
      await acknowledge(interaction, { ...answer, flags: MessageFlags.Ephemeral });
    }
  } catch (failure) {
    log.error({ interaction: interaction.id, err: failure, cause: error }, 'error not told');
  }
}

/** The same for somebody who wrote a message: a short reply that everybody in the channel sees. */
export async function replyToMessage(
  message: Message,
  error: unknown,
  { words, log }: { words: Words; log: Log },
): Promise<void> {
  try {
    // The bot may not write there, or it is gone: then it can't be told either.
    if (refusalOf(error) !== undefined) throw error;
    await answerMessage(message, answerTo(error, words, log));
  } catch (failure) {
    const level = refusalOf(failure) === undefined ? 'error' : 'warn';
    log[level]({ message: message.id, err: failure, cause: error }, 'message not answered');
  }
}
