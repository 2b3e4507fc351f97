import type { BaseInteraction } from 'discord.js';
import type { Services } from '../services.ts';
import type { BranchPicture } from '../storage/records.ts';
import { maySee } from './permissions.ts';

/** The picture that the interaction's channel saw last, of those that the person may see. */
export async function newestSeenIn(
  interaction: BaseInteraction,
  services: Pick<Services, 'records'>,
): Promise<BranchPicture | undefined> {
  const shown = await seenIn(interaction, { limit: 1 }, services);
  return shown.find(({ picture, request }) => picture.index === request.chosenIndex) ?? shown[0];
}

/** All pictures of the newest requests of the interaction's channel, or of one person there, that the person may see. */
export async function seenIn(
  interaction: BaseInteraction,
  { userId, limit }: { userId?: string | undefined; limit: number },
  { records }: Pick<Services, 'records'>,
): Promise<BranchPicture[]> {
  const { channelId, guildId, user } = interaction;
  if (channelId === null) return [];
  // Outside servers one sees one's own alone, also where several people write.
  const whose = userId ?? (guildId === null ? user.id : undefined);
  const shown = await records.shownIn(channelId, { userId: whose, limit });
  return shown.filter(({ request }) => maySee(interaction, request));
}
