import type { PlaceName, Scene, ThingGroup, Weather } from '../scene.ts';
import { type Lane, natureOf } from './natural-size.ts';

/** Where a place has its horizon and where things stand in it. Fractions of the frame's height. */
export interface Stage {
  readonly place: PlaceName;
  readonly horizon: number;
  readonly lanes: Readonly<Record<Lane, number>>;
  /** Where land begins before the water; what stands on the ground stands no higher. */
  readonly shore: number;
  /** The line that boats and ducks float on; null where there is no water. */
  readonly water: number | null;
  /** Everything hangs free: in water, air or space. */
  readonly weightless: boolean;
  readonly indoors: boolean;
}

const outdoors = {
  horizon: 0.58,
  lanes: { back: 0.7, middle: 0.86, front: 0.93 },
  water: null,
  shore: 0,
  weightless: false,
  indoors: false,
};
const hanging = { ...outdoors, horizon: 1, weightless: true };
const inside = {
  ...outdoors,
  horizon: 0.66,
  lanes: { back: 0.74, middle: 0.87, front: 0.94 },
  indoors: true,
};

const STAGES: Readonly<Record<PlaceName, Omit<Stage, 'place'>>> = {
  meadow: outdoors,
  beach: { ...outdoors, horizon: 0.45, lanes: { back: 0.74, middle: 0.87, front: 0.94 }, water: 0.57 },
  sea: { ...outdoors, horizon: 0.5, lanes: { back: 0.66, middle: 0.8, front: 0.9 }, water: 0.76 },
  underwater: { ...hanging, horizon: 0.86, lanes: { back: 0.9, middle: 0.93, front: 0.95 } },
  forest: { ...outdoors, horizon: 0.56 },
  mountains: { ...outdoors, horizon: 0.62, lanes: { back: 0.74, middle: 0.87, front: 0.94 } },
  desert: outdoors,
  city: { ...outdoors, horizon: 0.66, lanes: { back: 0.74, middle: 0.88, front: 0.94 } },
  street: { ...outdoors, horizon: 0.62, lanes: { back: 0.71, middle: 0.87, front: 0.94 } },
  village: { ...outdoors, horizon: 0.6, lanes: { back: 0.72, middle: 0.87, front: 0.94 } },
  farm: outdoors,
  room: inside,
  kitchen: inside,
  table: { ...inside, horizon: 0.6, lanes: { back: 0.7, middle: 0.84, front: 0.9 } },
  garden: { ...outdoors, horizon: 0.6, lanes: { back: 0.72, middle: 0.87, front: 0.94 } },
  river: {
    ...outdoors,
    horizon: 0.52,
    lanes: { back: 0.64, middle: 0.89, front: 0.95 },
    water: 0.74,
    shore: 0.82,
  },
  lake: {
    ...outdoors,
    horizon: 0.5,
    lanes: { back: 0.62, middle: 0.9, front: 0.955 },
    water: 0.76,
    shore: 0.86,
  },
  snowfield: outdoors,
  sky: hanging,
  space: hanging,
  moon: { ...outdoors, horizon: 0.64, lanes: { back: 0.74, middle: 0.88, front: 0.94 } },
  nowhere: hanging,
};

/** The place the words name, or the one that suits the first thing. */
export function stageFor({ place, groups, light, weather }: Scene): Stage {
  const chosen = place ?? suitablePlace(groups, { weather, hasMood: light !== 'day' || weather !== 'clear' });
  return { place: chosen, ...STAGES[chosen] };
}

function suitablePlace(
  groups: readonly ThingGroup[],
  { weather, hasMood }: { weather: Weather; hasMood: boolean },
): PlaceName {
  const first = groups.find((group) => natureOf(group).habitat !== 'heaven') ?? groups[0];
  if (!first) return hasMood ? 'meadow' : 'nowhere';
  const suiting = placeSuiting(footOf(first, groups));
  if (suiting === 'underwater' && groups.some(({ thing }) => thing.kind === 'transport-water')) return 'sea';
  const outside = weather !== 'clear' || groups.some(needsOpenAir);
  if (outside && INDOORS.includes(suiting)) return 'meadow';
  const stands = groups.some((group) => natureOf(group).habitat === 'ground');
  return stands && FLOATING.includes(suiting) ? 'meadow' : suiting;
}

const INDOORS: readonly PlaceName[] = ['table', 'room'];
const FLOATING: readonly PlaceName[] = ['underwater', 'sky'];

const SUITING: readonly (readonly [PlaceName, RegExp, RegExp])[] = [
  ['snowfield', /^(penguin|polar-bear|igloo|seal|skis|sled|snowman.*|ice-skate)$/, /^$/],
  ['sea', /^(spouting-whale|whale|dolphin|orca|lighthouse)$/, /^transport-water$/],
  ['beach', /^(crab|spiral-shell|lobster)$/, /^$/],
  ['underwater', /^(mermaid|merperson|merman)$/, /^animal-marine$/],
  ['desert', /^(camel|two-hump-camel|cactus|pyramid|scorpion)$/, /^$/],
  [
    'space',
    /^(astronaut|.*-astronaut|rocket|flying-saucer|ringed-planet|satellite|alien.*|comet|globe-.*)$/,
    /^$/,
  ],
  ['meadow', /^(bench|basket)$/, /^$/],
  ['street', /^(street-lamp|.*traffic-light|stop-sign)$/, /^transport-ground$/],
  [
    'room',
    /^(couch-and-lamp|bed|chair|rug|floor-lamp|bookshelf|door|window|television|bathtub|teddy-bear)$/,
    /^(own-furniture|household)$/,
  ],
  [
    'table',
    /^(vase|plate|bowl|candle|teapot)$/,
    /^(food|drink|dishware|book-paper|writing|phone|computer|office|jewel)/,
  ],
  ['sky', /^(airplane|small-airplane|helicopter)$/, /^$/],
];

/** What the first thing stands on, in the end: cats on a sofa are in a room. */
function footOf(group: ThingGroup, groups: readonly ThingGroup[]): ThingGroup {
  const { relation } = group;
  const foot = groups.find(({ key }) => key === relation?.to);
  if (!foot || !relation) return group;
  if (natureOf(foot).habitat === 'heaven') return group;
  // A monkey beside a banana isn't on the table with it.
  const onItsOwn = /^(animal|person|face)/.test(group.thing.kind) && placeSuiting(foot) === 'table';
  return relation.kind === 'beside' && onItsOwn ? group : footOf(foot, groups);
}

/** A tree can't be on a table; sun and moon are seen through the window. */
function needsOpenAir(group: ThingGroup): boolean {
  const { lane, habitat, height } = natureOf(group);
  if (habitat === 'heaven') return false;
  if (group.flying) return true;
  if (height > 0.44 && group.thing.kind.startsWith('animal')) return true;
  return (
    /^(transport|place|sky|own-building)/.test(group.thing.kind) ||
    (lane === 'back' && group.thing.kind.startsWith('plant'))
  );
}

function placeSuiting({ thing }: ThingGroup): PlaceName {
  const match = SUITING.find(([, drawing, kind]) => drawing.test(thing.drawing) || kind.test(thing.kind));
  return match?.[0] ?? 'meadow';
}
