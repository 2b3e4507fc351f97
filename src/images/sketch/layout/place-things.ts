import type { Relation, RelationKind, Scene, ThingGroup } from '../scene.ts';
import type { Occupied } from './find-room.ts';
import type { Frame } from './frame.ts';
import { boxOf, membersOf, type SettledGroup, sizeGroup } from './group-layout.ts';
import { natureOf, wantedHeight } from './natural-size.ts';
import type { PlacedThing } from './placed-thing.ts';
import type { Shape } from './shape.ts';
import { settleAlone } from './spot-alone.ts';
import { settleByRelation } from './spot-by-relation.ts';
import type { Stage } from './stage.ts';

interface LayoutInput {
  readonly scene: Scene;
  readonly stage: Stage;
  readonly frame: Frame;
  readonly seed: number;
  readonly shapeOf: (drawing: string) => Shape;
}

/**
 * Gives every thing its spot. A group's spot comes from the seed and its own name, then it makes way for those told
 * before it: whatever is added later moves nothing.
 */
export function placeThings({ scene, stage, frame, seed, shapeOf }: LayoutInput): readonly PlacedThing[] {
  const relations = relationsIn(scene.groups);
  // The balloon told before the boy who holds it doesn't lead the picture.
  const first = scene.groups.findIndex(({ key }) => !ON_SOMEBODY.has(relations.get(key)?.kind ?? 'on'));
  const settled = new Map<string, SettledGroup>();
  const occupied: Occupied[] = [];

  function settle(group: ThingGroup, index: number): SettledGroup {
    const known = settled.get(group.key);
    if (known) return known;
    const relation = relations.get(group.key);
    const targetIndex = scene.groups.findIndex(({ key }) => key === relation?.to);
    const target = scene.groups[targetIndex];
    const onto = relation && target ? settle(target, targetIndex) : undefined;
    const near =
      stage.place === 'table' && index !== first && wantedHeight(group, false) < 0.25 ? TABLE_CLOSENESS : 1;
    // Who rides an elephant doesn't lead the picture, whoever is told first.
    const leads = index === first && !(target && natureOf(target).height > natureOf(group).leadHeight);
    const wanted = wantedHeight(group, leads) * crowdScale(scene.groups.length) * near;
    const sized = sizeGroup(group, shapeOf(group.thing.drawing), { wanted, frame, seed });
    const neighbours = [...settled.keys()].filter((key) => {
      const other = relations.get(key);
      return other?.to === relation?.to && other?.kind === relation?.kind;
    }).length;
    const spot =
      relation && onto
        ? settleByRelation(sized, relation.kind, onto, { stage, frame, seed, occupied, neighbours })
        : settleAlone(sized, { stage, frame, seed, occupied, leads: index === first });
    settled.set(group.key, spot);
    const { lane, habitat } = natureOf(group);
    const farBehind =
      habitat === 'heaven' || (lane === 'back' && !stage.weightless && spot.stands === 'on the ground');
    // What somebody wears or holds goes with them and keeps nobody else away.
    if (!relation || !ON_SOMEBODY.has(relation.kind))
      occupied.push({ box: boxOf(spot), key: group.key, farBehind, base: spot.base });
    return spot;
  }

  return scene.groups
    .map(settle)
    .filter(({ group }) => !group.absent)
    .flatMap((group) => membersOf(group, frame))
    .sort((first, second) => first.depth - second.depth);
}

const ON_SOMEBODY: ReadonlySet<RelationKind> = new Set(['worn by', 'held by']);

/** "A boy under an umbrella" is an umbrella above a boy; "under the moon" is nowhere special. */
function relationsIn(groups: readonly ThingGroup[]): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const { key, relation } of groups) if (relation) relations.set(key, relation);
  for (const group of groups) {
    const relation = group.relation;
    const target = groups.find(({ key }) => key === relation?.to);
    if (!relation || !target) continue;
    if (natureOf(group).habitat === 'heaven') {
      relations.delete(group.key);
      continue;
    }
    const { habitat } = natureOf(target);
    // "A boy beside a balloon" keeps his feet on the ground; the balloon comes to him.
    if (relation.kind === 'beside' && habitat === 'air' && natureOf(group).habitat === 'ground') {
      relations.delete(group.key);
      if (!relations.has(target.key)) relations.set(target.key, { kind: 'beside', to: group.key });
      continue;
    }
    const hangsOver = habitat === 'air' || target.thing.drawing.startsWith('umbrella');
    if (habitat === 'heaven' && relation.kind !== 'on') relations.delete(group.key);
    else if (relation.kind === 'under' && hangsOver && relations.get(target.key)?.kind === 'above') {
      // Two under one umbrella stand together.
      relations.set(group.key, { kind: 'beside', to: relations.get(target.key)?.to ?? target.key });
    } else if (relation.kind === 'under' && hangsOver && !relations.has(target.key)) {
      relations.delete(group.key);
      relations.set(target.key, { kind: 'above', to: group.key });
    }
  }
  return relations;
}

/** Up to six groups keep their size whatever is added; a seventh and a tenth make all a step smaller. */
function crowdScale(groups: number): number {
  return groups <= 6 ? 1 : groups <= 9 ? 0.72 : 0.58;
}

/** A table top is seen from near: what lies on it is larger. */
const TABLE_CLOSENESS = 1.45;
