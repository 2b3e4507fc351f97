import type { Colour, ColourName } from '../scene.ts';
import { type Hsl, hexOf, hslOf, hueDistance, mapColours, rgbFrom, rgbOf } from './colour.ts';
import type { MeasuredDrawing } from './measure-drawing.ts';

const TARGETS: Record<ColourName, Hsl> = {
  red: [2, 0.8, 0.5],
  orange: [28, 0.95, 0.55],
  yellow: [48, 0.97, 0.58],
  green: [128, 0.5, 0.42],
  turquoise: [176, 0.62, 0.48],
  blue: [212, 0.78, 0.5],
  purple: [276, 0.55, 0.52],
  pink: [338, 0.85, 0.74],
  brown: [24, 0.5, 0.36],
  black: [240, 0.06, 0.17],
  grey: [215, 0.06, 0.58],
  white: [210, 0.15, 0.95],
  gold: [43, 0.9, 0.52],
  silver: [210, 0.12, 0.75],
};

const SAME_HUE = 40;
const GREYISH = 0.22;
const OUTLINE = 0.16;
const HIGHLIGHT = 0.94;
const ACCENT_SHARE = 0.05;

/** Gives a drawing's main part another colour and keeps its shading, outlines, highlights and small accents. */
export function recolour(drawing: MeasuredDrawing, colour: Colour | null): string {
  if (!colour) return drawing.body;
  const target = toned(TARGETS[colour.name], colour.tone);
  const main = mainColour(drawing);
  if (!main || isAlready(main, target)) return drawing.body;
  const shares = new Map(drawing.palette.map(({ hex, share }) => [hex, share]));
  return mapColours(drawing.body, (hex) => {
    const hsl = hslOf(rgbOf(hex));
    return belongsToMain(hsl, main, shares.get(hex) ?? 0) ? hexOf(rgbFrom(shaded(hsl, main, target))) : hex;
  });
}

/** A red apple asked to be red keeps its painter's red. */
function isAlready(main: Hsl, target: Hsl): boolean {
  const both = main[1] > 0.35 && target[1] > 0.35;
  return both && hueDistance(main[0], target[0]) < 8 && Math.abs(main[2] - target[2]) < 0.14;
}

function toned([hue, saturation, lightness]: Hsl, tone: Colour['tone']): Hsl {
  if (tone === 'light') return [hue, saturation * 0.9, lightness + (1 - lightness) * 0.38];
  if (tone === 'dark') return [hue, saturation, lightness * 0.58];
  return [hue, saturation, lightness];
}

/** The family of colours that covers the most of the drawing; outlines and highlights don't count. */
function mainColour({ palette }: MeasuredDrawing): Hsl | undefined {
  const seen = palette
    .map(({ hex, share }) => ({ hsl: hslOf(rgbOf(hex)), share }))
    .filter(({ hsl }) => hsl[2] > OUTLINE);
  let best: { hsl: Hsl; weight: number } | undefined;
  for (const { hsl, share } of seen) {
    if (share < 0.02) continue;
    const weight = seen
      .filter((other) => isAkin(other.hsl, hsl))
      .reduce((sum, other) => sum + other.share, 0);
    // Colour beats grey and white: a red cap with white dots is red.
    const preferred = weight * (hsl[1] < GREYISH ? 0.75 : 1);
    if (!best || preferred > best.weight + 1e-9) best = { hsl, weight: preferred };
  }
  const family = best?.hsl;
  // Its most common member stands for it, so that the told colour is the one that is seen most.
  return family && (seen.find(({ hsl }) => isAkin(hsl, family))?.hsl ?? family);
}

function isAkin(first: Hsl, second: Hsl): boolean {
  const grey = first[1] < GREYISH || first[2] > HIGHLIGHT;
  if (grey !== (second[1] < GREYISH || second[2] > HIGHLIGHT)) return false;
  return grey || hueDistance(first[0], second[0]) <= SAME_HUE;
}

function belongsToMain(hsl: Hsl, main: Hsl, share: number): boolean {
  const mainIsGrey = main[1] < GREYISH || main[2] > HIGHLIGHT;
  if (hsl[2] < OUTLINE) return mainIsGrey && main[2] < 0.3;
  if (!isAkin(hsl, main)) return false;
  return mainIsGrey ? hsl[2] > 0.3 || share > ACCENT_SHARE : hsl[2] <= HIGHLIGHT;
}

/** The target colour, as much lighter or darker than its own plain tone as the old one was. */
function shaded(hsl: Hsl, main: Hsl, target: Hsl): Hsl {
  const difference = (hsl[2] - main[2]) * (target[2] > 0.85 || target[2] < 0.25 ? 0.55 : 0.85);
  const lightness = Math.max(0.06, Math.min(0.98, target[2] + difference));
  return [target[0], target[1], lightness];
}
