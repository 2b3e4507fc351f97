import type { ColourName, Light, PlaceName, RelationKind, Size, Thing, Weather } from '../scene.ts';
import { MOST_OF_A_KIND } from './count-words.ts';
import { type GroupDraft, wouldCircle } from './group-draft.ts';
import type { Mark, MarkedText } from './mark.ts';

const MOST_GROUPS = 12;
const PLURAL_COUNT = 3;
const CONTAINER = /^(bowl|vase|basket|package|plate|bucket|amphora|jar|shopping-cart)$/;

/** What comes after a mark: the very next one, and the one that counts, numbers and adjectives skipped. */
export interface Ahead {
  readonly next: Mark | undefined;
  readonly noun: Mark | undefined;
}

/** Where a relation word waits for the thing it points at. */
interface Waiting {
  readonly kind: RelationKind;
  readonly reversed: boolean;
  readonly from: readonly GroupDraft[];
  /** Chinese 在 needs a word for the spot, or it says nothing. */
  readonly needsSpot: boolean;
}

/** Collects, mark by mark, what a prompt asks for. */
export function createSentenceReader() {
  const groups: GroupDraft[] = [];
  const leftOut: string[] = [];
  const unwanted: Mark[] = [];
  let place: PlaceName | null = null;
  let light: Light | null = null;
  let weather: Weather | null = null;
  let skyNamed = false;

  let described = freshDescription();
  /** The things that the sentence is talking about. */
  let subjects: GroupDraft[] = [];
  let waiting: Waiting | null = null;
  /** "On the sofa there is …": what comes next belongs there. */
  let leading: { kind: RelationKind; reversed: boolean; to: GroupDraft; used: boolean } | null = null;
  let linked: { from: readonly GroupDraft[]; to: GroupDraft; needsSpot: boolean; kind: RelationKind } | null =
    null;
  /** 书架旁边的…: the spot may belong to the thing that follows, not to the subject. */
  let genitive: { from: readonly GroupDraft[]; kind: RelationKind; near: GroupDraft } | null = null;
  let taking = false;
  let lastWasAnd = false;
  let thingInClause = false;
  /** "In the sky there are …": what comes next flies. */
  let skyClause = false;
  let previous: Mark['kind'] | 'start' = 'start';
  /** "A bowl of", "a cat with": how the next thing belongs to the last. */
  let joint: 'with' | 'of' | null = null;
  /** The mark before was 的 after a spot. */
  let owned = false;

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
        readRelation(mark.relation, mark);
        break;
      case 'at':
        waiting = { kind: 'on', reversed: false, from: subjects, needsSpot: true };
        break;
      case 'spot':
        readSpot(mark.relation);
        break;
      case 'place':
        readPlace(mark.place);
        break;
      case 'light':
        light ??= mark.light;
        break;
      case 'weather':
        weather ??= mark.weather;
        break;
      case 'flying':
        if (subjects.length > 0 && noun?.kind !== 'thing') for (const group of subjects) group.flying = true;
        else described.flying = true;
        break;
      case 'side':
        if (subjects.length > 0 && previous !== 'break')
          for (const group of subjects.slice(-1)) group.side = mark.side;
        else described.side = mark.side;
        break;
      case 'sky':
        skyNamed = true;
        waiting = null;
        described = freshDescription();
        break;
      case 'without':
        taking = true;
        break;
      case 'the':
        described.definite = true;
        break;
      case 'with':
        if (leading === null && waiting === null) linked = null;
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
    owned = (text === '的' && previous === 'spot') || (owned && BEFORE_THINGS.has(mark.kind));
    if (mark.kind !== 'spot' && !owned && !BEFORE_THINGS.has(mark.kind)) genitive = null;
    if (mark.kind === 'with') joint = 'with';
    else if (text.toLowerCase() === 'of') joint = 'of';
    else if (mark.kind === 'thing' || mark.kind === 'break' || mark.kind === 'relation') joint = null;
    previous = mark.kind;
  }

  function readThing(thing: Thing, plural: boolean, text: string, next: Mark | undefined): void {
    if (thing.drawing === 'tangerine' && text.toLowerCase() === 'orange' && isNoun(next)) {
      described.colour ??= 'orange';
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
    relate(group);
  }

  /** "the cat", said again, is the cat told before. */
  function findAgain(thing: Thing): GroupDraft | undefined {
    if (described.colour !== null || described.indefinite || (described.count ?? 1) > 1) return undefined;
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

  function relate(group: GroupDraft): void {
    const wearable = group.thing.kind === 'clothing' && (waiting !== null || joint === 'with');
    const of = joint === 'of' && subjects[0] && CONTAINER.test(subjects[0].thing.drawing);
    linked = null;
    if (genitive && owned && group !== genitive.near) {
      relateThrough(genitive, group);
      genitive = null;
      return;
    }
    if (waiting && waiting.from.length > 0 && !waiting.from.includes(group)) {
      const kind = wearable && waiting.kind === 'in' ? 'worn by' : waiting.kind;
      if (waiting.reversed || kind === 'worn by') link([group], kind, waiting.from.at(-1));
      else linkAll(waiting.from, kind, group, waiting.needsSpot);
      subjects = waiting.reversed || kind === 'worn by' ? [...waiting.from] : subjects;
      linked ??= { from: waiting.from, to: group, needsSpot: waiting.needsSpot, kind };
    } else if (waiting) {
      leading = { kind: waiting.kind, reversed: waiting.reversed, to: group, used: false };
      subjects = [];
      linked = { from: [], to: group, needsSpot: false, kind: waiting.kind };
    } else if (leading && leading.to !== group) {
      if (leading.reversed) link([leading.to], leading.kind, group);
      else link([group], leading.kind, leading.to);
      leading.used = true;
      if (leading.reversed) leading = null;
      subjects = previous === 'and' ? [...subjects, group] : [group];
    } else if (wearable && joint === 'with') {
      link([group], 'worn by', subjects.at(-1));
    } else if (of) {
      link([group], 'in', subjects[0]);
    } else {
      subjects = previous === 'and' || lastWasAnd ? [...subjects, group] : [group];
    }
    waiting = null;
    lastWasAnd = false;
  }

  /** 猫坐在书架旁边的椅子上: the chair is beside the shelf, and what follows tells where the cat is. */
  function relateThrough({ from, kind, near }: NonNullable<typeof genitive>, group: GroupDraft): void {
    for (const subject of from) subject.relation = null;
    link([group], kind, near);
    linked = { from, to: group, needsSpot: true, kind: 'on' };
  }

  function linkAll(
    from: readonly GroupDraft[],
    kind: RelationKind,
    to: GroupDraft,
    needsSpot: boolean,
  ): void {
    if (!needsSpot) link(from, kind, to);
    linked = { from, to, needsSpot, kind };
  }

  function link(from: readonly GroupDraft[], kind: RelationKind, to: GroupDraft | undefined): void {
    for (const group of from) {
      if (!to || group === to || wouldCircle(group, to)) continue;
      // Who already sits somewhere stays there: what is looked at comes to them.
      if (group.relation === null) group.relation = { kind, to };
      else if (kind === 'beside' && to.relation === null && !wouldCircle(to, group))
        to.relation = { kind, to: group };
    }
  }

  function readRelation(
    kind: RelationKind,
    { reversed, doing }: { reversed: boolean; doing: boolean },
  ): void {
    // "a cat on a sofa beside a lamp": the second relation is the sofa's.
    const from =
      linked && !reversed && !doing && linked.from.length > 0 && linked.to.relation === null
        ? [linked.to]
        : subjects;
    waiting = { kind, reversed, from, needsSpot: false };
    if (leading?.used) leading = null;
  }

  function readSpot(kind: RelationKind): void {
    if (linked && linked.from.length > 0) {
      for (const group of linked.from) if (group.relation?.to === linked.to) group.relation = null;
      link(linked.from, kind, linked.to);
      genitive = { from: linked.from, kind, near: linked.to };
      linked = null;
    } else if (previous === 'thing' && groups.length > 0) {
      const to = leading && !leading.used ? leading.to : subjects.at(-1);
      if (to) leading = { kind, reversed: false, to, used: false };
      subjects = [];
    } else if (previous === 'break' || previous === 'with' || previous === 'at' || previous === 'filler') {
      const to = subjects[0] ?? groups.at(-1);
      if (to) leading = { kind, reversed: false, to, used: false };
    }
    waiting = null;
  }

  function readColour(colour: ColourName, next: Mark | undefined): void {
    const last = subjects.at(-1);
    if (previous === 'is' && last && !isNoun(next)) {
      last.colour = { name: colour, tone: described.tone };
      described.tone = 'plain';
    } else {
      described.colour ??= colour;
    }
  }

  function readSize(size: Size, next: Mark | undefined): void {
    const last = subjects.at(-1);
    if (previous === 'is' && last && next?.kind !== 'thing') last.size = size;
    else described.size = size;
  }

  function readPlace(name: PlaceName): void {
    if (name === 'sky') {
      skyNamed = true;
      if (thingInClause) for (const group of subjects) group.flying = true;
      else skyClause = true;
    } else {
      place ??= name;
    }
    waiting = null;
    linked = null;
    described = freshDescription();
  }

  function readBreak(text: string): void {
    waiting = null;
    linked = null;
    described = freshDescription();
    thingInClause = false;
    skyClause = false;
    if (text === '.' || leading?.used) leading = null;
    if (text === '.') subjects = [];
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
    read(marked: MarkedText, ahead: Ahead) {
      if (marked.mark.kind === 'and') lastWasAnd = true;
      read(marked, ahead);
      if (marked.mark.kind === 'break' || marked.mark.kind === 'with') lastWasAnd = false;
    },
    result: () => ({ groups, leftOut, unwanted, place, light, weather, skyNamed }),
  };
}

const BEFORE_THINGS: ReadonlySet<Mark['kind']> = new Set(['count', 'colour', 'tone', 'size', 'filler']);

function isNoun(mark: Mark | undefined): boolean {
  return mark?.kind === 'thing' || mark?.kind === 'colour' || mark?.kind === 'size';
}

function freshDescription() {
  return {
    count: null as number | null,
    colour: null as ColourName | null,
    tone: 'plain' as 'plain' | 'light' | 'dark',
    size: null as Size | null,
    flying: false,
    side: null as 'left' | 'right' | null,
    definite: false,
    indefinite: false,
  };
}
