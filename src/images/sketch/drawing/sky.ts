import type { Light } from '../scene.ts';
import { type Brush, ellipse, gradient, px, rect } from './brush.ts';

type Stops = readonly (readonly [number, string])[];

const SKIES: Record<Light, Stops> = {
  day: [
    [0, '#58b4ee'],
    [0.55, '#a9dcf7'],
    [1, '#e4f5fb'],
  ],
  dawn: [
    [0, '#7fa6dd'],
    [0.45, '#e3b7cf'],
    [0.8, '#fcd9ba'],
    [1, '#fff0cf'],
  ],
  sunset: [
    [0, '#4a4a94'],
    [0.4, '#b75d92'],
    [0.72, '#f58a5e'],
    [1, '#ffd27d'],
  ],
  night: [
    [0, '#0b1740'],
    [0.6, '#25306b'],
    [1, '#424a91'],
  ],
};
const GREY_SKIES: Record<Light, Stops> = {
  day: [
    [0, '#8fa6b8'],
    [0.6, '#bccbd5'],
    [1, '#dde5e9'],
  ],
  dawn: [
    [0, '#8f99b5'],
    [0.6, '#c9bcc9'],
    [1, '#ecdccf'],
  ],
  sunset: [
    [0, '#55506f'],
    [0.6, '#a5788a'],
    [1, '#dfa98c'],
  ],
  night: [
    [0, '#141b33'],
    [0.6, '#27304f'],
    [1, '#3d4668'],
  ],
};
const SPACE: Stops = [
  [0, '#080b22'],
  [0.5, '#151440'],
  [1, '#2b1a50'],
];

/** The sky of the hour and the weather, down to the horizon. */
export function drawSky(brush: Brush): string {
  const { frame, stage, light, weather } = brush;
  const spacey = stage.place === 'space' || stage.place === 'moon';
  const foot = Math.min(frame.height, stage.horizon * frame.height + frame.height * 0.06);
  const stops = spacey ? SPACE : (weather === 'clear' ? SKIES : GREY_SKIES)[light];
  const parts = [`<defs>${gradient('sky', stops)}</defs>`, rect(0, 0, frame.width, foot, 'url(#sky)')];
  if (spacey) parts.push(drawNebulas(brush));
  if ((light === 'night' && weather === 'clear') || spacey) parts.push(drawStars(brush, foot));
  if (!spacey && (light === 'dawn' || light === 'sunset')) parts.push(drawLowSun(brush));
  if (!spacey && !brush.isAbsent('cloud')) parts.push(drawClouds(brush));
  return parts.join('');
}

function drawStars(brush: Brush, foot: number): string {
  if (brush.isAbsent('star')) return '';
  const { width, height, measure } = brush.frame;
  const random = brush.random('stars');
  const many = Math.round((width * height) / 9000);
  let stars = '';
  for (let index = 0; index < many; index++) {
    const [x, y, size, glow] = [random() * width, random() * height, random() ** 4, random()];
    if (y < foot)
      stars += `<circle cx="${px(x)}" cy="${px(y)}" r="${px(measure * (0.0008 + size * 0.0026))}" opacity="${px(0.45 + glow * 0.55)}"/>`;
  }
  return `<g fill="#fff">${stars}</g>`;
}

function drawNebulas(brush: Brush): string {
  const { width, height, measure } = brush.frame;
  const random = brush.random('nebulas');
  const clouds = ['#7b3fa8', '#2f6fc0', '#c04a8a'].map((colour, index) => {
    const id = `nebula${index}`;
    return `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="0.42"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>${ellipse(random() * width, random() * height, measure * (0.35 + random() * 0.25), measure * (0.2 + random() * 0.2), `url(#${id})`)}`;
  });
  return clouds.join('');
}

function drawLowSun(brush: Brush): string {
  const { frame, stage, light, weather } = brush;
  if (brush.isAbsent('sun') || weather === 'rain' || weather === 'snow') return '';
  const x = frame.width * (0.3 + brush.random('low sun')() * 0.4);
  const y = Math.min(stage.horizon, 0.7) * frame.height - frame.measure * (light === 'dawn' ? 0.02 : 0.05);
  const colour = light === 'dawn' ? '#fff3c9' : '#ffe08a';
  return `<radialGradient id="sunglow"><stop offset="0" stop-color="${colour}" stop-opacity="0.9"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>${ellipse(x, y, frame.measure * 0.38, frame.measure * 0.38, 'url(#sunglow)')}${ellipse(x, y, frame.measure * 0.095, frame.measure * 0.095, light === 'dawn' ? '#fff0b8' : '#ffcf5c')}`;
}

const CLOUD_COLOURS: Record<Light, string> = {
  day: '#ffffff',
  dawn: '#fff2ee',
  sunset: '#ffc9a8',
  night: '#5a639f',
};
const GREY_CLOUDS: Record<Light, string> = {
  day: '#eef2f5',
  dawn: '#e6e0e8',
  sunset: '#caa0a4',
  night: '#525b7c',
};

function drawClouds(brush: Brush): string {
  const { frame, stage, light, weather } = brush;
  const random = brush.random('clouds');
  const dull = weather !== 'clear';
  const many = dull ? 8 : stage.place === 'sky' ? 6 : 3;
  const colour = (dull ? GREY_CLOUDS : CLOUD_COLOURS)[light];
  const lowest = stage.place === 'sky' ? 0.9 : Math.min(0.4, stage.horizon * 0.6);
  let clouds = '';
  for (let index = 0; index < many; index++) {
    const x = ((index + random()) / many) * frame.width;
    const y = (0.07 + random() * (lowest - 0.07)) * frame.height;
    const size = frame.measure * (0.03 + random() * 0.03) * (dull ? 1.5 : 1);
    clouds += `<g transform="translate(${px(x)} ${px(y)}) scale(${px(size / 10)})"><path d="M-22 8a9 9 0 0 1 1-17a12 12 0 0 1 22-4a10 10 0 0 1 17 7a7.500 7.500 0 0 1 3 14z"/></g>`;
  }
  return `<g fill="${colour}" opacity="${light === 'night' ? 0.45 : 0.82}">${clouds}</g>`;
}
