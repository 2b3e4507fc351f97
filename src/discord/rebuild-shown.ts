import type { Message } from 'discord.js';
import { rebuildRequest } from '../requests/rebuild-request.ts';
import type { Services } from '../services.ts';
import type { RequestRow } from '../storage/records.ts';

const FETCHING_MS = 20_000;

/**
 * The request whose result a message of the bot shows, although the records have lost it.
 * @throws {UserError} when its pictures can't be fetched right now; then nothing is put back by half.
 */
export function rebuildShown(
  message: Message,
  locale: string,
  services: Services,
): Promise<RequestRow | undefined> {
  const { id, author, channelId, guildId, content, createdAt, client } = message;
  const sizes = new Map(message.attachments.map(({ url, size }) => [url, size]));
  const attachments = message.attachments.map(({ name, url }) => ({ name, url }));
  return rebuildRequest(
    { id, authorId: author.id, channelId, guildId, content, createdAt, attachments },
    {
      botId: client.user?.id ?? '',
      applicationId: client.application?.id ?? '',
      locale,
      async fetchAttachment(url) {
        const signal = AbortSignal.timeout(FETCHING_MS);
        return (await services.fetchAttachment({ url, size: sizes.get(url) ?? 0 }, signal)).bytes;
      },
    },
    services,
  );
}
