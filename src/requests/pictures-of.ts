import { UserError } from '../errors.ts';
import type { PictureRow, RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';

/** The pictures of a request with their bytes; none while it isn't rendered. @throws {UserError} when bytes are gone. */
export async function picturesOf(
  request: Pick<RequestRow, 'id'>,
  { records, pictures }: Pick<RequestDependencies, 'records' | 'pictures'>,
): Promise<{ row: PictureRow; bytes: Uint8Array }[]> {
  const rows = await records.picturesOf(request.id);
  return Promise.all(
    rows.map(async (row) => {
      const bytes = await pictures.get(row.file);
      if (!bytes) throw new UserError(({ errors }) => errors.pictureGone);
      return { row, bytes };
    }),
  );
}
