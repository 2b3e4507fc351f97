import { type Brush, ellipse, gradient, hills, path, px, rect } from '../brush.ts';
import { farRange } from './far-range.ts';
import { farTree, strew } from './plants.ts';

/** A sheet of water with light lines on it. */
export function drawWater(
  brush: Brush,
  { top, foot, purpose }: { top: number; foot: number; purpose: string },
): string {
  const { width, measure } = brush.frame;
  const random = brush.random(purpose);
  const glitter = brush.light === 'sunset' ? '#ffd9a0' : brush.light === 'night' ? '#8fa5e0' : '#e9fbff';
  let lines = '';
  for (let index = 0; index < 26; index++) {
    const depth = random();
    const [x, y, half] = [
      random() * width,
      top + (foot - top) * (0.05 + depth * 0.92),
      measure * (0.015 + depth * 0.05),
    ];
    lines += `M${px(x - half)} ${px(y)}q${px(half / 2)} ${px(-half * 0.28)} ${px(half)} 0t${px(half)} 0`;
  }
  const colours =
    brush.light === 'sunset' ? ['#f0a07a', '#6d6fa8', '#47588f'] : ['#8fd9ec', '#45a5d8', '#2b7fbd'];
  const stops = colours.map(
    (colour, index) => [index / 2, brush.light === 'sunset' ? colour : brush.tint(colour)] as const,
  );
  return `<defs>${gradient(`water-${purpose}`, stops)}</defs>${rect(0, top, width, foot - top, `url(#water-${purpose})`)}<path fill="none" stroke="${glitter}" stroke-width="${px(measure * 0.0035)}" stroke-linecap="round" opacity="0.55" d="${lines}"/>`;
}

export function drawBeach(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const top = stage.horizon * height;
  const sand = height * 0.62;
  const random = brush.random('beach');
  const edge = (shift: number) =>
    `M0 ${px(height)}V${px(sand + shift)}C${px(width * 0.2)} ${px(sand + shift - height * 0.035)} ${px(width * 0.35)} ${px(sand + shift + height * 0.03)} ${px(width * 0.55)} ${px(sand + shift)}S${px(width * 0.85)} ${px(sand + shift - height * 0.03)} ${px(width)} ${px(sand + shift)}V${px(height)}Z`;
  let grains = '';
  for (let index = 0; index < 60; index++) {
    grains += ellipse(
      random() * width,
      height * (0.7 + random() * 0.29),
      measure * 0.004,
      measure * 0.002,
      brush.soil('#d9b878'),
    );
  }
  return [
    drawWater(brush, { top, foot: sand + height * 0.05, purpose: 'sea' }),
    path(edge(-height * 0.012), brush.tint('#ffffff'), ' opacity="0.85"'),
    path(edge(0), brush.soil('#e5c88e')),
    path(edge(height * 0.022), brush.soil('#f6dfae')),
    grains,
  ].join('');
}

export function drawSea(brush: Brush): string {
  const { frame, stage } = brush;
  return drawWater(brush, { top: stage.horizon * frame.height, foot: frame.height, purpose: 'sea' });
}

/** A stream across a green valley. */
export function drawRiver(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const top = stage.horizon * height;
  const random = brush.random('river trees');
  let trees = '';
  for (let index = 0; index < 7; index++) {
    const x = ((index + random() * 0.8) / 7) * width;
    trees += farTree(brush, {
      x,
      foot: top + height * 0.055,
      size: measure * (0.11 + random() * 0.06),
      fir: random() < 0.4,
      shade: '#5f9f58',
    });
  }
  return [
    farRange(brush, top),
    path(
      hills(brush, 'far hills', { top: top + height * 0.03, swing: height * 0.12, bumps: 3 }),
      brush.soil('#93c79a'),
    ),
    rect(0, top + height * 0.05, width, height, brush.soil('#7fc063')),
    brush.isAbsent('deciduous tree') ? '' : trees,
    drawWater(brush, { top: height * 0.68, foot: height * 0.82, purpose: 'river' }),
    path(
      `M0 ${px(height * 0.69)}V${px(height * 0.655)}H${px(width)}V${px(height * 0.685)}Q${px(width * 0.75)} ${px(height * 0.67)} ${px(width * 0.5)} ${px(height * 0.685)}T0 ${px(height * 0.69)}`,
      brush.soil('#7fc063'),
    ),
    path(
      `M0 ${px(height)}V${px(height * 0.805)}Q${px(width * 0.25)} ${px(height * 0.79)} ${px(width * 0.5)} ${px(height * 0.81)}T${px(width)} ${px(height * 0.8)}V${px(height)}Z`,
      brush.soil('#67ad4b'),
    ),
    strew(brush, 'tufts', { from: 0.84, to: 0.99, many: 14, colours: ['', '', '#ffffff'] }),
  ].join('');
}

/** Light shafts, weeds and a sandy floor. */
export function drawUnderwater(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const random = brush.random('weeds');
  const stops = [
    [0, '#5fd0e8'],
    [0.5, '#2793c9'],
    [1, '#145a93'],
  ].map(([at, colour]) => [Number(at), brush.tint(String(colour))] as const);
  let shafts = '';
  for (let index = 0; index < 4; index++) {
    const x = (index + random()) * width * 0.25;
    shafts += `M${px(x)} 0h${px(width * 0.07)}l${px(-width * 0.12)} ${px(height * 0.8)}h${px(-width * 0.13)}z`;
  }
  let weeds = '';
  for (let index = 0; index < 12; index++) {
    const x = random() < 0.5 ? random() * width * 0.3 : width - random() * width * 0.3;
    const tall = measure * (0.08 + random() * 0.16);
    const foot = height * (stage.horizon + 0.04 + random() * 0.06);
    weeds += `<path fill="none" stroke="${brush.tint(random() < 0.5 ? '#2f9e6b' : '#57b85a')}" stroke-width="${px(measure * 0.014)}" stroke-linecap="round" d="M${px(x)} ${px(foot)}q${px(tall * 0.2)} ${px(-tall * 0.3)} 0 ${px(-tall * 0.5)}t0 ${px(-tall * 0.5)}"/>`;
  }
  let bubbles = '';
  for (let index = 0; index < 22; index++) {
    bubbles += `<circle cx="${px(random() * width)}" cy="${px(random() * height * 0.85)}" r="${px(measure * (0.004 + random() * 0.01))}"/>`;
  }
  return [
    `<defs>${gradient('deep', stops)}</defs>`,
    rect(0, 0, width, height, 'url(#deep)'),
    path(shafts, '#ffffff', ' opacity="0.1"'),
    path(
      hills(brush, 'sea floor back', { top: stage.horizon * height, swing: height * 0.05, bumps: 3 }),
      brush.tint('#c9b078'),
    ),
    weeds,
    path(
      hills(brush, 'sea floor', { top: (stage.horizon + 0.05) * height, swing: height * 0.03, bumps: 2 }),
      brush.tint('#ecd9a4'),
    ),
    `<g fill="none" stroke="#ffffff" stroke-width="${px(measure * 0.0025)}" opacity="0.6">${bubbles}</g>`,
  ].join('');
}
