import type { Message } from 'discord.js';
import { readCustomId } from '../delivery/request-buttons.ts';
import type { Services } from '../services.ts';
import type { RequestRow } from '../storage/records.ts';

const LINK = /\/channels\/(?:\d+|@me)\/\d+\/(?<message>\d+)/u;
/** A picture's file is named after its request and its place in it. */
const FILE = /^(?<request>\d+)-\d+\.\w+$/u;

/** The request that a message is of: its one message, or one in which the bot shows it again or links to it. */
export async function requestOfMessage(
  message: Message,
  records: Services['records'],
): Promise<RequestRow | undefined> {
  const request = await records.findRequestByMessage(message.id);
  if (request || message.author.id !== message.client.user.id) return request;
  // The response to an interaction has no id in the records; its buttons name the request.
  const named = customIdsOf(message)
    .map(readCustomId)
    .find((read) => read !== undefined);
  return named ? records.findRequest(named.requestId) : requestShown(message, records);
}

/** The request that words of the bot link to, or whose picture they show again. */
export async function requestShown(
  { content, attachments }: Message,
  records: Services['records'],
): Promise<RequestRow | undefined> {
  const linked = LINK.exec(content)?.groups?.['message'];
  if (linked !== undefined) return records.findRequestByMessage(linked);
  const shown = FILE.exec(attachments.first()?.name ?? '')?.groups?.['request'];
  return shown === undefined ? undefined : records.findRequest(shown);
}

function customIdsOf({ components }: Message): string[] {
  return components.flatMap((row) =>
    'components' in row
      ? row.components.flatMap((one) => ('customId' in one && one.customId !== null ? [one.customId] : []))
      : [],
  );
}
