import { createSeededRandom } from '../seeded-random.ts';
import type { RelationKind } from '../scene.ts';
import { clamp, findRoom, keepInside, type Occupied } from './find-room.ts';
import type { Frame } from './frame.ts';
import { resize, type SettledGroup, type SizedGroup } from './group-layout.ts';
import { natureOf } from './natural-size.ts';
import { settleHeld, settleWorn } from './spot-on-somebody.ts';
import type { Stage } from './stage.ts';

interface Surroundings {
  readonly stage: Stage;
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
  wanted: SizedGroup,
  kind: RelationKind,
  target: SettledGroup,
  surroundings: Surroundings,
): SettledGroup {
  // A rider on a horse that had to be drawn smaller is smaller too.
  const sized = CARRIED.has(kind) ? resize(wanted, target.scale) : wanted;
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

const CARRIED: ReadonlySet<RelationKind> = new Set(['on', 'in', 'under', 'held by']);

function settleOn(
  sized: SizedGroup,
  target: SettledGroup,
  { frame, seed, neighbours }: Surroundings,
): SettledGroup {
  const side = createSeededRandom(seed, `on ${target.group.key}`)() < 0.5 ? -1 : 1;
  const top = target.base - target.height * (1 - (SEATS[target.group.thing.drawing] ?? target.shape.surface));
  // The first one leaves room for company at its side.
  const widest = target.width * (neighbours > 0 ? 0.42 : sized.group.count > 1 ? 0.8 : 0.94);
  const fits = Math.min(1, widest / sized.width, (top - frame.height * 0.03) / sized.height);
  const settled = resize(sized, Math.max(fits, 0.2));
  const free = Math.max(0, target.width - settled.width) / 2;
  const shift = side * free * (neighbours === 0 ? 0.5 : neighbours % 2 === 1 ? -0.9 : 0.15);
  const x = clamp(target.x + shift, settled.width / 2, frame.width - settled.width / 2);
  const depth = target.depth + 0.02 * (neighbours + 1);
  return { ...settled, x, base: top + settled.height * 0.02, depth, stands: 'on something' };
}

function settleIn(
  sized: SizedGroup,
  target: SettledGroup,
  { frame, neighbours }: Surroundings,
): SettledGroup {
  const open = target.base - target.height * (1 - target.shape.surface);
  // Flowers spread wider than the vase that holds them.
  const blooms = sized.group.thing.kind === 'plant-flower';
  const widest = target.width * (blooms ? 1.7 : sized.group.thing.kind.startsWith('animal') ? 0.98 : 0.78);
  const settled = resize(sized, Math.min(1, widest / sized.width, (open * 0.94) / sized.height));
  const shift = neighbours === 0 ? 0 : (neighbours % 2 === 1 ? 0.22 : -0.22) * target.width;
  const base = Math.min(
    target.base,
    open + Math.min(target.height * 0.4, settled.height * (blooms ? 0.2 : 0.35)),
  );
  const edge = settled.width / 2 + frame.width * 0.02;
  const x = clamp(target.x + shift, edge, frame.width - edge);
  return { ...settled, x, base, depth: target.depth - 0.02, stands: 'on something' };
}

function settleUnder(
  sized: SizedGroup,
  target: SettledGroup,
  { frame, seed, neighbours }: Surroundings,
): SettledGroup {
  // The target's own name decides the side, so that a second one goes to the other.
  const side = createSeededRandom(seed, `under ${target.group.key}`)() < 0.5 ? -1 : 1;
  const isTree = target.group.thing.drawing.endsWith('-tree');
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
  const room = (top - frame.height * 0.07) / sized.height;
  if (room < 0.6) return settleOverShoulder(sized, target, frame);
  const settled = resize(sized, Math.min(1, room));
  const base = Math.max(settled.height + frame.height * 0.03, top - frame.height * 0.03);
  const wish = { ...settled, x: target.x, bases: [base], farBehind: false, mayCover: target.group.key };
  const spot = findRoom(wish, occupied, frame);
  return { ...resize(settled, spot.scale), x: spot.x, base: spot.base, depth: 5000, stands: 'free' };
}

/** What leaves no room over its top is flown over at one side. */
function settleOverShoulder(sized: SizedGroup, target: SettledGroup, frame: Frame): SettledGroup {
  const settled = resize(sized, Math.min(0.8, (frame.width * 0.42) / sized.width));
  const side = target.x > frame.width / 2 ? -1 : 1;
  const edge = settled.width / 2 + frame.width * 0.03;
  const x = clamp(target.x + side * (target.width * 0.36 + settled.width * 0.5), edge, frame.width - edge);
  return { ...settled, x, base: settled.height + frame.height * 0.05, depth: 5000, stands: 'free' };
}

function settleNear(
  sized: SizedGroup,
  kind: 'beside' | 'in front of' | 'behind',
  target: SettledGroup,
  { stage, frame, seed, occupied }: Surroundings,
): SettledGroup {
  const side = createSeededRandom(seed, `near ${sized.group.key}`)() < 0.5 ? -1 : 1;
  const apart = (target.width + sized.width) / 2;
  const low = target.height < sized.height * 0.75;
  const aside = kind === 'behind' ? (low ? 0.08 : 0.62) : 0.5;
  const reach = kind === 'beside' ? apart + frame.width * 0.015 : apart * aside;
  const away = target.x > frame.width * 0.55 ? -1 : target.x < frame.width * 0.45 ? 1 : side;
  const down = kind === 'beside' ? 0.004 : kind === 'behind' ? (low ? -0.03 : -0.07) : 0.09;
  const own = stage.lanes[natureOf(sized.group).lane] * frame.height;
  const depths = kind === 'beside' && target.stands === 'on the ground' && !stage.weightless;
  // A tree beside an apple still stands where trees stand.
  const base = depths
    ? natureOf(sized.group).lane === 'back'
      ? own
      : Math.min(own, target.base + frame.height * 0.08)
    : target.base + down * frame.height;
  const floats = target.stands === 'free' && kind === 'beside';
  const { habitat } = natureOf(sized.group);
  const hovers =
    kind === 'beside' && target.stands === 'on the ground' && (habitat === 'air' || habitat === 'low air');
  const up = hovers ? target.height * 0.45 : 0;
  const level = floats ? base - target.height / 2 + sized.height / 2 : base - up;
  const bases = [level, base - up + 0.03 * frame.height];
  const room = findRoom(
    {
      width: sized.width,
      height: sized.height,
      x: target.x + away * reach,
      bases,
      farBehind: kind === 'behind',
      ...(kind === 'beside' ? { clearOf: target.group.key } : { mayCover: target.group.key }),
    },
    occupied,
    frame,
  );
  const usual = target.stands === 'on something' || kind === 'beside' ? target.stands : 'on the ground';
  const stands = hovers ? 'free' : usual;
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
