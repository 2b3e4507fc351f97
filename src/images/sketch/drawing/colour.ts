/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];
/** Hue 0 to 360; saturation and lightness 0 to 1. */
export type Hsl = readonly [hue: number, saturation: number, lightness: number];

export function rgbOf(hex: string): Rgb {
  const digits = hex.slice(1);
  const full = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as unknown as Rgb;
}

export function hexOf(rgb: Rgb): string {
  return `#${rgb
    .map((part) =>
      Math.round(Math.max(0, Math.min(255, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

export function hslOf([red, green, blue]: Rgb): Hsl {
  const most = Math.max(red, green, blue) / 255;
  const least = Math.min(red, green, blue) / 255;
  const lightness = (most + least) / 2;
  const span = most - least;
  if (span === 0) return [0, 0, lightness];
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const sector = most === r ? ((g - b) / span + 6) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [sector * 60, span / (1 - Math.abs(2 * lightness - 1)), lightness];
}

export function rgbFrom([hue, saturation, lightness]: Hsl): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number) => {
    const step = (offset + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(step - 3, 9 - step, 1)));
  };
  return [part(0), part(8), part(4)];
}

/** Degrees between two hues, 0 to 180. */
export function hueDistance(first: number, second: number): number {
  const distance = Math.abs(first - second) % 360;
  return Math.min(distance, 360 - distance);
}

const COLOUR_ATTRIBUTE = /(fill|stroke|stop-color)="(#[0-9a-fA-F]{3,8})"/g;

/** Rewrites every colour of a piece of SVG. */
export function mapColours(svg: string, change: (hex: string) => string): string {
  return svg.replace(
    COLOUR_ATTRIBUTE,
    (_, attribute: string, hex: string) => `${attribute}="${change(hex)}"`,
  );
}

/** Every colour of a piece of SVG, once. */
export function coloursIn(svg: string): readonly string[] {
  return [...new Set(Array.from(svg.matchAll(COLOUR_ATTRIBUTE), ([, , hex = '#000']) => hex))];
}
