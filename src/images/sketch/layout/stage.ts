import type { PlaceName, ThingGroup } from '../scene.ts';
import type { Lane } from './natural-size.ts';

/** Where a place has its horizon and where things stand in it. Fractions of the frame's height. */
export interface Stage {
  readonly place: PlaceName;
  readonly horizon: number;
  readonly lanes: Readonly<Record<Lane, number>>;
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
  river: { ...outdoors, horizon: 0.52, lanes: { back: 0.64, middle: 0.89, front: 0.95 }, water: 0.74 },
  snowfield: outdoors,
  sky: hanging,
  space: hanging,
  moon: { ...outdoors, horizon: 0.64, lanes: { back: 0.74, middle: 0.88, front: 0.94 } },
  nowhere: hanging,
};

/** The place the words name, or the one that suits the first thing. */
export function stageFor(place: PlaceName | null, groups: readonly ThingGroup[], hasMood: boolean): Stage {
  const chosen = place ?? (groups[0] ? placeSuiting(groups[0]) : hasMood ? 'meadow' : 'nowhere');
  return { place: chosen, ...STAGES[chosen] };
}

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

function placeSuiting({ thing }: ThingGroup): PlaceName {
  const match = SUITING.find(([, drawing, kind]) => drawing.test(thing.drawing) || kind.test(thing.kind));
  return match?.[0] ?? 'meadow';
}
