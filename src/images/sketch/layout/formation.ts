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

const SCALES = [1, 1, 0.86, 0.76, 0.68, 0.6, 0.56, 0.52, 0.49, 0.47, 0.45, 0.43, 0.42];
const ROW_RISE = 0.6;
const SPACING = 1.08;

/**
 * Stands `count` things of the given width-to-height ratio together. A row holds no more than fits `widest`, which
 * is in units of a lone thing's height.
 */
export function createFormation(
  count: number,
  ratio: number,
  {
    widest,
    loose,
    oneRow,
    random,
  }: { widest: number; loose: boolean; oneRow: boolean; random: SeededRandom },
): Formation {
  let scale = SCALES[count] ?? 0.42;
  const rise = loose ? 1.3 : ROW_RISE;
  const rows = oneRow ? 1 : rowsFor(count, (ratio * SPACING * scale) / widest);
  const columns = Math.ceil(count / rows);
  const stagger = rows > 1 ? 0.5 : 0;
  const width = ratio * (1 + (columns - 1 + stagger) * SPACING);
  scale *= Math.min(1, widest / (width * scale));
  const members: Member[] = [];
  for (let row = 0; row < rows; row++) {
    const inRow = Math.min(columns, count - row * columns);
    // The fuller rows stand in front; a shorter one behind is centred.
    const start =
      ((columns - inRow) / 2 +
        (inRow === columns || (columns - inRow) % 2 === 0 ? (row % 2) * stagger : stagger / 2)) *
      ratio *
      SPACING;
    for (let column = 0; column < inRow; column++) {
      const sway = random() * (loose ? 0.5 : 0.03);
      members.push({
        x: start + column * ratio * SPACING + ratio / 2,
        up: row * rise + (count > 1 ? sway : 0),
      });
    }
  }
  return {
    scale,
    width,
    height: 1 + (rows - 1) * rise + (count > 1 ? (loose ? 0.5 : 0.03) : 0),
    members: members.sort((first, second) => second.up - first.up),
  };
}

function rowsFor(count: number, shareOfRow: number): number {
  const fitting = Math.max(1, Math.floor(1 / shareOfRow));
  const wanted = count <= 3 ? 1 : count <= 8 ? 2 : 3;
  return Math.min(
    3,
    Math.max(count <= fitting ? (count <= 3 ? 1 : Math.min(wanted, 2)) : wanted, Math.ceil(count / fitting)),
  );
}
