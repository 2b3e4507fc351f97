import { createSeededRandom } from '../seeded-random.ts';
import type { RelationKind } from '../scene.ts';
import { clamp, findRoom, keepInside, type Occupied } from './find-room.ts';
import type { Frame } from './frame.ts';
import { resize, type SettledGroup, type SizedGroup } from './group-layout.ts';
import { natureOf } from './natural-size.ts';

interface Surroundings {
  readonly frame: Frame;
  readonly seed: number;
  readonly occupied: readonly Occupied[];
  /** How many groups stand on the same target already. */
  readonly neighbours: number;
}

/** Where on a drawing one sits, as a part of its height from its top, when that isn't its upper edge. */
const SEATS: Readonly<Record<string, number>> = {
  'couch-and-lamp': 0.66,
  bed: 0.52,
  chair: 0.56,
  bench: 0.66,
  bicycle: 0.3,
  motorcycle: 0.42,
  'motor-scooter': 0.42,
  rug: 0.55,
  plate: 0.3,
  table: 0.08,
  sailboat: 0.78,
  horse: 0.42,
  elephant: 0.12,
  'crescent-moon': 0.75,
};

/** Finds the spot of a group by what it was told to be on, under, beside … */
export function settleByRelation(
  sized: SizedGroup,
  kind: RelationKind,
  target: SettledGroup,
  surroundings: Surroundings,
): SettledGroup {
  switch (kind) {
    case 'on':
      return settleOn(sized, target, surroundings);
    case 'worn by':
      return settleWorn(sized, target, surroundings.frame);
    case 'in':
      return settleIn(sized, target, surroundings);
    case 'under':
      return settleUnder(sized, target, surroundings);
    case 'above':
      return settleAbove(sized, target, surroundings);
    case 'held by':
      return settleHeld(sized, target, surroundings.frame);
    case 'beside':
    case 'in front of':
    case 'behind':
      return settleNear(sized, kind, target, surroundings);
  }
}

function settleOn(
  sized: SizedGroup,
  target: SettledGroup,
  { frame, seed, neighbours }: Surroundings,
): SettledGroup {
  const random = createSeededRandom(seed, `on ${sized.group.key}`);
  const top = target.base - target.height * (1 - (SEATS[target.group.thing.drawing] ?? target.shape.surface));
  const widest = target.width * (neighbours > 0 ? 0.48 : 0.94);
  const fits = Math.min(1, widest / sized.width, (top - frame.height * 0.03) / sized.height);
  const settled = resize(sized, Math.max(fits, 0.2));
  const free = Math.max(0, target.width - settled.width) / 2;
  const shift =
    neighbours === 0 ? (random() - 0.5) * 0.3 * free : (neighbours % 2 === 1 ? 1 : -1) * free * 0.85;
  const x = clamp(target.x + shift, settled.width / 2, frame.width - settled.width / 2);
  const depth = target.depth + 0.02 * (neighbours + 1);
  return { ...settled, x, base: top + settled.height * 0.02, depth, stands: 'on something' };
}

/** Hats sit on top; other clothes hang beside, for no drawing can be dressed. */
function settleWorn(sized: SizedGroup, target: SettledGroup, frame: Frame): SettledGroup {
  const facesLeft = !/^person|^face/.test(target.group.thing.kind);
  const settled = resize(sized, (target.memberHeight * target.shape.ratio * 0.5) / sized.width);
  const top = target.base - target.height;
  const x = target.x + (facesLeft ? (target.x < frame.width * 0.47 ? 0.2 : -0.2) * target.width : 0);
  return {
    ...settled,
    x,
    base: top + settled.height * 0.3,
    depth: target.depth + 0.03,
    stands: 'on something',
  };
}

function settleIn(sized: SizedGroup, target: SettledGroup, { neighbours }: Surroundings): SettledGroup {
  const open = target.base - target.height * (1 - target.shape.surface);
  const settled = resize(
    sized,
    Math.min(1, (target.width * 0.78) / sized.width, (open * 0.94) / sized.height),
  );
  const shift = neighbours === 0 ? 0 : (neighbours % 2 === 1 ? 0.22 : -0.22) * target.width;
  const base = Math.min(target.base, open + Math.min(target.height * 0.4, settled.height * 0.35));
  return { ...settled, x: target.x + shift, base, depth: target.depth - 0.02, stands: 'on something' };
}

function settleUnder(
  sized: SizedGroup,
  target: SettledGroup,
  { frame, seed, neighbours }: Surroundings,
): SettledGroup {
  const side = createSeededRandom(seed, `under ${sized.group.key}`)() < 0.5 ? -1 : 1;
  const isTree = /tree$/.test(target.group.thing.drawing);
  const settled = resize(
    sized,
    Math.min(1, (target.height * (isTree ? 0.5 : 0.62)) / sized.height, target.width / sized.width),
  );
  const turn = neighbours % 2 === 0 ? side : -side;
  const x =
    target.x + turn * (isTree || neighbours > 0 ? Math.max(target.width * 0.24, settled.width * 0.4) : 0);
  const edge = settled.width / 2 + frame.width * 0.02;
  const base = keepInside(target.base + frame.height * (isTree ? 0.035 : 0.005), settled.height, frame);
  return {
    ...settled,
    x: clamp(x, edge, frame.width - edge),
    base,
    depth: Math.max(base, target.depth) + 0.02,
    stands: 'on the ground',
  };
}

function settleAbove(
  sized: SizedGroup,
  target: SettledGroup,
  { frame, occupied }: Surroundings,
): SettledGroup {
  const top = target.base - target.height;
  const settled = resize(sized, clamp((top - frame.height * 0.07) / sized.height, 0.35, 1));
  const base = Math.max(settled.height + frame.height * 0.03, top - frame.height * 0.03);
  const wish = { ...settled, x: target.x, bases: [base], farBehind: false, mayCover: target.group.key };
  const room = findRoom(wish, occupied, frame);
  return { ...resize(settled, room.scale), x: room.x, base: room.base, depth: 5000, stands: 'free' };
}

function settleHeld(sized: SizedGroup, target: SettledGroup, frame: Frame): SettledGroup {
  const settled = resize(sized, Math.min(1, (target.height * 0.6) / sized.height));
  const floats = natureOf(sized.group).habitat === 'air';
  const reach = target.width * 0.5 + settled.width * (floats ? 0.2 : 0.1);
  const side = target.x > frame.width * 0.6 ? -1 : 1;
  const base = floats ? target.base - target.height * 0.5 : target.base - target.height * 0.12;
  const x = clamp(target.x + side * reach, settled.width / 2, frame.width - settled.width / 2);
  return {
    ...settled,
    x,
    base: keepInside(base, settled.height, frame),
    depth: target.depth + 0.03,
    stands: 'on something',
  };
}

function settleNear(
  sized: SizedGroup,
  kind: 'beside' | 'in front of' | 'behind',
  target: SettledGroup,
  { frame, seed, occupied }: Surroundings,
): SettledGroup {
  const side = createSeededRandom(seed, `near ${sized.group.key}`)() < 0.5 ? -1 : 1;
  const apart = (target.width + sized.width) / 2;
  const reach = kind === 'beside' ? apart + frame.width * 0.015 : apart * (kind === 'behind' ? 0.62 : 0.5);
  const away = target.x > frame.width * 0.55 ? -1 : target.x < frame.width * 0.45 ? 1 : side;
  const down = kind === 'beside' ? 0.004 : kind === 'behind' ? -0.07 : 0.09;
  const base = target.base + down * frame.height;
  const floats = target.stands === 'free' && kind === 'beside';
  const bases = [floats ? base - target.height / 2 + sized.height / 2 : base, base + 0.03 * frame.height];
  const room = findRoom(
    {
      width: sized.width,
      height: sized.height,
      x: target.x + away * reach,
      bases,
      farBehind: kind === 'behind',
      ...(kind === 'beside' ? {} : { mayCover: target.group.key }),
    },
    occupied,
    frame,
  );
  const stands = target.stands === 'on something' || kind === 'beside' ? target.stands : 'on the ground';
  const depth =
    kind === 'behind' ? Math.min(room.base, target.depth - 0.02) : Math.max(room.base, target.depth + 0.02);
  return {
    ...resize(sized, room.scale),
    x: room.x,
    base: room.base,
    depth: kind === 'beside' ? target.depth + 0.01 : depth,
    stands,
  };
}
