import type { Light } from '../../scene.ts';
import { type Brush, ellipse, path, px, rect } from '../brush.ts';

interface WindowBox {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
}

/** Where the window of the place is; sun and moon are seen through it. */
export function windowOf(brush: Brush): WindowBox {
  const { width, height, measure } = brush.frame;
  const onLeft = brush.random('window')() < 0.5;
  const box = (x: number, y: number, share: number, size: number, tall: number) => ({
    x: width * x,
    y: height * y,
    wide: Math.min(width * share, measure * size),
    tall: measure * tall,
  });
  if (brush.stage.place === 'kitchen') return box(0.63, 0.1, 0.24, 0.26, 0.2);
  if (brush.stage.place === 'table') return box(onLeft ? 0.08 : 0.66, 0.1, 0.26, 0.28, 0.26);
  return box(onLeft ? 0.13 : 0.61, 0.13, 0.26, 0.3, 0.27);
}

const PANE: Record<Light, string> = { day: '#aee0f7', dawn: '#f6cdbb', sunset: '#f59c6b', night: '#1c2a5c' };

const GREY_PANE: Record<Light, string> = {
  day: '#b9cbd6',
  dawn: '#d3c3c8',
  sunset: '#c48f86',
  night: '#262f4f',
};

/** Snow or rain, seen through the panes. */
function fallingOutside(brush: Brush, { x, y, wide, tall }: WindowBox): string {
  const { weather } = brush;
  if (weather !== 'rain' && weather !== 'snow') return '';
  const random = brush.random('outside');
  const size = brush.frame.measure * 0.005;
  return Array.from({ length: 26 }, () => {
    const [left, top] = [x + (0.04 + random() * 0.92) * wide, y + (0.04 + random() * 0.84) * tall];
    return weather === 'snow'
      ? ellipse(left, top, size, size, '#fff')
      : rect(left, top, size * 0.5, Math.min(size * 4, y + tall - top), '#e6f2fb');
  }).join('');
}

function drawWindow(brush: Brush, { x, y, wide, tall }: WindowBox): string {
  const frame = brush.frame.measure * 0.014;
  const stars =
    brush.light === 'night'
      ? [
          [0.2, 0.3],
          [0.36, 0.62],
          [0.7, 0.2],
          [0.82, 0.55],
          [0.62, 0.78],
        ]
          .map(([a = 0, b = 0]) => ellipse(x + a * wide, y + b * tall, 2.2, 2.2, '#fff'))
          .join('')
      : '';
  return [
    rect(x - frame, y - frame, wide + 2 * frame, tall + 2 * frame, brush.tint('#fbf6ec')),
    rect(x, y, wide, tall, brush.weather === 'clear' ? PANE[brush.light] : GREY_PANE[brush.light]),
    brush.weather === 'clear' ? stars : fallingOutside(brush, { x, y, wide, tall }),
    rect(x + wide / 2 - frame / 2, y, frame, tall, brush.tint('#fbf6ec')),
    rect(x, y + tall / 2 - frame / 2, wide, frame, brush.tint('#fbf6ec')),
    rect(x - frame * 2, y + tall + frame, wide + 4 * frame, frame * 1.3, brush.tint('#e6dcc8')),
  ].join('');
}

/** A papered wall, a window and a wooden floor. */
export function drawRoom(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const floor = stage.horizon * height;
  let stripes = '';
  for (let x = 0; x < width; x += measure * 0.09)
    stripes += rect(x, 0, measure * 0.045, floor, brush.tint('#f3dcbd'));
  let boards = '';
  for (let index = -10; index <= 10; index++)
    boards += `M${px(width / 2 + index * width * 0.09)} ${px(floor)}L${px(width / 2 + index * width * 0.19)} ${px(height)}`;
  return [
    rect(0, 0, width, floor, brush.tint('#f7e4ca')),
    stripes,
    drawWindow(brush, windowOf(brush)),
    rect(0, floor - measure * 0.035, width, measure * 0.035, brush.tint('#fbf3e4')),
    rect(0, floor, width, height - floor, brush.tint('#c98f5b')),
    `<path fill="none" stroke="${brush.tint('#b27b49')}" stroke-width="${px(measure * 0.004)}" d="${boards}"/>`,
  ].join('');
}

/** Tiles, a shelf with pots and a chequered floor. */
export function drawKitchen(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const floor = stage.horizon * height;
  const tile = measure * 0.075;
  let joints = '';
  for (let x = 0; x < width; x += tile) joints += `M${px(x)} ${px(height * 0.3)}V${px(floor)}`;
  for (let y = height * 0.3; y < floor; y += tile) joints += `M0 ${px(y)}H${px(width)}`;
  let squares = '';
  for (let row = 0; row < 4; row++) {
    const [near, far] = [
      floor + ((row + 1) / 4) ** 1.5 * (height - floor),
      floor + (row / 4) ** 1.5 * (height - floor),
    ];
    for (let column = -12 + (row % 2); column < 12; column += 2) {
      const spread = (line: number, at: number) =>
        width / 2 + at * measure * (0.1 + ((line - floor) / (height - floor)) * 0.1);
      squares += `M${px(spread(far, column))} ${px(far)}H${px(spread(far, column + 1))}L${px(spread(near, column + 1))} ${px(near)}H${px(spread(near, column))}Z`;
    }
  }
  const shelf = height * 0.2;
  const pots = ['#d8503f', '#f0b13c', '#5b97c6', '#57a35b', '#b57be0'].map((colour, index) => {
    const x = width * (0.1 + index * 0.075);
    return `${rect(x, shelf - measure * 0.06, measure * 0.045, measure * 0.06, brush.tint(colour))}${rect(x - measure * 0.004, shelf - measure * 0.07, measure * 0.053, measure * 0.014, brush.tint('#f7f2e8'))}`;
  });
  return [
    rect(0, 0, width, floor, brush.tint('#fbe7c2')),
    rect(0, height * 0.3, width, floor - height * 0.3, brush.tint('#eaf3f1')),
    `<path fill="none" stroke="${brush.tint('#cfe0dd')}" stroke-width="2" d="${joints}"/>`,
    rect(width * 0.07, shelf, width * 0.42, measure * 0.018, brush.tint('#a8703f')),
    pots.join(''),
    drawWindow(brush, windowOf(brush)),
    rect(0, floor - measure * 0.02, width, measure * 0.02, brush.tint('#b9cfcb')),
    rect(0, floor, width, height - floor, brush.tint('#f2ead8')),
    path(squares, brush.tint('#d9a679')),
  ].join('');
}

/** A table top seen from the front, before a soft wall. */
export function drawTableTop(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const top = stage.horizon * height;
  const front = height * 0.945;
  let grain = '';
  for (const [at, x, long] of [
    [0.12, 0.1, 0.25],
    [0.3, 0.5, 0.35],
    [0.42, 0.05, 0.2],
    [0.6, 0.6, 0.3],
    [0.78, 0.15, 0.4],
  ] as const) {
    const y = top + (front - top) * at;
    grain += `M${px(x * width)} ${px(y)}q${px(long * width * 0.5)} ${px(-measure * 0.006)} ${px(long * width)} 0`;
  }
  return [
    rect(0, 0, width, top, brush.tint('#bcd8d2')),
    path(
      `M0 0H${px(width)}V${px(height * 0.3)}Q${px(width * 0.5)} ${px(height * 0.5)} 0 ${px(height * 0.3)}Z`,
      brush.tint('#c9e2dc'),
    ),
    drawWindow(brush, windowOf(brush)),
    rect(0, top - measure * 0.012, width, measure * 0.014, brush.tint('#8a5a34')),
    rect(0, top, width, front - top, brush.tint('#c48a58')),
    `<path fill="none" stroke="${brush.tint('#b07846')}" stroke-width="${px(measure * 0.005)}" stroke-linecap="round" d="${grain}"/>`,
    rect(0, front, width, height - front, brush.tint('#915b34')),
  ].join('');
}
