import { GROUPS } from './concept-words.ts';

export { GROUPS };

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
  ...(['furniture', 'clothing', 'thing', 'region'] as const),
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
