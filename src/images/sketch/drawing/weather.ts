import { type Brush, gradient, path, px, rect } from './brush.ts';

/** What falls or hangs before everything. */
export function drawWeather(brush: Brush): string {
  const { stage, weather } = brush;
  if (stage.indoors || stage.place === 'underwater' || stage.place === 'space') return '';
  if (weather === 'rain') return drawRain(brush);
  if (weather === 'snow') return drawSnow(brush);
  return weather === 'fog' ? drawFog(brush) : '';
}

function drawRain(brush: Brush): string {
  const { width, height, measure } = brush.frame;
  const random = brush.random('rain');
  let drops = '';
  for (let index = 0; index < 150; index++) {
    const [x, y, long] = [random() * width, random() * height, measure * (0.025 + random() * 0.03)];
    drops += `M${px(x)} ${px(y)}l${px(-long * 0.22)} ${px(long)}`;
  }
  return `<path fill="none" stroke="#dcefff" stroke-width="${px(measure * 0.003)}" stroke-linecap="round" opacity="0.7" d="${drops}"/>`;
}

function drawSnow(brush: Brush): string {
  const { width, height, measure } = brush.frame;
  const random = brush.random('snow');
  let flakes = '';
  for (let index = 0; index < 140; index++) {
    flakes += `<circle cx="${px(random() * width)}" cy="${px(random() * height)}" r="${px(measure * (0.002 + random() ** 2 * 0.006))}"/>`;
  }
  return `<g fill="#ffffff" opacity="0.9">${flakes}</g>`;
}

function drawFog(brush: Brush): string {
  const { width, height } = brush.frame;
  const colour = brush.light === 'night' ? '#8d97b5' : '#f2f5f6';
  const bands = [0.42, 0.58, 0.72].map((top, index) =>
    path(
      `M0 ${px(height * top)}q${px(width / 4)} ${px(-height * 0.04 * (index % 2 === 0 ? 1 : -1))} ${px(width / 2)} 0t${px(width / 2)} 0v${px(height * 0.09)}q${px(-width / 4)} ${px(height * 0.04)} ${px(-width / 2)} 0t${px(-width / 2)} 0z`,
      colour,
      ' opacity="0.38"',
    ),
  );
  return `<defs>${gradient('fog', [
    [0, colour],
    [1, colour],
  ])}</defs>${rect(0, 0, width, height, 'url(#fog)', ' opacity="0.2"')}${bands.join('')}`;
}
