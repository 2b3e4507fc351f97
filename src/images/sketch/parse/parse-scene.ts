import type { Light, PlaceName, Scene, ThingGroup } from '../scene.ts';
import { finishGroup, type GroupDraft } from './group-draft.ts';
import { BEFORE_NOUNS, type Mark } from './mark.ts';
import { type Lexicon, readMarks } from './read-marks.ts';
import { createSentenceReader } from './sentence-reader.ts';

const LONGEST_PROMPT = 8000;
const MOST_LEFT_OUT = 40;
const LONGEST_WORD = 40;

/** Reads a prompt, and what must not appear, into a scene. Any text at all gives one. */
export function parseScene(prompt: string, negative: string, lexicon: Lexicon): Scene {
  const told = readAll(prompt, lexicon);
  const refused = readMarks(negative.slice(0, LONGEST_PROMPT), lexicon).map(({ mark }) => mark);
  const unwanted = [...told.unwanted, ...refused];
  liftMounts(told.groups);
  const groups = told.groups
    .map(finishGroup)
    .map((group) => ({ ...group, absent: isUnwanted(group, unwanted) }));
  const weather = unwanted.some((mark) => mark.kind === 'weather' && mark.weather === told.weather)
    ? null
    : told.weather;
  return {
    groups,
    place: placeOf(told.place, told.skyNamed, groups),
    far: told.far,
    light: told.light ?? lightOf(groups),
    weather: weather ?? 'clear',
    absent: unwanted.flatMap((mark) => (mark.kind === 'thing' ? [mark.thing.name] : [])),
    leftOut: tidy(told.leftOut),
  };
}

function readAll(prompt: string, lexicon: Lexicon) {
  const marks = readMarks(prompt.slice(0, LONGEST_PROMPT), lexicon);
  const reader = createSentenceReader();
  marks.forEach((marked, index) => {
    const after = marks.slice(index + 1, index + 6).map(({ mark }) => mark);
    reader.read(marked, { next: after[0], noun: after.find(({ kind }) => !BEFORE_NOUNS.has(kind)) });
  });
  return reader.result();
}

/** "without trees" also takes the pine, "without people" the wizard. */
function isUnwanted(group: ThingGroup, unwanted: readonly Mark[]): boolean {
  return unwanted.some((mark) => {
    if (mark.kind !== 'thing') return false;
    const { name, drawing } = mark.thing;
    if (name === group.name || group.thing.drawing.split('-').includes(name)) return true;
    if (drawing === 'deciduous-tree') return group.thing.drawing.endsWith('-tree');
    return /^person-(standing|walking)$/.test(drawing) && group.thing.kind.startsWith('person');
  });
}

/** A sky in the words is a place only when nothing stands on the ground; fish alone are seen from below. */
function placeOf(
  place: PlaceName | null,
  skyNamed: boolean,
  groups: readonly ThingGroup[],
): PlaceName | null {
  const allFly = groups.every((group) => group.flying || group.thing.kind === 'sky-weather');
  const marine =
    groups.length > 0 &&
    groups.every(({ thing }) => thing.kind === 'animal-marine' && !BREATHES.test(thing.drawing));
  if (place === 'sea' && marine) return 'underwater';
  return place ?? (skyNamed && allFly ? 'sky' : null);
}

/** Who flies on something has it in the air too. */
function liftMounts(groups: readonly GroupDraft[]): void {
  for (const { flying, relation } of groups)
    if (flying && relation?.kind === 'on' && MOUNTS.test(relation.to.thing.drawing))
      relation.to.flying = true;
}

const MOUNTS = /^(broom|rug|dragon|eagle|cloud|unicorn|horse|umbrella|balloon|kite|rocket)$/;

/** These show themselves above the water. */
const BREATHES = /whale|dolphin|orca|seal/;

/** A moon means night where no time is told. */
function lightOf(groups: readonly ThingGroup[]): Light {
  return groups.some((group) => /moon/.test(group.thing.drawing) && group.thing.kind === 'sky-weather')
    ? 'night'
    : 'day';
}

function tidy(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))].slice(0, MOST_LEFT_OUT);
}
