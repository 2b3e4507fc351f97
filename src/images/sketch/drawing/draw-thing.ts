import { natureOf } from '../layout/natural-size.ts';
import type { PlacedThing } from '../layout/placed-thing.ts';
import { type Brush, ellipse, px } from './brush.ts';
import { mapColours } from './colour.ts';
import { createTint } from './light-tint.ts';
import type { MeasuredDrawing } from './measure-drawing.ts';
import { drawingOf } from './drawing-of.ts';
import { recolour } from './recolour.ts';
import { withUniqueIds } from './unique-ids.ts';

const SHINES =
  /^(full-moon.*|crescent-moon|sun.*|star|glowing-star|shooting-star|fire|candle|light-bulb|fireworks.*|sparkler|rainbow|comet|.*-moon.*|red-paper-lantern|high-voltage|jack-o-lantern)$/;

/** One thing with its shadow, glow or wave, in its colour and in the light of the hour. */
export function drawThing(placed: PlacedThing, drawing: MeasuredDrawing, brush: Brush): string {
  const { group, ordinal } = placed;
  const shines = SHINES.test(group.thing.drawing);
  const hasVariant = drawingOf(group) !== group.thing.drawing;
  const coloured = hasVariant ? drawing.body : recolour(drawing, group.colour);
  const lit = shines ? coloured : mapColours(coloured, createTint(brush.light, 'things'));
  const body = withUniqueIds(lit, `${group.key.replace(/[^a-z0-9]/gi, '_')}-${ordinal}-`);
  return [
    beneath(placed, brush),
    shines ? glow(placed, brush) : '',
    `<g transform="${transformOf(placed, drawing)}">${body}</g>`,
    before(placed, brush),
  ].join('');
}

function transformOf(
  { x, base, height, flipped }: PlacedThing,
  { shape, width, height: tall }: MeasuredDrawing,
): string {
  const scale = height / ((shape.bottom - shape.top) * tall);
  const middle = ((shape.left + shape.right) / 2) * width;
  const across = flipped ? -scale : scale;
  return `translate(${px(x - middle * across)} ${px(base - shape.bottom * tall * scale)}) scale(${across.toFixed(4)} ${scale.toFixed(4)})`;
}

function beneath({ x, base, width, height, stands, group }: PlacedThing, brush: Brush): string {
  if (stands === 'on something')
    return ellipse(x, base, width * 0.36, height * 0.025, 'url(#shadow)', ' opacity="0.7"');
  if (stands !== 'on the ground') return '';
  const shadow = ellipse(
    x,
    base - height * 0.012,
    width * 0.56,
    Math.min(width * 0.1, height * 0.075),
    'url(#shadow)',
  );
  if (brush.stage.place !== 'sea' || natureOf(group).habitat === 'water') return shadow;
  const [across, deep] = [width * 0.8, height * 0.09 + brush.frame.measure * 0.02];
  return `${ellipse(x, base + deep * 0.5, across * 1.08, deep * 1.15, brush.tint('#d9f4fa'), ' opacity="0.7"')}${ellipse(x, base + deep * 0.3, across, deep, brush.tint('#f0d9a2'))}${shadow}`;
}

function before({ x, base, width, height, stands, group }: PlacedThing, brush: Brush): string {
  if (stands !== 'in water') return '';
  const line = base - height * (group.thing.kind === 'animal-bird' ? 0.16 : 0.07);
  const [half, deep] = [width * 0.62, Math.max(height * 0.06, brush.frame.measure * 0.012)];
  const water = brush.light === 'sunset' ? '#8f7fae' : brush.tint('#62b9de');
  const foam = brush.light === 'night' ? '#a9bbea' : '#effbff';
  const edge = `M${px(x - half)} ${px(line)}q${px(half * 0.25)} ${px(-deep * 1.3)} ${px(half * 0.5)} ${px(-deep * 0.4)}t${px(half * 0.5)} 0t${px(half * 0.5)} 0t${px(half * 0.5)} ${px(deep * 0.4)}`;
  return `<path fill="${water}" d="${edge}q${px(-half)} ${px(deep * 2.4 + height * 0.1)} ${px(-half * 2)} 0z"/><path fill="none" stroke="${foam}" stroke-width="${px(brush.frame.measure * 0.004)}" stroke-linecap="round" opacity="0.85" d="${edge}"/>`;
}

function glow({ x, base, width, height, group }: PlacedThing, brush: Brush): string {
  const heaven = natureOf(group).habitat === 'heaven';
  if (/^(rainbow|fireworks-burst)$/.test(group.thing.drawing) || (!heaven && brush.light === 'day'))
    return '';
  const reach = Math.max(width, height) * (heaven ? 0.95 : 0.8);
  return ellipse(x, base - height / 2, reach, reach, 'url(#glow)');
}
