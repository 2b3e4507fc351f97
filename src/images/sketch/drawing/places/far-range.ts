import { type Brush, path, peaks, px } from '../brush.ts';

/** The mountains that are told beside another place, on its horizon. */
export function farRange(brush: Brush, horizon: number): string {
  if (brush.far !== 'mountains') return '';
  const { height } = brush.frame;
  const range = { top: horizon - height * 0.32, swing: height * 0.13, count: 4 };
  const { outline, tips } = peaks(brush, 'far range', range);
  return `${path(outline, brush.soil('#8ba0c0'))}${path(snowOn(brush, tips), brush.tint('#f7fbff'))}`;
}

/** White caps, as one outline. */
export function snowOn(
  { frame }: Brush,
  tips: readonly { readonly x: number; readonly y: number }[],
): string {
  const size = frame.measure * 0.085;
  return tips
    .map(
      ({ x, y }) =>
        `M${px(x)} ${px(y)}l${px(size * 0.62)} ${px(size)}l${px(-size * 0.3)} ${px(-size * 0.22)}l${px(-size * 0.3)} ${px(size * 0.4)}l${px(-size * 0.28)} ${px(-size * 0.38)}l${px(-size * 0.36)} ${px(size * 0.2)}z`,
    )
    .join('');
}
