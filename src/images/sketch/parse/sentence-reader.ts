import type { ColourName, Light, PlaceName, Size, Thing, Weather } from '../scene.ts';
import { choosePlace, type ToldPlace } from './choose-place.ts';
import { MOST_OF_A_KIND } from './count-words.ts';
import type { GroupDraft } from './group-draft.ts';
import { BEFORE_NOUNS, type Mark, type MarkedText } from './mark.ts';
import { freshDescription } from './description.ts';
import { createRelationReader, type PreviousMark } from './relation-reader.ts';

const MOST_GROUPS = 12;
const PLURAL_COUNT = 3;

/** What comes after a mark: the very next one, and the one that counts, numbers and adjectives skipped. */
export interface Ahead {
  readonly next: Mark | undefined;
  readonly noun: Mark | undefined;
}

/** Collects, mark by mark, what a prompt asks for. */
export function createSentenceReader() {
  const groups: GroupDraft[] = [];
  const leftOut: string[] = [];
  const unwanted: Mark[] = [];
  const places: ToldPlace[] = [];
  let light: Light | null = null;
  let weather: Weather | null = null;
  let skyNamed = false;

  let described = freshDescription();
  const relations = createRelationReader(groups);
  let taking = false;
  let thingInClause = false;
  /** "In the sky there are …": what comes next flies. */
  let skyClause = false;
  /** After an "and", another thing of the same name is another one. */
  let listed = false;
  let previous: PreviousMark = 'start';

  function read({ mark, text }: MarkedText, { next, noun }: Ahead): void {
    if (taking && readUnwanted(mark)) return;
    switch (mark.kind) {
      case 'thing':
        readThing(mark.thing, mark.plural, text, next);
        break;
      case 'colour':
        readColour(mark.colour, next);
        break;
      case 'tone':
        if (next?.kind === 'colour') described.tone = mark.tone;
        else leftOut.push(text);
        break;
      case 'count':
        described.count = mark.count;
        break;
      case 'size':
        readSize(mark.size, next);
        break;
      case 'relation':
        relations.readRelation(mark.relation, mark);
        break;
      case 'at':
        relations.readAt();
        break;
      case 'spot':
        relations.readSpot(mark.relation, previous);
        break;
      case 'place':
        readPlace(mark.place, text);
        break;
      case 'light':
        light ??= mark.light;
        break;
      case 'weather':
        weather ??= mark.weather;
        break;
      case 'flying':
        if (relations.subjects().length > 0 && noun?.kind !== 'thing')
          for (const group of relations.subjects()) group.flying = true;
        else described.flying = true;
        break;
      case 'side':
        if (relations.subjects().length > 0 && previous !== 'break')
          for (const group of relations.subjects().slice(-1)) group.side = mark.side;
        else described.side = mark.side;
        break;
      case 'sky':
        skyNamed = true;
        relations.forgetWaiting();
        described = freshDescription();
        break;
      case 'without':
        taking = true;
        break;
      case 'the':
        described.definite = true;
        break;
      case 'with':
        relations.readWith();
        break;
      case 'another':
        described.indefinite = true;
        break;
      case 'break':
        readBreak(text);
        break;
      case 'unknown':
        leftOut.push(text);
        break;
      case 'and':
      case 'is':
      case 'filler':
        break;
    }
    listed = mark.kind === 'and' || (listed && BEFORE_NOUNS.has(mark.kind));
    relations.afterMark(mark.kind, text, previous);
    previous = mark.kind;
  }

  function readThing(thing: Thing, plural: boolean, text: string, next: Mark | undefined): void {
    if (thing.drawing === 'tangerine' && text.toLowerCase() === 'orange' && isNoun(next)) {
      described.colour ??= 'orange';
      return;
    }
    if (FOOD.test(thing.kind) && next?.kind === 'thing' && DISHES.test(next.thing.drawing)) {
      leftOut.push(text);
      return;
    }
    const starry = thing.drawing === 'star' && described.count === null && (plural || /^(星|繁)/.test(text));
    if (starry) {
      light ??= 'night';
      described = freshDescription();
      return;
    }
    const group = findAgain(thing) ?? open(thing, plural, text);
    if (!group) return;
    describe(group);
    relations.relate(group, previous);
  }

  /** "the cat", said again, is the cat told before. */
  function findAgain(thing: Thing): GroupDraft | undefined {
    if (described.colour !== null || described.indefinite || (described.count ?? 1) > 1) return undefined;
    if (listed && described.count !== null) return undefined;
    return groups.find((group) => group.thing.name === thing.name);
  }

  function open(thing: Thing, plural: boolean, text: string): GroupDraft | undefined {
    if (groups.length >= MOST_GROUPS) {
      leftOut.push(text);
      described = freshDescription();
      return undefined;
    }
    const alike = groups.filter((group) => group.thing.name === thing.name).length;
    const group: GroupDraft = {
      thing,
      key: alike === 0 ? thing.name : `${thing.name} ${alike + 1}`,
      count: Math.min(described.count ?? (plural ? PLURAL_COUNT : 1), MOST_OF_A_KIND),
      colour: null,
      size: 'usual',
      relation: null,
      flying: false,
      side: null,
      absent: false,
    };
    groups.push(group);
    return group;
  }

  function describe(group: GroupDraft): void {
    if (described.colour) group.colour = { name: described.colour, tone: described.tone };
    if (described.size) group.size = described.size;
    if (described.flying || skyClause) group.flying = true;
    thingInClause = true;
    if (described.side) group.side = described.side;
    described = freshDescription();
  }

  function readColour(colour: ColourName, next: Mark | undefined): void {
    const last = relations.subjects().at(-1);
    if (previous === 'is' && last && !isNoun(next)) {
      last.colour = { name: colour, tone: described.tone };
      described.tone = 'plain';
    } else {
      described.colour ??= colour;
    }
  }

  function readSize(size: Size, next: Mark | undefined): void {
    const last = relations.subjects().at(-1);
    if (previous === 'is' && last && next?.kind !== 'thing') last.size = size;
    else described.size = size;
  }

  function readPlace(name: PlaceName, text: string): void {
    if (relations.waitsAbove())
      for (const group of relations.subjects()) if (FLIES.test(group.thing.kind)) group.flying = true;
    if (name === 'sky') {
      skyNamed = true;
      if (thingInClause) for (const group of thoseInTheSky(relations.subjects())) group.flying = true;
      else skyClause = true;
    } else {
      places.push({ place: name, weak: ROADS.test(text) });
    }
    relations.forgetWaiting();
    described = freshDescription();
  }

  function readBreak(text: string): void {
    relations.readBreak(text);
    described = freshDescription();
    thingInClause = false;
    skyClause = false;
  }

  /** True while the mark belongs to "without …". */
  function readUnwanted(mark: Mark): boolean {
    if (mark.kind === 'break' || mark.kind === 'with' || mark.kind === 'relation' || mark.kind === 'at') {
      taking = false;
      return false;
    }
    if (mark.kind !== 'unknown') unwanted.push(mark);
    return true;
  }

  return {
    read,
    result: () => ({ groups, leftOut, unwanted, ...choosePlace(places), light, weather, skyNamed }),
  };
}

/** Over a village these are in the air; a bridge over a river isn't. */
const FLIES = /^(animal|person|transport-air|own-air|event)/;
/** "A tree and a kite in the sky": the last one is, and before it what belongs there. */
function thoseInTheSky(subjects: readonly GroupDraft[]): readonly GroupDraft[] {
  return subjects.filter(
    ({ thing }, index) =>
      index === subjects.length - 1 || SKY_BORN.test(thing.kind) || thing.drawing === 'kite',
  );
}

const SKY_BORN = /^(animal-bird|animal-bug|transport-air|own-air|sky|event)/;

/** A pumpkin pie is a pie. */
const FOOD = /^food/;
const DISHES =
  /^(birthday-cake|shortcake|cupcake|pie|bread|steaming-bowl|pot-of-food|pizza|soft-ice-cream|ice-cream|green-salad|sandwich|hamburger|cookie|candy|pancakes|teacup-without-handle|cup-with-straw)$/;
const ROADS = /^(road|highway|公路|路上|马路|馬路)$/i;

function isNoun(mark: Mark | undefined): boolean {
  return mark?.kind === 'thing' || mark?.kind === 'colour' || mark?.kind === 'size';
}
