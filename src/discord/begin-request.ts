import { type ChatInputCommandInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { ServiceError } from '../errors.ts';
import { wordsFor } from '../locales/words-for.ts';
import { carryOn } from '../requests/carry-on.ts';
import type { Wish } from '../requests/wish.ts';
import type { Services } from '../services.ts';
import type { RequestRow } from '../storage/records.ts';
import { acknowledge } from './acknowledge.ts';
import { messageLink } from './message-link.ts';
import { canPost } from './permissions.ts';
import { WordsNotTaken } from './words-not-taken.ts';

/** Discord gives up on a silent interaction after three seconds; slow records must not cost the answer. */
const RECORDING_PATIENCE_MS = 1500;

/** The parts of a wish that any interaction tells. */
export function wishFrom(
  interaction: ChatInputCommandInteraction | RepliableInteraction,
  { isPrivate = false }: { isPrivate?: boolean } = {},
): Pick<
  Wish,
  'id' | 'guildId' | 'channelId' | 'userId' | 'locale' | 'applicationId' | 'place' | 'isPrivate' | 'token'
> {
  return {
    id: interaction.id,
    guildId: interaction.guildId,
    channelId: interaction.channelId ?? '0',
    userId: interaction.user.id,
    locale: interaction.locale,
    applicationId: interaction.applicationId,
    place: isPrivate || !canPost(interaction) ? 'response' : 'channel',
    isPrivate,
    token: interaction.token,
  };
}

/**
 * Answers an interaction whose wish is being recorded, and sends the request on its way. The answer comes after
 * the row, so that nobody is promised a picture that a crash could lose; unless the row takes too long.
 */
export async function beginRequest(
  interaction: RepliableInteraction,
  wish: Pick<Wish, 'place' | 'isPrivate' | 'origin' | 'words'>,
  beingRecorded: Promise<RequestRow>,
  services: Services,
): Promise<void> {
  const words = wordsFor(interaction.locale);
  const isPublic = wish.place === 'response' && !wish.isPrivate;
  const accepted = {
    content: wish.place === 'response' ? words.request.acceptedHere : words.request.accepted,
    ...(isPublic ? {} : { flags: MessageFlags.Ephemeral as const }),
  };
  const recording = beingRecorded.catch((error: unknown) => {
    const isTyped = wish.origin === 'command' || wish.origin === 'refine';
    throw error instanceof ServiceError && isTyped ? new WordsNotTaken(wish.words, error) : error;
  });
  const patience = services.clock.sleep(RECORDING_PATIENCE_MS).then(() => undefined);
  const early = await Promise.race([recording, patience]);
  if (!early) await answer(interaction, accepted, services);
  const request = early ?? (await recording);

  if (early) await answer(interaction, accepted, services);

  try {
    await carryOn(request, services);
  } catch (error) {
    services.log.warn(
      { request: request.id, err: error },
      'request not on its way yet; the sweep goes on with it',
    );
    return;
  }
  const posted = await services.records.findRequest(request.id);
  const link = posted && messageLink(posted);
  if (link === undefined || !interaction.replied) return;
  await interaction
    .editReply({ content: words.request.acceptedAt(link) })
    .catch((error: unknown) => services.log.debug({ err: error }, 'link to the message not shown'));
}

/** The request is recorded and goes on also when its interaction can no longer be answered. */
async function answer(
  interaction: RepliableInteraction,
  reply: Parameters<typeof acknowledge>[1],
  { log }: Services,
): Promise<void> {
  try {
    await acknowledge(interaction, reply);
  } catch (error) {
    log.warn({ interaction: interaction.id, err: error }, 'interaction not answered in time');
  }
}
