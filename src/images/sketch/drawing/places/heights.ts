import { type Brush, ellipse, gradient, hills, path, px, rect } from '../brush.ts';

/** Nothing but the sky; the sky itself is drawn already. */
export function drawNothing(): string {
  return '';
}

/** Grey dust and craters, the earth far away. */
export function drawMoonGround(brush: Brush): string {
  const { frame, stage } = brush;
  const { width, height, measure } = frame;
  const top = stage.horizon * height;
  const random = brush.random('craters');
  let craters = '';
  for (let index = 0; index < 9; index++) {
    const depth = random();
    const [x, y, size] = [
      random() * width,
      top + height * (0.06 + depth * 0.28),
      measure * (0.02 + depth * 0.05),
    ];
    craters += `${ellipse(x, y, size, size * 0.36, '#9a9aa8')}${ellipse(x, y + size * 0.07, size * 0.82, size * 0.26, '#b3b3bf')}`;
  }
  const [x, y, size] = [width * (random() < 0.5 ? 0.2 : 0.8), height * 0.2, measure * 0.075];
  return [
    ellipse(x, y, size, size, '#3f8fd0'),
    path(
      `M${px(x - size * 0.7)} ${px(y - size * 0.3)}q${px(size * 0.5)} ${px(-size * 0.5)} ${px(size)} 0q${px(-size * 0.1)} ${px(size * 0.5)} ${px(-size * 0.5)} ${px(size * 0.6)}q${px(-size * 0.1)} ${px(-size * 0.4)} ${px(-size * 0.5)} ${px(-size * 0.6)}M${px(x + size * 0.3)} ${px(y + size * 0.3)}q${px(size * 0.4)} ${px(-size * 0.2)} ${px(size * 0.4)} ${px(size * 0.1)}t${px(-size * 0.4)} ${px(size * 0.2)}z`,
      '#5aa85a',
    ),
    path(hills(brush, 'moon hills', { top, swing: height * 0.05, bumps: 3 }), '#a9a9b8'),
    path(
      hills(brush, 'moon ground', { top: top + height * 0.07, swing: height * 0.03, bumps: 2 }),
      '#c4c4cf',
    ),
    craters,
  ].join('');
}

/** Soft waves of colour, for words that nothing could be drawn of. */
export function drawNowhere(brush: Brush): string {
  const { frame } = brush;
  const { width, height, measure } = frame;
  const random = brush.random('waves');
  const turn = Math.floor(random() * 360);
  const tone = (shift: number, saturation: number, lightness: number) =>
    `hsl(${(turn + shift) % 360},${saturation}%,${lightness}%)`;
  const bands = [0.36, 0.5, 0.64, 0.78].map((top, index) =>
    path(
      hills(brush, `wave ${index}`, { top: height * top, swing: height * 0.14, bumps: 3 }),
      tone(index * 24, 55, 72 - index * 9),
      ' opacity="0.85"',
    ),
  );
  let rounds = '';
  for (let index = 0; index < 9; index++) {
    const size = measure * (0.02 + random() * 0.07);
    rounds += ellipse(
      random() * width,
      random() * height * 0.6,
      size,
      size,
      tone(180 + index * 14, 70, 84),
      ' opacity="0.6"',
    );
  }
  return [
    `<defs>${gradient('calm', [
      [0, tone(330, 60, 84)],
      [1, tone(20, 70, 93)],
    ])}</defs>`,
    rect(0, 0, width, height, 'url(#calm)'),
    ellipse(width * (0.3 + random() * 0.4), height * 0.32, measure * 0.13, measure * 0.13, tone(40, 90, 90)),
    rounds,
    bands.join(''),
  ].join('');
}
