import type { Drawing } from './drawing.ts';

type Fur = readonly [fur: string, belly: string, limbs: string];
type Outfit = readonly [cut: 'dress' | 'shirt', cloth: string, legs: string];

const SKIN = '#fcc21b';

/** Many emoji are heads alone. On the ground of a scene they get a body, drawn to match. */
const FURS: Readonly<Record<string, Fur>> = {
  wolf: ['#b0b3b8', '#e6e8ea', '#90959b'],
  fox: ['#f0771f', '#fff1e0', '#c9570f'],
  lion: ['#f5b63a', '#fbdc8c', '#d9942b'],
  bear: ['#8d5b4c', '#c79a83', '#6f4438'],
  'polar-bear': ['#eef3f6', '#ffffff', '#d3dee6'],
  koala: ['#9a9ea3', '#e3e6e8', '#80858a'],
  panda: ['#fafafa', '#ffffff', '#2f3033'],
  frog: ['#b5d334', '#f2f0b0', '#94b128'],
  hamster: ['#f2a36b', '#fff3e2', '#d9854c'],
  'tiger-face': ['#fbb03b', '#fff3e2', '#e8912a'],
  'monkey-face': ['#a9794d', '#f0cf9f', '#8a5f39'],
  'cat-face': ['#ffc928', '#fff0b8', '#e8a712'],
  'dog-face': ['#f7dcc0', '#ffffff', '#c9955f'],
  'rabbit-face': ['#d9dde0', '#ffffff', '#bcc3c8'],
  'cow-face': ['#f5f5f5', '#fbe1d5', '#a9794d'],
  'pig-face': ['#f9cbb8', '#fde3d8', '#eda68e'],
  unicorn: ['#f3f1f7', '#ffffff', '#d8d3e2'],
  moose: ['#7d5a48', '#a98672', '#5f4335'],
  raccoon: ['#8f979d', '#d6dadd', '#6b7278'],
  boar: ['#8a6a56', '#b8957d', '#6b4f3e'],
  'horse-face': ['#b5793f', '#d9a874', '#8f5c2c'],
  'mouse-face': ['#b9bec2', '#eceff0', '#989fa5'],
};

const HEADS: Readonly<Record<string, Outfit>> = {
  boy: ['shirt', '#3f8fd0', '#3c4a63'],
  girl: ['dress', '#ef6f8e', '#ffffff'],
  child: ['shirt', '#57a35b', '#5b4a8a'],
  baby: ['shirt', '#9fd3ea', '#9fd3ea'],
  man: ['shirt', '#35978a', '#3c4a63'],
  woman: ['dress', '#8d5fae', '#ffffff'],
  person: ['shirt', '#e8893a', '#4a5568'],
  'older-person': ['shirt', '#8a9a5b', '#5a5148'],
  'old-man': ['shirt', '#7a8fa8', '#4a4a52'],
  'old-woman': ['dress', '#a4637f', '#ffffff'],
  princess: ['dress', '#f08bb8', '#ffffff'],
  prince: ['shirt', '#4a66b5', '#e9e2d0'],
  'person-with-crown': ['shirt', '#b3303a', '#e9e2d0'],
  'clown-face': ['shirt', '#f5b83d', '#d8473d'],
  robot: ['shirt', '#90a4ae', '#607d8b'],
  alien: ['shirt', '#9fb4bd', '#7d949e'],
};

const BUSTS: Readonly<Record<string, readonly [coat: string, legs: string]>> = {
  'health-worker': ['#f2f5f7', '#7fa8c9'],
  student: ['#3a3d42', '#2b2d31'],
  teacher: ['#c0504d', '#4a4a52'],
  judge: ['#33363b', '#26282c'],
  farmer: ['#4f7fc2', '#4f7fc2'],
  cook: ['#eef1f3', '#5b6770'],
  mechanic: ['#3f6fb5', '#3f6fb5'],
  'factory-worker': ['#3f6fb5', '#3f6fb5'],
  'office-worker': ['#d5e6f3', '#4a5568'],
  scientist: ['#f2f5f7', '#5b6770'],
  singer: ['#8d3fa0', '#2f2b3a'],
  artist: ['#3d4450', '#4f6b4a'],
  pilot: ['#2f3a4f', '#2f3a4f'],
  astronaut: ['#cfd8dc', '#b5c1c7'],
  firefighter: ['#d63c34', '#3b3b3f'],
  'police-officer': ['#3461b5', '#27406f'],
  detective: ['#6a6f76', '#4d5157'],
  guard: ['#d63c34', '#2b2d31'],
  ninja: ['#33383e', '#26292e'],
  'construction-worker': ['#f29a38', '#3f5f9a'],
  'santa-claus': ['#e23b36', '#e23b36'],
  'mrs-claus': ['#e23b36', '#f3f3f3'],
  mage: ['#8796a5', '#6b7884'],
  vampire: ['#2c2c33', '#2c2c33'],
  elf: ['#d8642c', '#8a5a34'],
  'person-in-tuxedo': ['#2f3238', '#2f3238'],
  'person-wearing-turban': ['#b4533f', '#e6dcc8'],
};

/** The drawing with a body under its head, or as it is where it needs none. */
export function withBody(name: string, drawing: Drawing): Drawing {
  const role = name.replace(/^(man|woman)-/, '');
  const fur = FURS[name];
  if (fur) return stack(drawing, { body: animalBody(fur), share: 0.8, height: 172 });
  if (name === 'chicken') return stack(drawing, { body: HEN, share: 0.52, height: 150 });
  const outfit = HEADS[name];
  if (outfit) return stack(drawing, { body: personBody(outfit), share: 0.62, height: 196 });
  const bust = BUSTS[role];
  return bust ? stack(drawing, { body: coatedBody(bust), share: 0.7, height: 196 }) : drawing;
}

function stack(
  head: Drawing,
  { body, share, height }: { body: string; share: number; height: number },
): Drawing {
  const left = (128 - share * 128) / 2;
  return {
    body: `${body}<svg x="${left}" width="${share * 128}" height="${share * 128}" viewBox="0 0 ${head.width} ${head.height}">${head.body}</svg>`,
    width: 128,
    height,
  };
}

const HEN =
  '<path fill="#e8912a" d="M50 122h6v22h10v5H46v-5h4zM72 122h6v22h10v5H68v-5h4z"/><path fill="#e4e0da" d="M98 84c16-10 24-26 22-38-20 4-34 18-38 34z"/><path fill="#f7f5f1" d="M30 64c-2 30 0 62 34 64 34 0 46-24 42-50-18 10-38 4-44-14z"/><path fill="#dcd6cc" d="M58 92q20 10 38-6-2 28-26 28-14-6-12-22"/>';

function animalBody([fur, belly, limbs]: Fur): string {
  return `<path fill="${limbs}" d="M92 150c20 4 30-14 24-32-1-5-8-4-8 1 2 12-6 20-18 17z"/><path fill="${fur}" d="M64 78c-24 0-40 40-40 68 0 18 16 24 40 24s40-6 40-24c0-28-16-68-40-68"/><ellipse cx="64" cy="134" rx="21" ry="30" fill="${belly}"/><path fill="${limbs}" d="M26 138c14-4 24 8 22 22-1 8-8 12-18 12-12 0-18-6-16-16 1-8 5-16 12-18M102 138c-14-4-24 8-22 22 1 8 8 12 18 12 12 0 18-6 16-16-1-8-5-16-12-18"/><path fill="${limbs}" d="M47 112c6-2 11 1 11 8l-1 42c0 6-3 9-8 9s-8-3-8-8zM81 112c-6-2-11 1-11 8l1 42c0 6 3 9 8 9s8-3 8-8z"/>`;
}

function personBody([cut, cloth, legs]: Outfit): string {
  const trousers = cut === 'shirt' ? legs : SKIN;
  const feet = `<path fill="${trousers}" d="M46 132h15v54H46zM67 132h15v54H67z"/><path fill="#5d4037" d="M40 186q2-8 12-8h9v12H43q-4 0-3-4M88 186q-2-8-12-8h-9v12h18q4 0 3-4"/>`;
  const arms = `<path fill="none" stroke="${SKIN}" stroke-width="11" stroke-linecap="round" d="M38 90 27 128M90 90l11 38"/>`;
  const top =
    cut === 'dress'
      ? `<path fill="${cloth}" d="M46 72h36q10 1 13 11l15 68q-46 14-92 0l15-68q3-10 13-11"/>`
      : `<path fill="${cloth}" d="M44 72h40q11 1 13 12l3 56q-36 8-72 0l3-56q2-11 13-12"/>`;
  const sleeves = `<path fill="none" stroke="${cloth}" stroke-width="15" stroke-linecap="round" d="M40 84 34 104M88 84l6 20"/>`;
  return `${feet}${arms}${top}${sleeves}`;
}

function coatedBody([coat, legs]: readonly [string, string]): string {
  return `<path fill="${legs}" d="M42 140h19v46H42zM67 140h19v46H67z"/><path fill="#4e3b33" d="M36 187q2-9 14-9h11v13H39q-4 0-3-4M92 187q-2-9-14-9H67v13h22q4 0 3-4"/><path fill="none" stroke="${SKIN}" stroke-width="12" stroke-linecap="round" d="M26 122l-2 12M102 122l2 12"/><path fill="none" stroke="${coat}" stroke-width="17" stroke-linecap="round" d="M31 88 26 120M97 88l5 32"/><path fill="${coat}" d="M24 80h80l-4 70q-36 8-72 0z"/>`;
}
