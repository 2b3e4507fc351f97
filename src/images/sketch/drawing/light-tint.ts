import type { Light } from '../scene.ts';
import { hexOf, type Rgb, rgbOf } from './colour.ts';

export type Tint = (hex: string) => string;

const ON_GROUND: Record<Light, Rgb> = {
  day: [1, 1, 1],
  dawn: [1, 0.92, 0.92],
  sunset: [0.96, 0.8, 0.72],
  night: [0.36, 0.43, 0.64],
};
const ON_THINGS: Record<Light, Rgb> = {
  day: [1, 1, 1],
  dawn: [1, 0.96, 0.95],
  sunset: [1, 0.9, 0.84],
  night: [0.7, 0.73, 0.82],
};
/** What the night's sky adds to things, so that yellow doesn't turn to olive. */
const MOONLIGHT: Rgb = [12, 15, 34];

/** The light of the hour, laid over a colour: a text change costs nothing, a filter over pixels would. */
export function createTint(light: Light, target: 'ground' | 'things'): Tint {
  const factors = (target === 'ground' ? ON_GROUND : ON_THINGS)[light];
  if (light === 'day') return (hex) => hex;
  const [red, green, blue] = light === 'night' && target === 'things' ? MOONLIGHT : [0, 0, 0];
  return (hex) => {
    const rgb = rgbOf(hex);
    return hexOf([rgb[0] * factors[0] + red, rgb[1] * factors[1] + green, rgb[2] * factors[2] + blue]);
  };
}
