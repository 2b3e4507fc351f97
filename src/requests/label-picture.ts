import type { ImageBackend } from '../images/image-backend.ts';
import { embedMetadata } from '../images/metadata/picture-metadata.ts';
import type { NewPicture, RequestRow } from '../storage/records.ts';

/** A picture's bytes with what its rows say written into them, so that the file can stand for lost rows. */
export function labelPicture(
  bytes: Uint8Array,
  { id, index, parentId, prompt, negative, seed, width, height, model, leftOut }: NewPicture,
  { backend, count }: RequestRow,
  capabilities: ImageBackend['capabilities'] | undefined,
): Uint8Array {
  return embedMetadata(
    bytes,
    {
      ...{ id, index, count, prompt, negative, seed, width, height, backend },
      ...{ parent: parentId ?? null, model: model ?? null, leftOut: [...leftOut] },
    },
    capabilities?.byRules ? 'algorithmicMedia' : 'trainedAlgorithmicMedia',
  );
}
