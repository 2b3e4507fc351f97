import { type Brush, hills, path, px, rect } from '../brush.ts';
import { farRange } from './far-range.ts';
import { farTree } from './plants.ts';
import { drawWater } from './shore.ts';

/** Still water between a wooded shore and a near bank with reeds. */
export function drawLake(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height } = frame;
  const top = stage.horizon * height;
  const bank = height * 0.84;
  return [
    farRange(brush, top),
    path(
      hills(brush, 'far hills', { top: top + height * 0.03, swing: height * 0.1, bumps: 3 }),
      brush.soil('#86b98a'),
    ),
    rect(0, top + height * 0.055, width, height, brush.soil('#6fb060')),
    brush.isAbsent('deciduous tree') ? '' : shoreTrees(brush, top + height * 0.07),
    drawWater(brush, { top: height * 0.6, foot: height, purpose: 'lake' }),
    path(
      `M0 ${px(height)}V${px(bank)}Q${px(width * 0.3)} ${px(bank - height * 0.02)} ${px(width * 0.55)} ${px(bank + height * 0.012)}T${px(width)} ${px(bank - height * 0.015)}V${px(height)}Z`,
      brush.soil('#67ad4b'),
    ),
    reeds(brush, bank + height * 0.02),
  ].join('');
}

function shoreTrees(brush: Brush, foot: number): string {
  const { width, measure } = brush.frame;
  const random = brush.random('shore trees');
  return Array.from({ length: 9 }, (_, index) =>
    farTree(brush, {
      x: ((index + random() * 0.8) / 9) * width,
      foot,
      size: measure * (0.09 + random() * 0.06),
      fir: random() < 0.6,
      shade: '#4f8f58',
    }),
  ).join('');
}

function reeds(brush: Brush, foot: number): string {
  const { width, measure } = brush.frame;
  const random = brush.random('reeds');
  let stalks = '';
  let heads = '';
  for (let index = 0; index < 18; index++) {
    const x = (index % 2 === 0 ? random() * 0.2 : 0.8 + random() * 0.2) * width;
    const tall = measure * (0.06 + random() * 0.06);
    const lean = (random() - 0.5) * measure * 0.02;
    stalks += `M${px(x)} ${px(foot)}q0 ${px(-tall * 0.6)} ${px(lean)} ${px(-tall)}`;
    if (index % 3 === 0)
      heads += `M${px(x + lean)} ${px(foot - tall)}l${px(lean * 0.1)} ${px(-measure * 0.02)}`;
  }
  const stroke = (colour: string, wide: number, outline: string) =>
    `<path fill="none" stroke="${brush.leaf(colour)}" stroke-width="${px(measure * wide)}" stroke-linecap="round" d="${outline}"/>`;
  return `${stroke('#4f8f3c', 0.005, stalks)}${stroke('#7a5433', 0.011, heads)}`;
}
