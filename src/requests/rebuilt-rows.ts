import type { ResultText } from '../delivery/read-result-text.ts';
import { aspectOf } from '../images/image-size.ts';
import { mediaTypeOf } from '../images/media-type.ts';
import { type PictureMetadata, readMetadata } from '../images/metadata/picture-metadata.ts';
import type { NewPicture, NewRequest, PictureRow } from '../storage/records.ts';
import { cleanText } from './clean-text.ts';

/** The files of results are named after their pictures. */
const FILE = /^(?<requestId>\d{1,20})-(?<index>\d)\.(?<ending>png|jpg|webp)$/u;
const ENDINGS = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' } as const;
const SEEDS = 2 ** 32;

/** A picture of a message, with what is known of it. */
export interface ShownPicture {
  readonly id: string;
  readonly requestId: string;
  readonly index: number;
  readonly mediaType: PictureRow['mediaType'];
  /** Its name in the picture store. */
  readonly file: string;
  readonly bytes: Uint8Array | undefined;
  readonly metadata: PictureMetadata | undefined;
}

/** What a whole request was about. */
type ShownWish = Omit<PictureMetadata, 'version' | 'id' | 'index'>;

/** Whether a file is named as a picture of a request is. */
export function isPicture(name: string): boolean {
  return FILE.test(name);
}

export function shownPicture(name: string, fetched: Uint8Array | undefined): ShownPicture {
  const { requestId = '', index = '', ending } = FILE.exec(name)?.groups ?? {};
  const id = `${requestId}-${index}`;
  const found = fetched && mediaTypeOf(fetched);
  const bytes = found && fetched;
  const mediaType = found ?? ENDINGS[ending as keyof typeof ENDINGS];
  const metadata = bytes && readMetadata(bytes);
  return {
    ...{ id, requestId, index: Number(index), mediaType, bytes },
    file: `${id}.${mediaType.slice('image/'.length)}`,
    metadata: metadata?.id === id ? metadata : undefined,
  };
}

/** As the first picture tells it that tells anything, else as the text does; its seed is that of the first picture. */
export function shownWish(
  shown: readonly ShownPicture[],
  text: ResultText | undefined,
  randomSeed: () => number,
): ShownWish | undefined {
  const told = shown.find(({ metadata }) => metadata)?.metadata;
  const known = told ?? text;
  const prompt = cleanText(known?.prompt ?? '');
  if (!known || prompt === '') return undefined;
  const { width, height, backend, model } = known;
  return {
    ...{ prompt, width, height, backend, model },
    parent: told?.parent ?? null,
    negative: cleanText(told?.negative ?? ''),
    seed: told ? (told.seed - told.index + SEEDS) % SEEDS : randomSeed(),
    count: told?.count ?? shown.length,
    leftOut: told?.leftOut ?? [],
  };
}

interface Place {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly createdAt: Date;
  readonly botId: string;
  readonly applicationId: string;
  readonly locale: string;
  readonly text: ResultText | undefined;
}

/** As it was when it was delivered. Where nothing says who asked, it is nobody's: only moderators can delete it. */
export function rebuiltRequest(requestId: string, wish: ShownWish, place: Place): NewRequest {
  const { channelId, guildId, locale, applicationId, createdAt, text } = place;
  const { prompt, negative, width, height, count, seed, backend, parent } = wish;
  return {
    ...{ id: requestId, stage: 'delivered', place: 'channel', messageId: place.id },
    ...{ channelId, guildId, locale, applicationId, createdAt, finishedAt: createdAt },
    ...{ prompt, negative, width, height, count, seed, backend, aspect: aspectOf(width, height) },
    origin: parent === null ? 'command' : 'reply',
    userId: text?.userId ?? place.botId,
    parentPictureId: parent,
    // What was typed is not written anywhere.
    wish: prompt,
    // The files say which model painted, the text whether somebody had asked for it.
    model: text?.model ?? null,
  };
}

export function rebuiltPicture(
  { id, requestId, index, mediaType, file, metadata }: ShownPicture,
  wish: ShownWish,
  createdAt: Date,
): NewPicture {
  const { prompt, negative, width, height, backend, model, parent, leftOut } = wish;
  return {
    ...{ id, requestId, index, parentId: parent, prompt, negative, backend, mediaType, file, createdAt },
    seed: metadata?.seed ?? (wish.seed + index) % SEEDS,
    width: metadata?.width ?? width,
    height: metadata?.height ?? height,
    model: metadata?.model ?? model,
    leftOut: metadata?.leftOut ?? leftOut,
  };
}
