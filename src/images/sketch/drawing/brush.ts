import type { Frame } from '../layout/frame.ts';
import type { Stage } from '../layout/stage.ts';
import type { Light, PlaceName, Weather } from '../scene.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Tint } from './light-tint.ts';

/** What a place needs to draw itself. */
export interface Brush {
  readonly frame: Frame;
  readonly stage: Stage;
  readonly light: Light;
  readonly weather: Weather;
  /** What of another place stands on the horizon. */
  readonly far: PlaceName | null;
  /** A day colour in the light of the hour. */
  readonly tint: Tint;
  /** Like `tint`, for what snow lies on. */
  readonly soil: Tint;
  /** Like `tint`, for plants that snow lies on but doesn't hide. */
  readonly leaf: Tint;
  /** Its own stream of chance for each purpose. */
  readonly random: (purpose: string) => SeededRandom;
  /** Is this piece of the backdrop refused? */
  readonly isAbsent: (name: string) => boolean;
}

/** Numbers in SVG need no more than a tenth of a pixel. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function rect(
  left: number,
  top: number,
  width: number,
  height: number,
  fill: string,
  extra = '',
): string {
  return `<rect x="${px(left)}" y="${px(top)}" width="${px(width)}" height="${px(height)}" fill="${fill}"${extra}/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, extra = ''): string {
  return `<ellipse cx="${px(x)}" cy="${px(y)}" rx="${px(rx)}" ry="${px(ry)}" fill="${fill}"${extra}/>`;
}

export function path(outline: string, fill: string, extra = ''): string {
  return `<path fill="${fill}" d="${outline}"${extra}/>`;
}

/** A vertical gradient over the whole shape it fills. */
export function gradient(id: string, stops: readonly (readonly [offset: number, colour: string])[]): string {
  const inner = stops.map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`).join('');
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${inner}</linearGradient>`;
}

/** A rolling edge from left to right, filled down to the frame's foot. */
export function hills(
  brush: Brush,
  purpose: string,
  { top, swing, bumps }: { top: number; swing: number; bumps: number },
): string {
  const { width, height } = brush.frame;
  const random = brush.random(purpose);
  const step = width / bumps;
  let outline = `M0 ${px(height)}V${px(top + (random() - 0.5) * swing)}`;
  for (let index = 0; index < bumps; index++) {
    const x = (index + 1) * step;
    const y = top + (random() - 0.5) * swing;
    const crest = top - swing * (0.3 + random() * 0.5);
    outline += `C${px(x - step * 0.66)} ${px(crest)} ${px(x - step * 0.33)} ${px(crest)} ${px(x)} ${px(y)}`;
  }
  return `${outline}V${px(height)}Z`;
}

/** A sharp mountain edge from left to right, filled down to the frame's foot. */
export function peaks(
  brush: Brush,
  purpose: string,
  { top, swing, count }: { top: number; swing: number; count: number },
) {
  const { width, height } = brush.frame;
  const random = brush.random(purpose);
  const tips = Array.from({ length: count }, (_, index) => ({
    x: ((index + 0.2 + random() * 0.6) / count) * width,
    y: top + random() * swing,
  }));
  let outline = `M${px(-width * 0.05)} ${px(height)}V${px(top + swing * 1.4)}`;
  tips.forEach((tip, index) => {
    const next = tips[index + 1];
    outline += `L${px(tip.x)} ${px(tip.y)}`;
    if (next)
      outline += `L${px((tip.x + next.x) / 2)} ${px(Math.max(tip.y, next.y) + swing * (0.5 + random() * 0.4))}`;
  });
  return { outline: `${outline}L${px(width * 1.05)} ${px(top + swing * 1.4)}V${px(height)}Z`, tips };
}
