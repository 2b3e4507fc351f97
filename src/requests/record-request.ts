import type { RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import type { Settings } from './settle.ts';
import type { Wish } from './wish.ts';

/** Records a wish whose settings are known. A wish recorded before keeps its first row. */
export async function recordRequest(
  wish: Wish,
  settings: Settings & { readonly awaitsPrompt?: boolean },
  { records, seal, clock, onStage }: Pick<RequestDependencies, 'records' | 'seal' | 'clock' | 'onStage'>,
): Promise<RequestRow> {
  const added = await records.addRequest({
    ...settings,
    id: wish.id,
    origin: wish.origin,
    stage: 'recorded',
    guildId: wish.guildId,
    channelId: wish.channelId,
    userId: wish.userId,
    locale: wish.locale,
    applicationId: wish.applicationId,
    place: wish.place,
    isPrivate: wish.isPrivate,
    sealedToken: wish.token === null ? null : seal.seal(wish.token),
    answersMessageId: wish.answersMessageId,
    parentPictureId: wish.parent?.id ?? null,
    wish: wish.words.toWellFormed().replaceAll('\u0000', ''),
    createdAt: new Date(clock.now()),
  });
  const row = await records.findRequest(wish.id);
  if (!row) throw new Error(`Request ${wish.id} is not in the records right after it was added`);
  if (added) onStage?.(row.id, 'recorded');
  return row;
}
