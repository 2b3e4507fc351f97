import { type Attachment, MessageFlags, type RepliableInteraction } from 'discord.js';
import { quote, shorten } from '../delivery/request-view.ts';
import { UserError } from '../errors.ts';
import { wordsFor } from '../locales/words-for.ts';
import { type Answer, askAboutAttachment, askAboutPicture, type Question } from '../requests/ask-about.ts';
import type { Services } from '../services.ts';
import type { PictureRow, RequestRow } from '../storage/records.ts';
import { acknowledge } from './acknowledge.ts';
import { messageLink } from './message-link.ts';
import { maySee } from './permissions.ts';

const UNDERSTANDING_MS = 60_000;
/** What follows an answer has room in a message's 2,000 characters as well. */
const LONGEST_ANSWER = 1500;
/** What is full of formatting grows to twice its length when it is shown as it was typed. */
const LONGEST_PROMPT = 700;

/** Answers a question about one of the bot's own pictures, to the one person who asks. */
export async function answerAboutPicture(
  interaction: RepliableInteraction,
  text: string,
  { picture, request }: { picture: PictureRow; request: RequestRow },
  services: Services,
): Promise<void> {
  const { about } = wordsFor(interaction.locale);
  const answer = await askAboutPicture(
    questionIn(interaction, text),
    picture,
    AbortSignal.timeout(UNDERSTANDING_MS),
    services,
  );
  const painter = picture.model === null ? picture.backend : `${picture.backend}, ${picture.model}`;
  const facts = [painter, `${picture.width}×${picture.height}`, messageLink(request)].filter(Boolean);
  const known = about.known(quote(picture.prompt, LONGEST_PROMPT));
  await say(interaction, { ...answer, say: answer.say ?? known }, `-# ${facts.join(' · ')}`);
}

/** Answers a question that isn't about any picture. */
export async function answerWithoutPicture(
  interaction: RepliableInteraction,
  text: string,
  services: Services,
): Promise<void> {
  const signal = AbortSignal.timeout(UNDERSTANDING_MS);
  const answer = await askAboutPicture(questionIn(interaction, text), undefined, signal, services);
  if (answer.say === undefined) throw new UserError(({ errors }) => errors.nothingToAskAbout);
  await say(interaction, answer);
}

/** Answers a question about a picture that somebody attached, if there is somebody who can see it. */
export async function answerAboutAttachment(
  interaction: RepliableInteraction,
  text: string,
  attachment: Attachment,
  services: Services,
): Promise<void> {
  const signal = AbortSignal.timeout(UNDERSTANDING_MS);
  const answer = await askAboutAttachment(questionIn(interaction, text), attachment, signal, services);
  if (answer.say === undefined) throw new UserError(({ errors }) => errors.noAnswer);
  await say(interaction, answer);
}

function questionIn(interaction: RepliableInteraction, text: string): Question {
  const { id, locale } = interaction;
  return { id, text, locale, mayKnow: (request) => maySee(interaction, request) };
}

async function say(
  interaction: RepliableInteraction,
  { say: answer = '', fallback }: Answer,
  facts?: string,
): Promise<void> {
  const { request: words } = wordsFor(interaction.locale);
  const lines = [shorten(answer, LONGEST_ANSWER), facts, fallback && `-# ${words.withoutModel(fallback)}`];
  await acknowledge(interaction, {
    content: lines.filter(Boolean).join('\n'),
    // A link that a model says isn't unfolded in the bot's name.
    flags: [MessageFlags.Ephemeral, MessageFlags.SuppressEmbeds],
  });
}
