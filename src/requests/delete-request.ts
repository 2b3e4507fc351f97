import type { RequestRow } from '../storage/records.ts';
import { abandonRequest } from './cancel-request.ts';
import type { RequestDependencies } from './dependencies.ts';

/** Removes everything of a request: its message, pictures and rows. Pictures made from it stay. */
export async function deleteRequest(request: RequestRow, dependencies: RequestDependencies): Promise<void> {
  const { records, pictures, message } = dependencies;
  await abandonRequest(request, dependencies);
  if (request.place === 'channel') await message.remove(request);
  const rows = await records.picturesOf(request.id);
  await records.removeRequest(request.id);
  await Promise.all(rows.map(({ file }) => pictures.remove(file)));
}
