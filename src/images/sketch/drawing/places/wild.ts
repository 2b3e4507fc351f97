import { type Brush, ellipse, hills, path, peaks, rect } from '../brush.ts';
import { snowOn } from './far-range.ts';
import { farTree, strew } from './plants.ts';

/** Rows of trees, darker the nearer, around a clearing. */
export function drawForest(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const top = stage.horizon * height;
  const random = brush.random('forest');
  const row = (
    many: number,
    { foot, size, shade, trunk }: { foot: number; size: number; shade: string; trunk: string },
  ) => {
    let trees = '';
    for (let index = 0; index < many; index++) {
      const x = ((index + 0.2 + random() * 0.6) / many) * width;
      trees += farTree(brush, {
        x,
        foot: foot + random() * measure * 0.02,
        size: size * (0.8 + random() * 0.4),
        fir: random() < 0.6,
        shade,
        trunk,
      });
    }
    return trees;
  };
  const many = Math.max(6, Math.round((width / measure) * 9));
  const edges = [0.03, 0.97].map((at) =>
    farTree(brush, {
      x: at * width,
      foot: top + measure * 0.17,
      size: measure * (0.72 + random() * 0.2),
      fir: random() < 0.5,
      shade: '#2f6b41',
    }),
  );
  return [
    rect(0, top - measure * 0.04, width, height, brush.soil('#5d9457')),
    row(many + 3, { foot: top + measure * 0.03, size: measure * 0.4, shade: '#7fb08a', trunk: '#6f9a77' }),
    row(many, { foot: top + measure * 0.07, size: measure * 0.36, shade: '#55946a', trunk: '#5f7553' }),
    path(
      hills(brush, 'clearing', { top: top + measure * 0.075, swing: height * 0.025, bumps: 2 }),
      brush.soil('#5f9f4f'),
    ),
    edges.join(''),
    path(
      hills(brush, 'near grass', { top: top + height * 0.2, swing: height * 0.03, bumps: 2 }),
      brush.soil('#4f8f43'),
    ),
    strew(brush, 'tufts', {
      from: stage.horizon + 0.16,
      to: 0.99,
      many: 24,
      colours: ['', '', '', '#f7f3d0', '#c9a2e0'],
    }),
  ].join('');
}

/** Two ranges with snow on the nearer tips, and an alp. */
export function drawMountains(brush: Brush): string {
  const { frame, stage } = brush;
  const { height } = frame;
  const top = stage.horizon * height;
  const far = peaks(brush, 'far range', { top: height * 0.27, swing: height * 0.14, count: 5 });
  const near = peaks(brush, 'near range', { top: height * 0.2, swing: height * 0.16, count: 3 });
  return [
    path(far.outline, brush.soil('#9fb4cf')),
    path(near.outline, brush.soil('#7287a8')),
    path(snowOn(brush, near.tips), brush.tint('#f7fbff')),
    path(
      hills(brush, 'foothills', { top: top - height * 0.02, swing: height * 0.08, bumps: 3 }),
      brush.soil('#6f9f6b'),
    ),
    path(
      hills(brush, 'alp', { top: top + height * 0.08, swing: height * 0.05, bumps: 2 }),
      brush.soil('#7fb863'),
    ),
    strew(brush, 'tufts', {
      from: stage.horizon + 0.14,
      to: 0.99,
      many: 18,
      colours: ['', '', '#ffffff', '#b57be0'],
    }),
  ].join('');
}

export function drawDesert(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const top = stage.horizon * height;
  const random = brush.random('pebbles');
  let pebbles = '';
  for (let index = 0; index < 14; index++) {
    const depth = random();
    pebbles += ellipse(
      random() * width,
      top + height * (0.14 + depth * 0.26),
      measure * (0.004 + depth * 0.009),
      measure * (0.003 + depth * 0.005),
      brush.soil('#b98a4e'),
    );
  }
  return [
    path(
      hills(brush, 'far dunes', { top: top + height * 0.02, swing: height * 0.1, bumps: 3 }),
      brush.soil('#f0c987'),
    ),
    path(
      hills(brush, 'dunes', { top: top + height * 0.07, swing: height * 0.08, bumps: 2 }),
      brush.soil('#e6b568'),
    ),
    path(
      hills(brush, 'near dunes', { top: top + height * 0.2, swing: height * 0.06, bumps: 2 }),
      brush.soil('#dba552'),
    ),
    pebbles,
  ].join('');
}

export function drawSnowfield(brush: Brush): string {
  const { frame, stage } = brush;
  const { height } = frame;
  const top = stage.horizon * height;
  const far = peaks(brush, 'icebergs', { top: top - height * 0.16, swing: height * 0.1, count: 5 });
  return [
    path(far.outline, brush.tint('#bcd9ec')),
    path(
      hills(brush, 'far snow', { top: top + height * 0.02, swing: height * 0.05, bumps: 3 }),
      brush.tint('#dcecf6'),
    ),
    path(
      hills(brush, 'snow', { top: top + height * 0.1, swing: height * 0.06, bumps: 2 }),
      brush.tint('#eaf4fb'),
    ),
    path(
      hills(brush, 'near snow', { top: top + height * 0.24, swing: height * 0.04, bumps: 2 }),
      brush.tint('#f8fcff'),
    ),
  ].join('');
}
