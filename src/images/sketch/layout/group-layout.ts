import { createSeededRandom } from '../seeded-random.ts';
import type { ThingGroup } from '../scene.ts';
import type { Box, Frame } from './frame.ts';
import { createFormation, type Formation } from './formation.ts';
import { natureOf } from './natural-size.ts';
import type { PlacedThing } from './placed-thing.ts';
import type { Shape } from './shape.ts';

/** A group that has its size but not yet its spot. */
export interface SizedGroup {
  readonly group: ThingGroup;
  readonly shape: Shape;
  readonly formation: Formation;
  /** What is left of the wished size, for want of room. */
  readonly scale: number;
  /** Pixels; of one member. */
  readonly memberHeight: number;
  /** Pixels; of all together. */
  readonly width: number;
  readonly height: number;
}

/** A group with its spot. */
export interface SettledGroup extends SizedGroup {
  readonly x: number;
  readonly base: number;
  readonly depth: number;
  readonly stands: PlacedThing['stands'];
}

const WIDEST = 0.84;
const WIDEST_GROUP = 0.68;
const WIDE = 1.3;
const WIDEST_INSIDE = 2.2;
const TALLEST_IN_AIR = 0.46;
const TALLEST_ON_GROUND = 0.62;
const APART = 1.08;
/** Trees stand with their crowns in each other. */
const CROWNS_APART = 0.82;

export function sizeGroup(
  group: ThingGroup,
  shape: Shape,
  { wanted, frame, seed }: { wanted: number; frame: Frame; seed: number },
): SizedGroup {
  const single = (wanted * frame.measure) / Math.max(1, shape.ratio / WIDE);
  const height = Math.min(single, (frame.width * WIDEST) / shape.ratio);
  const { habitat, lane } = natureOf(group);
  const inAir = habitat === 'air' || habitat === 'low air';
  const wood = group.thing.kind.startsWith('plant') && lane === 'back';
  const wide = group.count === 1 || wood || frame.width < frame.height * 0.8 ? WIDEST : WIDEST_GROUP;
  const formation = createFormation(group.count, shape.ratio, {
    // What is in a vase or a basket stands close together.
    widest: Math.min(
      (frame.width * wide) / height,
      group.relation?.kind === 'in' ? shape.ratio * WIDEST_INSIDE : Infinity,
    ),
    tallest: group.count === 1 ? 1 : (frame.height * (inAir ? TALLEST_IN_AIR : TALLEST_ON_GROUND)) / height,
    rise: inAir ? 1.2 : habitat === 'water' ? 0.3 : 0.6,
    spacing: wood ? CROWNS_APART : APART,
    // Members on top of something stand side by side, and a few trees do.
    oneRow: group.relation?.kind === 'on' || (group.count <= 3 && (wood || group.relation?.kind === 'in')),
    loose: inAir,
    random: createSeededRandom(seed, `formation ${group.key}`),
  });
  return resize(
    { group, shape, formation, memberHeight: height * formation.scale, scale: 1, width: 0, height: 0 },
    1,
  );
}

export function resize(sized: SizedGroup, scale: number): SizedGroup {
  const memberHeight = sized.memberHeight * scale;
  const { width, height } = sized.formation;
  return {
    ...sized,
    memberHeight,
    scale: sized.scale * scale,
    width: width * memberHeight,
    height: height * memberHeight,
  };
}

export function boxOf({ x, base, width, height }: SettledGroup): Box {
  return { left: x - width / 2, right: x + width / 2, top: base - height, bottom: base };
}

/** Most drawings look to the left; on the left half they are turned to look into the picture. */
const TURNS = /^(animal|transport-(ground|water))/;

export function membersOf(settled: SettledGroup, frame: Frame): readonly PlacedThing[] {
  const { group, formation, memberHeight, shape, x, base, width, depth, stands } = settled;
  return formation.members.map((member, index) => ({
    group,
    ordinal: index + 1,
    x: x - width / 2 + member.x * memberHeight,
    base: base - member.up * memberHeight,
    width: shape.ratio * memberHeight,
    height: memberHeight,
    flipped: TURNS.test(group.thing.kind) && x < frame.width * 0.47,
    depth: depth + index * 0.001 - member.up * 0.01,
    stands,
  }));
}
