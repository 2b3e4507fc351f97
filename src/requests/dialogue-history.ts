import type { HistoryEntry } from '../dialogue/turn.ts';
import type { PictureRow, RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';

/** Longer than any dialogue that people have; what a model is shown of it is cut to its budget later. */
const REMEMBERED = 1000;

/**
 * What was said and shown from the first picture of a branch to this one, oldest first. What lies before a request
 * that the person may not know is left out.
 */
export async function historyOf(
  picture: PictureRow,
  { records }: Pick<RequestDependencies, 'records'>,
  mayKnow: (request: RequestRow) => boolean = () => true,
): Promise<HistoryEntry[]> {
  const branch = await records.branchOf(picture.id, { limit: REMEMBERED });
  const hidden = branch.findLastIndex(({ request }) => !mayKnow(request));
  return branch
    .slice(hidden + 1)
    .flatMap(({ picture: { id, parentId, prompt, negative }, request }): HistoryEntry[] => [
      { role: 'user', text: request.wish },
      { role: 'bot', image: { id, parent: parentId, prompt, negative } },
    ]);
}

/** Whether a picture is on the branch: nothing that a person or a model says reaches any other. */
export function isIn(history: readonly HistoryEntry[], pictureId: string): boolean {
  return history.some((entry) => 'image' in entry && entry.image.id === pictureId);
}
