import type { BranchPicture, PictureRow, RequestRow } from '../storage/records.ts';

/** One request in a tree of pictures. */
export interface TreeEntry {
  /** From 1, in the order of the tree. */
  readonly number: number;
  /** The entry that it was made from; undefined for a first picture, and where that one isn't shown. */
  readonly parent: TreeEntry | undefined;
  readonly depth: number;
  readonly request: RequestRow;
  /** The one chosen of its pictures. */
  readonly picture: PictureRow;
}

/** Puts requests in the order of their dialogues: the oldest first, and each followed by what was made from it. */
export function pictureTree(shown: readonly BranchPicture[]): readonly TreeEntry[] {
  const requests = new Map(shown.map(({ request }) => [request.id, request]));
  const requestOf = new Map(shown.map(({ picture }) => [picture.id, picture.requestId]));
  const parentIdOf = ({ id, parentPictureId }: RequestRow) => {
    const parentId = requestOf.get(parentPictureId ?? '');
    return parentId === id ? undefined : parentId;
  };
  const oldestFirst = [...requests.values()].toSorted(isOlder);

  const tree: TreeEntry[] = [];
  const placed = new Set<string>();
  function place(request: RequestRow, parent: TreeEntry | undefined): void {
    if (placed.has(request.id)) return;
    placed.add(request.id);
    const own = shown.filter(({ picture }) => picture.requestId === request.id);
    const picture = (own.find((one) => one.picture.index === request.chosenIndex) ?? own[0])?.picture;
    if (!picture) return;
    const depth = parent ? parent.depth + 1 : 0;
    const entry = { number: tree.length + 1, parent, depth, request, picture };
    tree.push(entry);
    for (const child of oldestFirst) if (parentIdOf(child) === request.id) place(child, entry);
  }
  for (const request of oldestFirst) if (parentIdOf(request) === undefined) place(request, undefined);
  // No request makes a circle, but restored rows could.
  for (const request of oldestFirst) place(request, undefined);
  return tree;
}

function isOlder(one: RequestRow, other: RequestRow): number {
  const later = one.createdAt.getTime() - other.createdAt.getTime();
  return later === 0 ? (BigInt(one.id) < BigInt(other.id) ? -1 : 1) : later;
}
