import { type Box, type Frame, shareCovered } from './frame.ts';

/** Something already placed that others keep clear of. */
export interface Occupied {
  readonly box: Box;
  readonly key: string;
  /** Things far behind may be partly hidden by what stands before them. */
  readonly farBehind: boolean;
  /** Lower edge: what stands lower is nearer. */
  readonly base: number;
}

export interface RoomWish {
  readonly width: number;
  readonly height: number;
  /** Wished centre, in pixels. */
  readonly x: number;
  /** Wished lower edges, best first. */
  readonly bases: readonly number[];
  readonly farBehind: boolean;
  /** Keys of things it may cover more of. */
  readonly mayCover?: string;
  /** It was told where: better to cover a neighbour than to stand elsewhere. */
  readonly told?: boolean;
  /** Key of the thing it must stand clear of. */
  readonly clearOf?: string;
}

export interface Room {
  readonly x: number;
  readonly base: number;
  readonly scale: number;
}

const SCALES = [1, 0.88, 0.76, 0.64, 0.54, 0.45];
const STEPS = 36;
const MARGIN = 0.03;
/** What it costs to be drawn smaller, and to stand far from where one wished, against covering a neighbour. */
const SHRINKING = 0.22;
const STRAYING = 0.02;
const STRAYING_FROM_TOLD = 1.5;

/** The nearest free spot to the wished one; rather smaller than on top of another. What stands never moves. */
export function findRoom(wish: RoomWish, occupied: readonly Occupied[], frame: Frame): Room {
  let best: { room: Room; cost: number } | undefined;
  for (const scale of SCALES) {
    for (const base of wish.bases) {
      for (const x of centresBy(wish.x, wish.width * scale, frame)) {
        const room = { x, base: keepInside(base, wish.height * scale, frame), scale };
        const cost =
          costOf(room, wish, occupied, frame) +
          (1 - scale) * SHRINKING +
          (Math.abs(x - wish.x) / frame.width) * (wish.told ? STRAYING_FROM_TOLD : STRAYING);
        if (!best || cost < best.cost - 1e-9) best = { room, cost };
      }
    }
  }
  return best?.room ?? { x: wish.x, base: wish.bases[0] ?? frame.height, scale: 1 };
}

function costOf(
  { x, base, scale }: Room,
  wish: RoomWish,
  occupied: readonly Occupied[],
  frame: Frame,
): number {
  const half = (wish.width * scale) / 2;
  const box: Box = { left: x - half, right: x + half, top: base - wish.height * scale, bottom: base };
  let cost = 0;
  for (const other of occupied) {
    const [behind, front] = other.base <= base ? [other.box, box] : [box, other.box];
    const hidden = shareCovered(behind, front);
    cost += Math.max(0, hidden - allowedCover(wish, other, Math.abs(other.base - base) / frame.height));
    // A small thing whose whole outline lies on its neighbour is hard to read, however little it hides.
    if (!wish.farBehind && !other.farBehind) cost += Math.max(0, shareCovered(front, behind) - 0.14);
  }
  return cost;
}

/** How much of the farther one the nearer one may hide before it counts. */
function allowedCover(wish: RoomWish, other: Occupied, depthBetween: number): number {
  if (wish.mayCover === other.key) return 0.34;
  if (wish.clearOf === other.key) return 0.03;
  if (other.farBehind !== wish.farBehind) return 0.2;
  return depthBetween > 0.03 ? 0.1 : 0.01;
}

/** Centres from the wished one outwards, all with the whole width inside the frame. */
function centresBy(wished: number, width: number, frame: Frame): readonly number[] {
  const edge = Math.min(frame.width / 2, width / 2 + frame.width * MARGIN);
  const start = clamp(wished, edge, frame.width - edge);
  const step = frame.width / STEPS;
  const centres = [start];
  for (let distance = 1; distance < STEPS; distance++) {
    for (const sign of start > frame.width / 2 ? [-1, 1] : [1, -1]) {
      const x = start + sign * distance * step;
      if (x >= edge && x <= frame.width - edge) centres.push(x);
    }
  }
  return centres;
}

export function keepInside(base: number, height: number, frame: Frame): number {
  return clamp(base, height + frame.height * MARGIN, frame.height * (1 - MARGIN));
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
