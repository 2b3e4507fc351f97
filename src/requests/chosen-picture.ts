import { namedPicture } from '../dialogue/named-picture.ts';
import { UserError } from '../errors.ts';
import type { PictureRow, RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { isFinal } from './stages.ts';

/** The picture of a request that replies and buttons mean: the one chosen with its select, else the first. */
export async function chosenPicture(
  request: Pick<RequestRow, 'id' | 'chosenIndex'>,
  { records }: Pick<RequestDependencies, 'records'>,
): Promise<PictureRow | undefined> {
  const pictures = await records.picturesOf(request.id);
  return pictures[request.chosenIndex] ?? pictures[0];
}

/** The same. @throws {UserError} where nothing is painted, or not yet. */
export async function paintedPicture(
  request: RequestRow,
  dependencies: Pick<RequestDependencies, 'records'>,
): Promise<PictureRow> {
  const picture = await chosenPicture(request, dependencies);
  if (picture) return picture;
  throw new UserError(({ errors }) => (isFinal(request.stage) ? errors.neverPainted : errors.notFinished));
}

/** The picture that words about a request mean: the one they name (“the second one”), else the one chosen. */
export async function pictureMeant(
  request: RequestRow,
  words: string,
  dependencies: Pick<RequestDependencies, 'records'>,
): Promise<{ picture: PictureRow | undefined; words: string }> {
  const named = namedPicture(words, request.count);
  const chosenIndex = named.index ?? request.chosenIndex;
  const picture = await chosenPicture({ ...request, chosenIndex }, dependencies);
  return { picture, words: named.words === '' ? words : named.words };
}
