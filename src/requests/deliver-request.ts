import { resultView } from '../delivery/request-view.ts';
import type { RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { endRequest } from './end-request.ts';

/** rendered → delivered: puts the stored pictures into the request's message. */
export async function deliverRequest(request: RequestRow, dependencies: RequestDependencies): Promise<void> {
  const { records, pictures, message } = dependencies;
  const rows = await records.picturesOf(request.id);
  const files = await Promise.all(
    rows.map(async (row) => {
      const bytes = await pictures.get(row.file);
      if (!bytes) throw new Error(`The picture ${row.file} of request ${request.id} is not in the store`);
      return { row, bytes };
    }),
  );
  const outcome = await message.edit(request, resultView(request, files));
  switch (outcome) {
    case 'gone':
      await endRequest(request, 'cancelled', dependencies);
      return;
    case 'forbidden':
      await endRequest(request, 'failed', dependencies);
      return;
    // Painted, but its interaction is too old to be answered: `/show` has it.
    case 'expired':
    case 'shown':
      await endRequest(request, 'delivered', dependencies);
      return;
  }
}
