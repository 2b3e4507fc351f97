import { type Brush, path, px, rect } from '../brush.ts';
import { drawMeadow } from './meadow.ts';

const GLASS_BY_DAY = '#cfe6f5';
const LIT_GLASS = '#ffd978';

function windowColour(brush: Brush, chance: number): string {
  const lit = brush.light === 'night' || brush.light === 'sunset';
  return lit && chance < 0.6 ? LIT_GLASS : brush.tint(GLASS_BY_DAY);
}

/** A skyline in two depths. */
function skyline(
  brush: Brush,
  {
    purpose,
    foot,
    least,
    most,
    colours,
    windows,
  }: {
    purpose: string;
    foot: number;
    least: number;
    most: number;
    colours: readonly string[];
    windows: boolean;
  },
): string {
  const { width, measure } = brush.frame;
  const random = brush.random(purpose);
  let houses = '';
  for (let x = -measure * 0.02; x < width;) {
    const wide = measure * (0.09 + random() * 0.07);
    const tall = measure * (least + random() * (most - least));
    houses += rect(
      x,
      foot - tall,
      wide + 1,
      tall,
      brush.tint(colours[Math.floor(random() * colours.length)] ?? '#888'),
    );
    const columns = Math.max(2, Math.round(wide / (measure * 0.034)));
    const rows = windows ? Math.floor(tall / (measure * 0.045)) - 1 : 0;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        houses += rect(
          x + ((column + 0.25) / columns) * wide,
          foot - tall + measure * (0.02 + row * 0.045),
          (wide / columns) * 0.5,
          measure * 0.022,
          windowColour(brush, random()),
        );
      }
    }
    x += wide;
  }
  return houses;
}

/** High houses behind a square. */
export function drawCity(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const top = stage.horizon * height;
  return [
    skyline(brush, {
      purpose: 'far skyline',
      foot: top,
      least: 0.28,
      most: 0.5,
      colours: ['#a9bccf', '#b9c6d6', '#9fb2c8'],
      windows: false,
    }),
    skyline(brush, {
      purpose: 'skyline',
      foot: top + 1,
      least: 0.12,
      most: 0.4,
      colours: ['#6f87a3', '#8a7f9c', '#7c96a0', '#947f86', '#5f7894'],
      windows: true,
    }),
    rect(0, top, width, height - top, brush.soil('#b8bcc2')),
    rect(0, top, width, measure * 0.02, brush.soil('#8f959d')),
    paving(brush, top + measure * 0.02),
  ].join('');
}

function paving(brush: Brush, top: number): string {
  const { width, height } = brush.frame;
  let joints = '';
  for (let index = -8; index <= 8; index++)
    joints += `M${px(width / 2 + index * width * 0.09)} ${px(top)}L${px(width / 2 + index * width * 0.22)} ${px(height)}`;
  for (const down of [0.12, 0.3, 0.56, 0.9]) joints += `M0 ${px(top + (height - top) * down)}H${px(width)}`;
  return `<path fill="none" stroke="${brush.soil('#a3a8af')}" stroke-width="2" d="${joints}"/>`;
}

/** House fronts, a pavement and a road with a dashed line. */
export function drawStreet(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const top = stage.horizon * height;
  const road = height * 0.75;
  let dashes = '';
  for (let x = -measure * 0.05; x < width; x += measure * 0.2)
    dashes += rect(x, height * 0.862, measure * 0.11, measure * 0.014, brush.tint('#f2e9c8'));
  return [
    fronts(brush, top + measure * 0.015),
    rect(0, top + measure * 0.01, width, road - top, brush.soil('#c9c5bd')),
    rect(0, road - measure * 0.016, width, measure * 0.018, brush.soil('#a29d94')),
    rect(0, road, width, height - road, brush.soil('#6b7078')),
    dashes,
  ].join('');
}

function fronts(brush: Brush, foot: number): string {
  const { width, measure } = brush.frame;
  const random = brush.random('fronts');
  const colours = ['#e9b08a', '#e8cf8d', '#a8c7a0', '#9fbcd6', '#d9a3a3', '#cdb7d8'];
  let houses = '';
  let last = -1;
  for (let x = -measure * 0.03; x < width;) {
    const wide = measure * (0.17 + random() * 0.06);
    const tall = measure * (0.25 + random() * 0.12);
    const pick = Math.floor(random() * colours.length);
    last = pick === last ? (pick + 1) % colours.length : pick;
    const roof = measure * 0.055;
    houses += rect(x, foot - tall, wide, tall, brush.tint(colours[last] ?? '#ccc'));
    houses += path(
      `M${px(x - measure * 0.006)} ${px(foot - tall)}l${px(wide * 0.14)} ${px(-roof)}h${px(wide * 0.72)}l${px(wide * 0.14 + measure * 0.012)} ${px(roof)}z`,
      brush.soil('#a5584a'),
    );
    for (let row = 0; row < (tall > measure * 0.31 ? 3 : 2); row++) {
      for (const at of [0.16, 0.6])
        houses += rect(
          x + wide * at,
          foot - tall + measure * (0.03 + row * 0.085),
          wide * 0.24,
          measure * 0.05,
          windowColour(brush, random()),
        );
    }
    houses += rect(
      x + wide * 0.4,
      foot - measure * 0.075,
      wide * 0.2,
      measure * 0.075,
      brush.tint('#7a5138'),
    );
    x += wide;
  }
  return houses;
}

/** Little houses on the far side of a meadow. */
export function drawVillage(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, measure } = frame;
  const random = brush.random('village');
  const foot = stage.horizon * frame.height + measure * 0.09;
  const many = Math.max(4, Math.round((width / measure) * 5));
  const walls = ['#f4e3c4', '#f7eedd', '#eacfae', '#dfe3d3'];
  const roofs = ['#b5563f', '#a3483a', '#8c5a44', '#c4714d'];
  let houses = '';
  for (let index = 0; index < many; index++) {
    const wide = measure * (0.11 + random() * 0.04);
    const x = ((index + 0.15 + random() * 0.5) / many) * width - wide * 0.3;
    const y = foot - random() * measure * 0.035;
    const tall = wide * (0.55 + random() * 0.25);
    houses += rect(x, y - tall, wide, tall, brush.tint(walls[Math.floor(random() * walls.length)] ?? '#fff'));
    houses += path(
      `M${px(x - wide * 0.12)} ${px(y - tall)}L${px(x + wide / 2)} ${px(y - tall - wide * 0.55)}L${px(x + wide * 1.12)} ${px(y - tall)}Z`,
      brush.soil(roofs[Math.floor(random() * roofs.length)] ?? '#a44'),
    );
    houses += rect(x + wide * 0.16, y - tall * 0.68, wide * 0.22, wide * 0.2, windowColour(brush, random()));
    houses += rect(x + wide * 0.58, y - tall * 0.62, wide * 0.22, tall * 0.62, brush.tint('#7a5138'));
  }
  return `${drawMeadow(brush)}${houses}`;
}
