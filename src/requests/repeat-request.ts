import type { RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { recordRequest } from './record-request.ts';
import { settle } from './settle.ts';
import type { Wish } from './wish.ts';

/** Four show a range; a backend that can't gives what it can. */
const VARIATIONS = 4;

/** The same words and settings once more, with a new seed. */
export async function repeatRequest(
  wish: Wish,
  original: RequestRow,
  dependencies: RequestDependencies,
): Promise<RequestRow> {
  const settings = await settle(
    original.prompt,
    { ...settingsOf(original), count: original.count },
    dependencies,
  );
  return recordRequest(wish, settings, dependencies);
}

/** Several pictures like the one meant, with new seeds. */
export async function varyRequest(
  wish: Wish,
  original: RequestRow,
  dependencies: RequestDependencies,
  count = VARIATIONS,
): Promise<RequestRow> {
  const most = dependencies.backends.get(original.backend)?.capabilities.maxCount ?? 1;
  const settings = await settle(
    original.prompt,
    { ...settingsOf(original), count: Math.min(count, most) },
    dependencies,
  );
  return recordRequest(wish, settings, dependencies);
}

/** What a picture made from another one takes over, besides its words and seed. */
export function settingsOf({ negative, aspect, backend, model }: RequestRow) {
  return { negative, aspect, backend, model: model ?? undefined };
}
