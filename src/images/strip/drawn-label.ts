// Drawn, for a machine may have no font at all. Each sign is 16 high; lines, to be drawn with round ends.
const SIGNS: Readonly<Record<string, { readonly width: number; readonly path: string }>> = {
  '0': { width: 10, path: 'M5 1C2 1 1 4 1 8s1 7 4 7 4-3 4-7-1-7-4-7Z' },
  '1': { width: 7, path: 'M1 4L4.5 1V15' },
  '2': { width: 10, path: 'M1.5 4.5C1.5 2 3.2 1 5 1s3.7 1.2 3.7 3.6C8.7 8 1.5 11 1.2 15H9' },
  '3': {
    width: 10,
    path: 'M1.5 2.8C2.4 1.5 3.6 1 5 1c2 0 3.5 1.3 3.5 3.3S7 7.6 4.2 7.6c2.9 0 4.6 1.4 4.6 3.7S7.2 15 5 15c-1.7 0-3-.6-3.9-2',
  },
  '4': { width: 10, path: 'M6.8 15V1L1 10.5H9' },
  '5': {
    width: 10,
    path: 'M8.3 1H2.4L1.8 7.4C2.7 6.6 3.8 6.2 5 6.2c2.3 0 3.9 1.7 3.9 4.3S7.2 15 4.9 15c-1.6 0-2.9-.6-3.8-1.8',
  },
  '6': {
    width: 10,
    path: 'M8 2.4C7.2 1.4 6.2 1 5.2 1 2.6 1 1.1 4 1.1 8.6 1.1 12.8 2.6 15 5 15s3.9-1.8 3.9-4.4S7.3 6.4 5.1 6.4 1.4 8 1.1 9.6',
  },
  '7': { width: 10, path: 'M1 1H9L3.8 15' },
  '8': {
    width: 10,
    path: 'M5 7.5C3 7.5 1.8 6.2 1.8 4.3S3 1 5 1s3.2 1.4 3.2 3.3S7 7.5 5 7.5ZM5 7.5C2.6 7.5 1 9 1 11.2S2.6 15 5 15s4-1.6 4-3.8S7.4 7.5 5 7.5Z',
  },
  '9': {
    width: 10,
    path: 'M8.9 6.4C8.6 8 7.1 9.6 4.9 9.6S1.1 8 1.1 5.4 2.6 1 5 1s3.9 2.2 3.9 6.4C8.9 12 7.4 15 4.8 15c-1 0-2-.4-2.8-1.4',
  },
  '→': { width: 16, path: 'M1 8H15M10 3.5L15 8l-5 4.5' },
};

const GAP = 5;
const EDGE = 9;

/** A badge with numbers and arrows on it, as SVG whose left upper corner is there. */
export function drawnLabel(text: string, { x, y }: { x: number; y: number }): string {
  let width = EDGE;
  const signs = [...text].flatMap((sign) => {
    const drawn = SIGNS[sign];
    if (!drawn) return [];
    const path = `<path transform="translate(${width} ${EDGE - 2})" d="${drawn.path}"/>`;
    width += drawn.width + GAP;
    return [path];
  });
  const frame = `width="${width - GAP + EDGE}" height="${16 + 2 * (EDGE - 2)}" rx="8"`;
  return `<g transform="translate(${x} ${y})"><rect ${frame} fill="#000" fill-opacity=".72"/><g fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">${signs.join('')}</g></g>`;
}
