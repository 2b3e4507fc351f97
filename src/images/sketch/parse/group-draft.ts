import type { Colour, RelationKind, Size, Thing, ThingGroup } from '../scene.ts';

/** A group while its sentence is still being read. */
export interface GroupDraft {
  readonly thing: Thing;
  readonly key: string;
  count: number;
  colour: Colour | null;
  size: Size;
  relation: { kind: RelationKind; to: GroupDraft } | null;
  flying: boolean;
  side: 'left' | 'right' | null;
  absent: boolean;
}

export function finishGroup(draft: GroupDraft): ThingGroup {
  const { thing, key, count, colour, size, relation, flying, side, absent } = draft;
  return {
    name: thing.name,
    key,
    thing,
    count,
    colour,
    size,
    relation: relation && { kind: relation.kind, to: relation.to.key },
    flying,
    side,
    absent,
  };
}

/** Would the new relation make a thing stand, by way of others, on itself? */
export function wouldCircle(from: GroupDraft, to: GroupDraft): boolean {
  for (let next: GroupDraft | undefined = to; next; next = next.relation?.to) if (next === from) return true;
  return false;
}
