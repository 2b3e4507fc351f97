/** What the built-in interpreter knows by meaning, whatever the language. Each language file gives the words. */
export const GROUPS = {
  time: ['dawn', 'morning', 'noon', 'day', 'sunset', 'dusk', 'evening', 'night'],
  weather: ['sunny', 'rainy', 'snowy', 'foggy', 'stormy', 'cloudy', 'windy'],
  season: ['spring', 'summer', 'autumn', 'winter'],
  style: [
    ...['watercolour', 'oil', 'ink', 'pencil', 'charcoal', 'pastel', 'woodcut', 'stained-glass', 'photo'],
    ...['pixel', 'cartoon', 'anime', 'comic', 'low-poly', 'render', 'monochrome', 'coloured', 'sketch'],
  ],
  colour: [
    ...['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'brown', 'black', 'white', 'grey'],
    ...['golden', 'silver', 'turquoise', 'beige'],
  ],
  size: ['big', 'small', 'tall', 'tiny', 'long', 'short'],
  material: ['wooden', 'stone', 'metal', 'glass', 'paper', 'ice'],
  age: ['old', 'new', 'young'],
  animal: [
    ...[
      'cat',
      'dog',
      'horse',
      'cow',
      'sheep',
      'goat',
      'pig',
      'chicken',
      'duck',
      'goose',
      'bird',
      'owl',
      'raven',
    ],
    ...[
      'eagle',
      'fish',
      'whale',
      'dolphin',
      'shark',
      'fox',
      'wolf',
      'bear',
      'panda',
      'lion',
      'tiger',
      'elephant',
    ],
    ...[
      'monkey',
      'rabbit',
      'mouse',
      'frog',
      'turtle',
      'snake',
      'dragon',
      'unicorn',
      'butterfly',
      'bee',
      'penguin',
    ],
    ...['deer', 'camel', 'squirrel', 'parrot', 'swan'],
  ],
  person: [
    'man',
    'woman',
    'boy',
    'girl',
    'child',
    'knight',
    'robot',
    'astronaut',
    'wizard',
    'pirate',
    'king',
    'queen',
  ],
  drink: ['tea', 'coffee', 'milk', 'juice', 'wine', 'beer', 'water'],
  fruit: [
    'apple',
    'pear',
    'lemon',
    'banana',
    'cherry',
    'strawberry',
    'grape',
    'peach',
    'watermelon',
    'pumpkin',
  ],
  food: ['bread', 'cake', 'pizza', 'egg', 'cheese', 'noodles', 'rice', 'dumplings', 'ice-cream'],
  vehicle: [
    'car',
    'bus',
    'train',
    'bicycle',
    'boat',
    'ship',
    'submarine',
    'plane',
    'rocket',
    'tractor',
    'truck',
    'balloon',
  ],
  building: [
    'house',
    'castle',
    'barn',
    'church',
    'tower',
    'lighthouse',
    'windmill',
    'temple',
    'hut',
    'bridge',
    'pagoda',
  ],
  place: [
    ...[
      'field',
      'meadow',
      'forest',
      'beach',
      'mountain',
      'desert',
      'city',
      'village',
      'garden',
      'park',
      'street',
    ],
    ...['kitchen', 'room', 'sea', 'lake', 'river', 'island', 'moon', 'space', 'hill', 'cave', 'library'],
  ],
  plant: ['tree', 'flower', 'rose', 'sunflower', 'grass', 'cactus', 'bamboo', 'mushroom'],
  furniture: ['table', 'chair', 'sofa', 'bed', 'lamp', 'window', 'door', 'bookshelf'],
  clothing: ['hat', 'scarf', 'glasses', 'crown', 'coat', 'dress', 'shoes'],
  thing: [
    'book',
    'cup',
    'bottle',
    'candle',
    'umbrella',
    'clock',
    'ball',
    'kite',
    'fence',
    'cloud',
    'star',
    'sun',
    'rainbow',
  ],
} as const;

export type Group = keyof typeof GROUPS;
export type ConceptId = (typeof GROUPS)[Group][number];

/** Words and groups of one concept in one language. */
export interface Concept {
  readonly id: ConceptId;
  readonly group: Group;
}

/** The groups of which a picture has one: naming another one replaces it. */
export const SETTING_GROUPS: ReadonlySet<Group> = new Set(['time', 'weather', 'season']);
/** What qualifies a thing. */
export const QUALITY_GROUPS: ReadonlySet<Group> = new Set(['colour', 'size', 'material', 'age']);
/** Names of the same group stand for each other: who asks for coffee instead means the tea, not the table. */
export const NOUN_GROUPS: ReadonlySet<Group> = new Set([
  ...(['animal', 'person', 'drink', 'fruit', 'food', 'vehicle', 'building', 'place', 'plant'] as const),
  ...(['furniture', 'clothing', 'thing'] as const),
]);
/** What cannot be true beside it, in groups of its own. */
export const EXCLUDES: Partial<Record<ConceptId, readonly ConceptId[]>> = {
  night: ['sunny'],
  rainy: ['sunny'],
  snowy: ['summer'],
  coloured: ['monochrome'],
};

const groupOf: ReadonlyMap<string, Group> = new Map(
  Object.entries(GROUPS).flatMap(([group, ids]) => ids.map((id) => [id, group as Group] as const)),
);

/** What one language calls each concept: the first word is the usual one. */
export type Words = Readonly<Record<ConceptId, string>>;

/** Finds concepts by the words of one language. */
export function createVocabulary(words: Words, normalize: (word: string) => string) {
  const byWord = new Map<string, Concept>();
  const byId = new Map<string, readonly string[]>();
  for (const [id, list] of Object.entries(words)) {
    const names = list.split('|');
    byId.set(id, names);
    const group = groupOf.get(id);
    for (const name of names) if (group) byWord.set(normalize(name), { id: id as ConceptId, group });
  }
  return {
    find: (word: string): Concept | undefined => byWord.get(normalize(word)),
    /** All words of a concept, the usual one first. */
    wordsOf: (id: ConceptId): readonly string[] => byId.get(id) ?? [],
    usual: (id: ConceptId): string => byId.get(id)?.[0] ?? id,
    wordsOfGroup: (group: Group): readonly string[] => GROUPS[group].flatMap((id) => byId.get(id) ?? []),
    longest: Math.max(...[...byWord.keys()].map((word) => word.length)),
  };
}
