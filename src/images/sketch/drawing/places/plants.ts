import { type Brush, ellipse, px } from '../brush.ts';

/** Small tufts and flowers strewn over the ground between two heights; those farther up are smaller. */
export function strew(
  brush: Brush,
  purpose: string,
  { from, to, many, colours }: { from: number; to: number; many: number; colours: readonly string[] },
): string {
  const { width, height, measure } = brush.frame;
  const random = brush.random(purpose);
  let strewn = '';
  for (let index = 0; index < many; index++) {
    const depth = random();
    const [x, y] = [random() * width, (from + (to - from) * depth) * height];
    const size = measure * (0.006 + depth * 0.01);
    const colour = colours[Math.floor(random() * colours.length)] ?? '#fff';
    strewn += `<g transform="translate(${px(x)} ${px(y)}) scale(${(size / 10).toFixed(3)})"><path fill="${brush.leaf('#4f9a3c')}" d="M-9 0q1-10-3-15 7 4 7 13 1-12 5-19 1 10-1 19 3-8 9-12-5 7-4 14z"/>${colour === '' ? '' : `<circle cx="2" cy="-20" r="6" fill="${brush.tint(colour)}"/><circle cx="2" cy="-20" r="2.200" fill="${brush.tint('#f7d354')}"/>`}</g>`;
  }
  return strewn;
}

interface FarTree {
  readonly x: number;
  readonly foot: number;
  readonly size: number;
  readonly fir: boolean;
  readonly shade: string;
  /** The trunk's colour; far ones fade into the haze. */
  readonly trunk?: string;
}

/** A plain round tree or a fir for the far distance; never mistaken for a thing of the story. */
export function farTree(brush: Brush, { x, foot, size, fir, shade, trunk = '#6d4c33' }: FarTree): string {
  const bark = brush.tint(trunk);
  if (!fir) {
    const stem = `M${px(x - size * 0.08)} ${px(foot)}q${px(size * 0.045)} ${px(-size * 0.06)} ${px(size * 0.04)} ${px(-size * 0.5)}h${px(size * 0.08)}q${px(-size * 0.005)} ${px(size * 0.44)} ${px(size * 0.04)} ${px(size * 0.5)}z`;
    return `<path fill="${bark}" d="${stem}"/>${ellipse(x, foot - size * 0.66, size * 0.34, size * 0.38, brush.leaf(shade))}`;
  }
  const tiers = [0.16, 0.42, 0.66].map((up, index) => {
    const half = size * (0.3 - index * 0.07);
    return `M${px(x - half)} ${px(foot - size * up)}L${px(x)} ${px(foot - size * (up + 0.42))}L${px(x + half)} ${px(foot - size * up)}Z`;
  });
  return `<path fill="${bark}" d="M${px(x - size * 0.04)} ${px(foot)}h${px(size * 0.08)}v${px(-size * 0.2)}h${px(-size * 0.08)}z"/><path fill="${brush.leaf(shade)}" d="${tiers.join('')}"/>`;
}
