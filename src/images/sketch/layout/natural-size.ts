import type { Size, ThingGroup } from '../scene.ts';

export type Lane = 'back' | 'middle' | 'front';
export type Habitat = 'ground' | 'air' | 'low air' | 'heaven' | 'water';

/** How big a thing is told and where it belongs when nothing else is said. */
export interface Nature {
  /** Height, as a part of the frame's measure. */
  readonly height: number;
  /** Height when the picture begins with it: a lone apple isn't a dot. */
  readonly leadHeight: number;
  readonly lane: Lane;
  readonly habitat: Habitat;
}

type NatureRow = readonly [pattern: RegExp, height: number, leadHeight: number, lane: Lane, habitat: Habitat];

/** Looked up by drawing, first match wins. A story book's sizes: compressed, but an elephant beats a cat. */
const BY_DRAWING: readonly NatureRow[] = [
  [/^(elephant|mammoth|sauropod|t-rex|dragon)$/, 0.52, 0.52, 'middle', 'ground'],
  [/^giraffe$/, 0.58, 0.58, 'middle', 'ground'],
  [
    /^(horse|cow|ox|water-buffalo|camel|two-hump-camel|moose|deer|zebra|rhinoceros|hippopotamus|bison|gorilla|llama|donkey)$/,
    0.45,
    0.45,
    'middle',
    'ground',
  ],
  [/^(mouse|rat|hamster|chipmunk|hedgehog)$/, 0.2, 0.36, 'front', 'ground'],
  [/^bat$/, 0.18, 0.36, 'middle', 'air'],
  [/^(duck|swan|goose)$/, 0.28, 0.38, 'middle', 'water'],
  [/^(eagle|dove|phoenix)$/, 0.26, 0.4, 'middle', 'air'],
  [/^(penguin|flamingo|turkey|peacock)$/, 0.36, 0.4, 'middle', 'ground'],
  [/^(.*chick|chicken|rooster|bird|black-bird|parrot|owl)$/, 0.24, 0.38, 'middle', 'ground'],
  [/^(spouting-whale|whale|orca)$/, 0.46, 0.48, 'middle', 'water'],
  [/^(dolphin|shark|octopus|seal)$/, 0.36, 0.42, 'middle', 'water'],
  [/^(crab|lobster|spiral-shell|oyster|coral)$/, 0.22, 0.36, 'front', 'ground'],
  [/^(butterfly|honeybee|fly|mosquito)$/, 0.13, 0.34, 'front', 'low air'],
  [/^(evergreen|deciduous|palm|leafless|christmas|tanabata|cherry)-tree$/, 0.52, 0.54, 'back', 'ground'],
  [/^cactus$/, 0.38, 0.44, 'back', 'ground'],
  [
    /^(castle|japanese-castle|tokyo-tower|statue-of-liberty|lighthouse|office-building|volcano|mount-fuji|desert-island|pyramid|windmill|hindu-temple|ferris-wheel|roller-coaster)$/,
    0.54,
    0.56,
    'back',
    'ground',
  ],
  [/^(tent|hut|igloo|fountain)$/, 0.38, 0.42, 'back', 'ground'],
  [/^(bicycle|motorcycle|motor-scooter|kick-scooter)$/, 0.32, 0.4, 'middle', 'ground'],
  [
    /^(locomotive|train|bus|.*train.*|tram.*|delivery-truck|articulated-lorry|fire-engine)$/,
    0.4,
    0.44,
    'middle',
    'ground',
  ],
  [/^broom$/, 0.3, 0.4, 'front', 'ground'],
  [/^hot-air-balloon$/, 0.38, 0.46, 'middle', 'air'],
  [/^(rocket|flying-saucer)$/, 0.32, 0.44, 'middle', 'air'],
  [/^fireworks-burst$/, 0.34, 0.44, 'middle', 'air'],
  [/^(balloon|kite|parachute)$/, 0.22, 0.4, 'middle', 'air'],
  [/^(sun|sun-with-face|.+-moon.*)$/, 0.2, 0.24, 'back', 'heaven'],
  [/^(rainbow)$/, 0.42, 0.46, 'back', 'heaven'],
  [/^(cloud.*|sun-behind.*)$/, 0.2, 0.34, 'middle', 'air'],
  [/^(ringed-planet|globe-.*)$/, 0.3, 0.42, 'middle', 'air'],
  [/^(star|glowing-star|shooting-star|comet|snowflake|high-voltage|fireworks)$/, 0.14, 0.32, 'middle', 'air'],
  [/^(fire|snowman.*)$/, 0.36, 0.42, 'middle', 'ground'],
  [/^(boy|girl|child|baby.*)$/, 0.4, 0.4, 'middle', 'ground'],
  [/^fairy$/, 0.3, 0.42, 'middle', 'low air'],
  // What others sit or lie on is large enough for them from the start.
  [/^couch-and-lamp$/, 0.56, 0.58, 'middle', 'ground'],
  [/^(bed|bathtub)$/, 0.46, 0.48, 'middle', 'ground'],
  [/^(chair|bench|desk|door|window|mirror|ladder|piano|harp)$/, 0.4, 0.42, 'middle', 'ground'],
  [/^(table)$/, 0.36, 0.38, 'middle', 'ground'],
  [/^(floor-lamp|street-lamp|bookshelf)$/, 0.46, 0.46, 'back', 'ground'],
  [/^fence$/, 0.24, 0.28, 'middle', 'ground'],
  [/^bush$/, 0.2, 0.28, 'middle', 'ground'],
  [/^(bridge)$/, 0.34, 0.4, 'back', 'ground'],
  [/^(rug)$/, 0.4, 0.4, 'front', 'ground'],
  [/^(rock|wood|package|basket|bowl|bucket|skateboard|sled|plate)$/, 0.28, 0.36, 'front', 'ground'],
  [/^(teddy-bear|guitar|violin|jack-o-lantern|wrapped-gift|umbrella.*)$/, 0.22, 0.36, 'front', 'ground'],
];

const BY_KIND: readonly NatureRow[] = [
  [/^animal-(mammal|reptile|amphibian)$/, 0.38, 0.38, 'middle', 'ground'],
  [/^(cat|monkey)-face$/, 0.34, 0.4, 'middle', 'ground'],
  [/^animal-bird$/, 0.28, 0.38, 'middle', 'ground'],
  [/^animal-marine$/, 0.24, 0.38, 'middle', 'water'],
  [/^animal-bug$/, 0.13, 0.34, 'front', 'ground'],
  [/^plant-flower$/, 0.26, 0.4, 'front', 'ground'],
  [/^plant/, 0.22, 0.38, 'front', 'ground'],
  [/^(food|drink|dishware)/, 0.17, 0.36, 'front', 'ground'],
  [/^place-(building|religious)$/, 0.48, 0.5, 'back', 'ground'],
  [/^place/, 0.42, 0.48, 'back', 'ground'],
  [/^transport-ground$/, 0.32, 0.4, 'middle', 'ground'],
  [/^transport-water$/, 0.38, 0.44, 'middle', 'water'],
  [/^transport-air$/, 0.28, 0.4, 'middle', 'air'],
  [/^sky-weather$/, 0.2, 0.34, 'middle', 'air'],
  [/^person|^family|^face|^body|^hand/, 0.44, 0.46, 'middle', 'ground'],
  [/^own-building$/, 0.5, 0.52, 'back', 'ground'],
  [/^own-small$/, 0.2, 0.36, 'front', 'ground'],
];

const USUAL: Nature = { height: 0.2, leadHeight: 0.36, lane: 'front', habitat: 'ground' };

const SIZE_FACTORS: Record<Size, number> = { tiny: 0.45, small: 0.7, usual: 1, big: 1.35, huge: 1.7 };
const TALLEST = 0.72;

/** How a group's thing is when nothing around it says otherwise. */
export function natureOf({ thing, flying }: ThingGroup): Nature {
  const row =
    BY_DRAWING.find(([pattern]) => pattern.test(thing.drawing)) ??
    BY_KIND.find(([pattern]) => pattern.test(thing.kind));
  const nature: Nature = row ? { height: row[1], leadHeight: row[2], lane: row[3], habitat: row[4] } : USUAL;
  return flying && nature.habitat !== 'heaven' ? { ...nature, habitat: 'air' } : nature;
}

/** The height that a group's thing should have, as a part of the frame's measure. */
export function wantedHeight(group: ThingGroup, leads: boolean): number {
  const nature = natureOf(group);
  return Math.min(TALLEST, (leads ? nature.leadHeight : nature.height) * SIZE_FACTORS[group.size]);
}
