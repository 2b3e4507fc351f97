import type { PictureRow, RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';

/** The picture of a request that replies and buttons mean: the one chosen with its select, else the first. */
export async function chosenPicture(
  request: Pick<RequestRow, 'id' | 'chosenIndex'>,
  { records }: Pick<RequestDependencies, 'records'>,
): Promise<PictureRow | undefined> {
  const pictures = await records.picturesOf(request.id);
  return pictures[request.chosenIndex] ?? pictures[0];
}
