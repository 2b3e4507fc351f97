import { type Brush, hills, path, px, rect } from '../brush.ts';
import { farRange } from './far-range.ts';
import { farTree, strew } from './plants.ts';

/** Rolling grass under a wide sky. */
export function drawMeadow(brush: Brush): string {
  const { frame, stage } = brush;
  const top = stage.horizon * frame.height;
  return [
    farRange(brush, top),
    path(
      hills(brush, 'far hills', { top: top + frame.height * 0.02, swing: frame.height * 0.12, bumps: 3 }),
      brush.soil('#8cc38a'),
    ),
    path(
      hills(brush, 'hills', { top: top + frame.height * 0.05, swing: frame.height * 0.07, bumps: 2 }),
      brush.soil('#79bd5e'),
    ),
    path(
      hills(brush, 'near grass', { top: top + frame.height * 0.16, swing: frame.height * 0.04, bumps: 2 }),
      brush.soil('#67ad4b'),
    ),
    strew(brush, 'tufts', {
      from: stage.horizon + 0.16,
      to: 0.99,
      many: 22,
      colours: ['', '', '', '#ffffff', '#f3a6c2', '#f7d354'],
    }),
  ].join('');
}

/** A clipped hedge, flower beds and a path. */
export function drawGarden(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const top = stage.horizon * height;
  const random = brush.random('hedge');
  let hedge = `M0 ${px(top + measure * 0.1)}`;
  const bumps = Math.round((width / measure) * 12);
  for (let index = 0; index < bumps; index++) {
    const step = width / bumps;
    const rise = measure * (0.12 + random() * 0.03);
    hedge += `C${px(index * step)} ${px(top - rise)} ${px((index + 1) * step)} ${px(top - rise)} ${px((index + 1) * step)} ${px(top)}`;
  }
  const flowers = ['#f06a8a', '#f7d354', '#ffffff', '#b57be0', '#ff9a4d'];
  const bedTop = top + measure * 0.035;
  let bed = '';
  for (let index = 0; index < 46; index++) {
    const x = ((index + random() * 0.8) / 46) * width;
    const y = bedTop + random() * measure * 0.055;
    const colour = brush.tint(flowers[Math.floor(random() * flowers.length)] ?? '#fff');
    bed += `<path stroke="${brush.tint('#3f8a3a')}" stroke-width="${px(measure * 0.004)}" d="M${px(x)} ${px(y + measure * 0.03)}V${px(y)}"/><circle cx="${px(x)}" cy="${px(y)}" r="${px(measure * 0.0125)}" fill="${colour}"/><circle cx="${px(x)}" cy="${px(y)}" r="${px(measure * 0.0045)}" fill="${brush.tint('#8a5a2a')}"/>`;
  }
  const walk = width * (0.35 + random() * 0.3);
  return [
    farRange(brush, top),
    path(`${hedge}V${px(height)}H0Z`, brush.leaf('#3f8f4b')),
    rect(0, top + measure * 0.02, width, height, brush.soil('#86c766')),
    path(
      `M0 ${px(bedTop + measure * 0.01)}H${px(width)}V${px(bedTop + measure * 0.09)}H0Z`,
      brush.soil('#5c9c4a'),
    ),
    brush.isAbsent('flower') || brush.isAbsent('tulip') ? '' : bed,
    path(
      `M${px(walk - measure * 0.06)} ${px(bedTop + measure * 0.09)}h${px(measure * 0.12)}Q${px(walk + measure * 0.1)} ${px(height * 0.85)} ${px(walk + measure * 0.34)} ${px(height)}H${px(walk - measure * 0.34)}Q${px(walk - measure * 0.1)} ${px(height * 0.85)} ${px(walk - measure * 0.06)} ${px(bedTop + measure * 0.09)}`,
      brush.soil('#ead9b6'),
    ),
    strew(brush, 'tufts', {
      from: stage.horizon + 0.18,
      to: 0.99,
      many: 12,
      colours: ['', '#ffffff', '#f3a6c2'],
    }),
  ].join('');
}

/** Furrowed fields behind a fence. */
export function drawFarm(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const top = stage.horizon * height;
  let furrows = '';
  for (let index = -9; index <= 9; index++) {
    const x = width / 2 + index * width * 0.09;
    furrows += `M${px(width / 2 + index * width * 0.035)} ${px(top + measure * 0.03)}L${px(x * 1.6 - width * 0.3)} ${px(top + measure * 0.2)}h${px(width * 0.035)}z`;
  }
  const fenceTop = top + measure * 0.1;
  let fence = `<g fill="${brush.tint('#a9794d')}">${rect(0, fenceTop + measure * 0.016, width, measure * 0.011, brush.tint('#a9794d'))}${rect(0, fenceTop + measure * 0.042, width, measure * 0.011, brush.tint('#a9794d'))}`;
  for (let x = measure * 0.03; x < width; x += measure * 0.1)
    fence += rect(x, fenceTop, measure * 0.016, measure * 0.075, brush.tint('#8f6440'));
  return [
    farRange(brush, top),
    path(hills(brush, 'far hills', { top, swing: frame.height * 0.08, bumps: 3 }), brush.soil('#8cc38a')),
    rect(0, top + measure * 0.02, width, height, brush.soil('#d9b661')),
    path(furrows, brush.soil('#c49d49')),
    farTree(brush, {
      x: width * 0.9,
      foot: top + measure * 0.03,
      size: measure * 0.16,
      fir: false,
      shade: '#6aa556',
    }),
    path(
      hills(brush, 'near grass', { top: top + measure * 0.17, swing: height * 0.02, bumps: 2 }),
      brush.soil('#6fb552'),
    ),
    `${fence}</g>`,
    strew(brush, 'tufts', { from: stage.horizon + 0.2, to: 0.99, many: 16, colours: ['', '', '#f7d354'] }),
  ].join('');
}
