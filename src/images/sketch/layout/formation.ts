import type { SeededRandom } from '../seeded-random.ts';

/** One member of a group, relative to the group's box; in units of one member's height. */
export interface Member {
  readonly x: number;
  /** Its lower edge, measured up from the group's lower edge. */
  readonly up: number;
}

export interface Formation {
  /** Part of a lone thing's height that each member keeps. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Back row first. */
  readonly members: readonly Member[];
}

/** The room for a group and its manner of standing; lengths in units of a lone thing's height. */
interface FormationWish {
  readonly widest: number;
  readonly tallest: number;
  /** From middle to middle, in widths of a member. */
  readonly spacing: number;
  /** How much higher a further row stands. */
  readonly rise: number;
  /** Scattered, as in the air. */
  readonly loose: boolean;
  readonly oneRow: boolean;
  readonly random: SeededRandom;
}

const SCALES = [1, 1, 0.86, 0.76, 0.68, 0.6, 0.56, 0.52, 0.49, 0.47, 0.45, 0.43, 0.42];
/** A further row must let its members be this much larger. */
const WORTH_A_ROW = 1.12;

/** Stands `count` things of the given width-to-height ratio together, in as few rows as keep them large. */
export function createFormation(count: number, ratio: number, wish: FormationWish): Formation {
  const sway = count > 1 ? (wish.loose ? 0.5 : 0.03) : 0;
  const sizeIn = (rows: number) => {
    const columns = Math.ceil(count / rows);
    const width = ratio * (1 + (columns - 1 + (rows > 1 ? 0.5 : 0)) * wish.spacing);
    const height = 1 + (rows - 1) * wish.rise + sway;
    const scale = Math.min(SCALES[count] ?? 0.42, wish.widest / width, wish.tallest / height);
    return { rows, columns, width, height, scale };
  };
  let best = sizeIn(1);
  for (const rows of [2, 3]) {
    const other = sizeIn(rows);
    const allowed = !wish.oneRow && count > rows && best.scale < 0.8;
    if (allowed && other.scale > best.scale * WORTH_A_ROW) best = other;
  }
  const { rows, columns, width, height, scale } = best;
  const step = ratio * wish.spacing;
  const members: Member[] = [];
  for (let row = 0; row < rows; row++) {
    const inRow = Math.min(columns, count - row * columns);
    const stagger = rows > 1 ? 0.5 : 0;
    // The fuller rows stand in front; a shorter one behind is centred.
    const turned = inRow === columns || (columns - inRow) % 2 === 0 ? (row % 2) * stagger : stagger / 2;
    const start = ((columns - inRow) / 2 + turned) * step;
    for (let column = 0; column < inRow; column++) {
      const up = row * wish.rise + (count > 1 ? wish.random() * sway : 0);
      members.push({ x: start + column * step + ratio / 2, up });
    }
  }
  return { scale, width, height, members: members.sort((first, second) => second.up - first.up) };
}
