import type { Frame } from '../layout/frame.ts';
import type { PlacedThing } from '../layout/placed-thing.ts';
import { heavenSpot } from '../layout/spot-alone.ts';
import type { Stage } from '../layout/stage.ts';
import type { Scene } from '../scene.ts';
import { createSeededRandom } from '../seeded-random.ts';
import { type Brush, ellipse, px } from './brush.ts';
import { drawPlace } from './draw-place.ts';
import { windowOf } from './places/indoors.ts';
import { drawThing } from './draw-thing.ts';
import { createTint } from './light-tint.ts';
import type { MeasuredDrawing } from './measure-drawing.ts';
import { drawSky } from './sky.ts';
import { drawWeather } from './weather.ts';

interface PictureParts {
  readonly scene: Scene;
  readonly stage: Stage;
  readonly frame: Frame;
  readonly seed: number;
  readonly placed: readonly PlacedThing[];
  readonly drawingFor: (placed: PlacedThing) => MeasuredDrawing;
}

/** The whole picture as SVG. Nothing of the prompt's text is in it, only our drawings and numbers. */
export function composePicture({ scene, stage, frame, seed, placed, drawingFor }: PictureParts): string {
  const brush = createBrush(scene, stage, frame, seed);
  const inHeaven = placed.filter(({ stands }) => stands === 'in the sky');
  const onEarth = placed.filter(({ stands }) => stands !== 'in the sky');
  const draw = (things: readonly PlacedThing[]) =>
    things.map((thing) => drawThing(thing, drawingFor(thing), brush)).join('');
  const body = [
    drawSky(brush),
    drawMoon(brush, scene, seed),
    stage.indoors ? '' : draw(inHeaven),
    drawPlace(brush),
    stage.indoors ? draw(inHeaven.map((thing) => throughWindow(thing, brush))) : '',
    draw(onEarth),
    drawWeather(brush),
  ].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${frame.width}" height="${frame.height}" viewBox="0 0 ${frame.width} ${frame.height}"><defs>${SHADOW}${GLOW}</defs>${body}</svg>`;
}

/** From a room, sun and moon are small and behind a pane. */
function throughWindow(thing: PlacedThing, brush: Brush): PlacedThing {
  const { x, y, wide, tall } = windowOf(brush);
  const height = Math.min(tall * 0.34, (wide * 0.34 * thing.height) / thing.width);
  return {
    ...thing,
    x: x + wide * 0.75,
    base: y + tall * 0.25 + height / 2,
    width: (thing.width * height) / thing.height,
    height,
  };
}

const SHADOW =
  '<radialGradient id="shadow"><stop offset="0" stop-color="#0b1522" stop-opacity="0.45"/><stop offset="0.6" stop-color="#0b1522" stop-opacity="0.2"/><stop offset="1" stop-color="#0b1522" stop-opacity="0"/></radialGradient>';
const GLOW =
  '<radialGradient id="glow"><stop offset="0" stop-color="#fff3c4" stop-opacity="0.75"/><stop offset="0.5" stop-color="#fff3c4" stop-opacity="0.28"/><stop offset="1" stop-color="#fff3c4" stop-opacity="0"/></radialGradient>';

function createBrush(scene: Scene, stage: Stage, frame: Frame, seed: number): Brush {
  const airless = stage.place === 'space' || stage.place === 'moon';
  const light = airless ? 'day' : scene.light;
  const tint = createTint(light, 'ground');
  const onSnow = createTint(light, 'things');
  const snowy = scene.weather === 'snow' && !stage.indoors;
  return {
    frame,
    stage,
    light,
    weather: scene.weather,
    far: scene.far,
    tint,
    // Snow keeps some light even at night.
    soil: snowy ? (hex) => onSnow(mixWithWhite(hex, 0.8)) : tint,
    leaf: snowy ? (hex) => tint(mixWithWhite(hex, 0.36)) : tint,
    random: (purpose) => createSeededRandom(seed, `backdrop ${purpose}`),
    isAbsent: (name) => scene.absent.some((word) => word.includes(name)),
  };
}

function mixWithWhite(hex: string, white: number): string {
  const value = Number.parseInt(hex.slice(1), 16);
  const parts = [value >> 16, (value >> 8) & 255, value & 255].map((part) =>
    Math.round(part * (1 - white) + 248 * white),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** A clear night has a slim moon of its own, where a told one would be. */
function drawMoon(brush: Brush, scene: Scene, seed: number): string {
  const told = scene.groups.some(({ thing }) => /moon/.test(thing.drawing) && thing.kind === 'sky-weather');
  const { stage, light, weather, frame } = brush;
  if (
    told ||
    light !== 'night' ||
    weather !== 'clear' ||
    stage.indoors ||
    stage.horizon > 0.8 ||
    brush.isAbsent('moon')
  )
    return '';
  const { x, centre } = heavenSpot(createSeededRandom(seed, 'spot full moon'), 'full-moon', frame);
  const size = frame.measure * 0.055;
  return `${ellipse(x, centre, size * 2.4, size * 2.4, 'url(#glow)', ' opacity="0.5"')}<path fill="#fdf0c0" d="M${px(x + size * 0.35)} ${px(centre - size)}a${px(size)} ${px(size)} 0 1 0 ${px(size * 0.62)} ${px(size * 1.35)}a${px(size * 0.85)} ${px(size * 0.85)} 0 0 1 ${px(-size * 0.62)} ${px(-size * 1.35)}z"/>`;
}
