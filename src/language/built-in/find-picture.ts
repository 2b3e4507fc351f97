import type { PictureMention } from '../../dialogue/turn.ts';
import type { Reference } from './change.ts';

interface Album {
  /** All pictures of the dialogue, oldest first. */
  readonly pictures: readonly PictureMention[];
  /** The one that is talked about. */
  readonly target: PictureMention;
  isIn(picture: PictureMention, thing: string): boolean;
  /** Whether something else is in its place: night where a picture of the day is meant. */
  hasOther(picture: PictureMention, thing: string): boolean;
}

/** The picture that words name; undefined where there is none such. */
export function findPicture(reference: Reference, album: Album): PictureMention | undefined {
  const { pictures, target } = album;
  switch (reference.kind) {
    case 'number':
      return pictures.at(reference.number < 0 ? reference.number : reference.number - 1);
    case 'ago':
      return ancestors(target, pictures)[reference.steps - 1];
    case 'content':
      return byContent(reference, album);
  }
}

function byContent(
  { having, lacking }: Extract<Reference, { kind: 'content' }>,
  { pictures, target, isIn, hasOther }: Album,
): PictureMention | undefined {
  const older = ancestors(target, pictures);
  // The branch itself first, then what else there is, the newest first.
  const others = pictures.toReversed().filter((picture) => picture !== target && !older.includes(picture));
  const candidates = [...older, ...others];
  const lacks = (picture: PictureMention) => lacking.every((thing) => !isIn(picture, thing));
  return (
    candidates.find((picture) => lacks(picture) && having.every((thing) => isIn(picture, thing))) ??
    candidates.find(
      (picture) => lacks(picture) && having.every((thing) => isIn(picture, thing) || differs(picture, thing)),
    )
  );

  /** The target has something else in that place, and this one hasn't. */
  function differs(picture: PictureMention, thing: string): boolean {
    return hasOther(target, thing) && !hasOther(picture, thing);
  }
}

/** From the parent to the first picture. */
function ancestors(target: PictureMention, pictures: readonly PictureMention[]): PictureMention[] {
  const found: PictureMention[] = [];
  let current = target;
  for (;;) {
    const parent = pictures.find(({ id }) => id === current.parent);
    if (!parent || parent === target || found.includes(parent)) return found;
    found.push(parent);
    current = parent;
  }
}
