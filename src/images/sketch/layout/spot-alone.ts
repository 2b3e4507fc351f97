import { createSeededRandom, type SeededRandom } from '../seeded-random.ts';
import type { ThingGroup } from '../scene.ts';
import { clamp, findRoom, type Occupied } from './find-room.ts';
import type { Frame } from './frame.ts';
import { resize, type SettledGroup, type SizedGroup } from './group-layout.ts';
import { type Lane, natureOf } from './natural-size.ts';
import type { PlacedThing } from './placed-thing.ts';
import type { Stage } from './stage.ts';

/** Where things of a lane like to stand from left to right; which one, their own name and the seed decide. */
const COLUMNS: Record<Lane, readonly number[]> = {
  back: [0.22, 0.5, 0.78],
  middle: [0.22, 0.5, 0.78],
  front: [0.13, 0.28, 0.72, 0.87],
};

/** What a picture begins with stands off the middle and leaves room for company on one side. */
const LEADING_COLUMNS: readonly number[] = [0.38, 0.62];

interface Wish {
  readonly x: number;
  readonly bases: readonly number[];
  readonly depth: (base: number) => number;
  readonly stands: PlacedThing['stands'];
}

/** Finds the spot of a group that no relation ties to another. */
export function settleAlone(
  sized: SizedGroup,
  {
    stage,
    frame,
    seed,
    occupied,
    leads,
  }: { stage: Stage; frame: Frame; seed: number; occupied: readonly Occupied[]; leads: boolean },
): SettledGroup {
  const random = createSeededRandom(seed, `spot ${sized.group.key}`);
  const wish = wishOf(sized, { stage, frame, random, leads });
  const { lane, habitat } = natureOf(sized.group);
  const room = findRoom(
    {
      width: sized.width,
      height: sized.height,
      x: sideOf(sized.group, wish.x, frame),
      bases: wish.bases,
      told: sized.group.side !== null,
      farBehind: habitat === 'heaven' || (lane === 'back' && !stage.weightless),
    },
    occupied,
    frame,
  );
  return {
    ...resize(sized, room.scale),
    x: room.x,
    base: room.base,
    depth: wish.depth(room.base),
    stands: wish.stands,
  };
}

function wishOf(
  sized: SizedGroup,
  { stage, frame, random, leads }: { stage: Stage; frame: Frame; random: SeededRandom; leads: boolean },
): Wish {
  const { lane, habitat } = natureOf(sized.group);
  const x = columnOf(lane, random, leads) * frame.width;
  const heights = (fractions: readonly number[]) => fractions.map((fraction) => fraction * frame.height);
  const level = random();
  if (habitat === 'heaven') {
    const heaven = heavenSpot(random, sized.group.thing.drawing, frame);
    return { ...heaven, bases: [heaven.centre + sized.height / 2], depth: () => -1000, stands: 'in the sky' };
  }
  if (stage.weightless && hangs(sized.group, stage)) {
    const centre = leads ? 0.47 + level * 0.08 : ([0.3, 0.52, 0.7][Math.floor(level * 3)] ?? 0.5);
    const levels = [0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3].map((shift) => clamp(centre + shift, 0.15, 0.85));
    return {
      x,
      bases: heights(levels).map((y) => y + sized.height / 2),
      depth: (base) => base,
      stands: 'free',
    };
  }
  if (habitat === 'air' || habitat === 'low air') {
    const usual = habitat === 'low air' ? 0.5 + level * 0.12 : leads ? 0.34 : 0.17 + level * 0.1;
    // Who rides it needs the room over it.
    const centre = /^(broom|rug)$/.test(sized.group.thing.drawing) ? 0.5 : usual;
    const levels = [0, 0.06, -0.06, 0.12, 0.18].map((shift) => clamp(centre + shift, 0.1, 0.66));
    const depth = habitat === 'low air' ? 5000 : -500;
    return {
      x,
      bases: heights(levels).map((y) => y + sized.height / 2),
      depth: (base) => depth + base / 100,
      stands: 'free',
    };
  }
  if (sized.group.thing.drawing === 'bridge' && stage.water !== null)
    return { x, bases: heights([stage.water + 0.09]), depth: (base) => base, stands: 'free' };
  if (habitat === 'water' && stage.water !== null) {
    const line = stage.water;
    return {
      x,
      bases: heights([line, line + 0.05, line - 0.06, line + 0.1]),
      depth: (base) => base,
      stands: 'in water',
    };
  }
  const line = stage.lanes[lane] + (level - 0.5) * 0.016;
  const lanes =
    lane === 'back'
      ? [line, line + 0.05, line + 0.1].filter((at) => stage.shore === 0 || at === line)
      : [line, line - 0.05, line + 0.04, line - 0.1].filter((at) => at >= stage.shore);
  return { x, bases: heights(lanes), depth: (base) => base, stands: 'on the ground' };
}

function columnOf(lane: Lane, random: SeededRandom, leads: boolean): number {
  const columns = leads ? LEADING_COLUMNS : COLUMNS[lane];
  const column = columns[Math.floor(random() * columns.length)] ?? 0.5;
  return column + (random() - 0.5) * 0.05;
}

function sideOf({ side }: ThingGroup, x: number, frame: Frame): number {
  if (side === null) return x;
  return frame.width * (side === 'left' ? 0.25 : 0.75);
}

/** Under water some things still lie on the floor; in the sky and in space nothing does. */
function hangs({ thing }: ThingGroup, { place }: Stage): boolean {
  if (place !== 'underwater') return true;
  if (/^(crab|lobster|spiral-shell|coral|snail|oyster|treasure-chest|anchor)$/.test(thing.drawing))
    return false;
  return (
    /^(animal|person|transport-(air|water)|cat-face|face|sky|own-air|household|other-object)/.test(
      thing.kind,
    ) && thing.drawing !== 'coral'
  );
}

/** Sun and moon share one corner of the sky, told or not. */
export function heavenSpot(
  random: SeededRandom,
  drawing: string,
  frame: Frame,
): { x: number; centre: number } {
  if (drawing === 'rainbow') return { x: frame.width * 0.5, centre: frame.height * 0.3 };
  return { x: frame.width * (random() < 0.5 ? 0.18 : 0.82), centre: frame.height * 0.16 };
}
