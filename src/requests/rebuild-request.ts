import { readResultText } from '../delivery/read-result-text.ts';
import type { RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { isPicture, rebuiltPicture, rebuiltRequest, shownPicture, shownWish } from './rebuilt-rows.ts';

/** A message as Discord has it. */
export interface ShownMessage {
  readonly id: string;
  readonly authorId: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly content: string;
  readonly createdAt: Date;
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
}

export interface Rebuilding {
  readonly botId: string;
  readonly applicationId: string;
  /** Of the person who goes on from the picture: nothing says which the one who asked for it had. */
  readonly locale: string;
  /** The bytes of a file; undefined where they can't be had. */
  readonly fetchAttachment: (url: string) => Promise<Uint8Array | undefined>;
}

/** No request has more pictures. */
const MOST_PICTURES = 4;

/**
 * The request whose result a message shows, for a message that no row names. Where its rows are lost they are put
 * back, from what the pictures' files say about themselves or, where those say nothing, from the message's text.
 * Rows and files that are there stay as they are, so doing it twice changes nothing.
 *
 * Only the bot's own messages are read, for anybody can upload a file that says anything. Undefined where the
 * message is somebody else's or shows no result.
 */
export async function rebuildRequest(
  message: ShownMessage,
  { fetchAttachment, ...asked }: Rebuilding,
  { records, pictures, randomSeed }: Pick<RequestDependencies, 'records' | 'pictures' | 'randomSeed'>,
): Promise<RequestRow | undefined> {
  if (message.authorId !== asked.botId) return undefined;
  const files = message.attachments.filter(({ name }) => isPicture(name)).slice(0, MOST_PICTURES);
  const read = await Promise.all(
    files.map(async ({ name, url }) => shownPicture(name, await fetchAttachment(url))),
  );
  const [first] = read;
  if (!first) return undefined;
  const shown = read.filter(({ requestId }) => requestId === first.requestId);

  const text = readResultText(message.content);
  const wish = shownWish(shown, text, randomSeed);
  const known = await records.findRequest(first.requestId);
  if (!known && !wish) return undefined;
  // Files before rows: a row whose files were never stored would not be looked at again.
  for (const { file, bytes } of shown) {
    if (bytes && !(await pictures.get(file))) await pictures.put(file, bytes);
  }
  if (known || !wish) return known;
  const request = rebuiltRequest(first.requestId, wish, { ...message, ...asked, text });
  const rows = shown.map((picture) => rebuiltPicture(picture, wish, message.createdAt));
  await records.restoreRequest(request, rows);
  return records.findRequest(request.id);
}
