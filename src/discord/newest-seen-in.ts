import type { BaseInteraction } from 'discord.js';
import type { Services } from '../services.ts';
import type { PictureRow, RequestRow } from '../storage/records.ts';
import { maySee } from './permissions.ts';

/** The picture that the interaction's channel saw last, if the person may see it. */
export async function newestSeenIn(
  interaction: BaseInteraction,
  { records }: Pick<Services, 'records'>,
): Promise<{ picture: PictureRow; request: RequestRow } | undefined> {
  const picture = interaction.channelId ? await records.currentPictureIn(interaction.channelId) : undefined;
  const request = picture && (await records.findRequest(picture.requestId));
  return request && maySee(interaction, request) ? { picture, request } : undefined;
}
