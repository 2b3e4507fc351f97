import type { RelationKind } from '../scene.ts';
import { type GroupDraft, wouldCircle } from './group-draft.ts';
import type { Mark } from './mark.ts';

export type PreviousMark = Mark['kind'] | 'start';

const HELD =
  /^(umbrella.*|balloon|bouquet|rose|tulip|dagger|crossed-swords|shield|magic-wand|guitar|violin|trumpet|red-paper-lantern|flashlight|lollipop|fishing-pole|trident-emblem|basket|teddy-bear|wrapped-gift|kite|axe|bow-and-arrow|hammer|broom)$/;

/** "A girl with a balloon" holds it; a cake with a balloon doesn't. */
function mayHold(holder: GroupDraft | undefined, { thing, count }: GroupDraft): boolean {
  return (
    holder?.count === 1 &&
    count <= 3 &&
    /^(person|animal)/.test(holder.thing.kind) &&
    HELD.test(thing.drawing)
  );
}

/** A table with a vase has it on top. */
function liesOn(table: GroupDraft, { thing }: GroupDraft): boolean {
  return /^(table|plate)$/.test(table.thing.drawing) && LAID.test(thing.kind);
}

const LAID =
  /^(food|drink|dishware|own-small|book|light|household|phone|computer|plant-flower|musical|writing|office)/;

const CONTAINER = /^(bowl|vase|basket|package|plate|bucket|amphora|jar|shopping-cart)$/;

/** Where a relation word waits for the thing it points at. */
interface Waiting {
  readonly kind: RelationKind;
  readonly reversed: boolean;
  readonly from: readonly GroupDraft[];
  /** Chinese 在 needs a word for the spot, or it says nothing. */
  readonly needsSpot: boolean;
}

/** "On the sofa there is …": what comes next belongs there. */
interface Leading {
  readonly kind: RelationKind;
  readonly reversed: boolean;
  readonly to: GroupDraft;
  used: boolean;
}

/** Follows, mark by mark, which thing a sentence puts where; `groups` is filled by whoever reads the things. */
export function createRelationReader(groups: readonly GroupDraft[]) {
  /** The things that the sentence is talking about. */
  let subjects: GroupDraft[] = [];
  let waiting: Waiting | null = null;
  /** "On the sofa there is …": what comes next belongs there. */
  let leading: Leading | null = null;
  /** What leads further out, while something worn or held is told. */
  let outer: Leading | null = null;
  let linked: { from: readonly GroupDraft[]; to: GroupDraft; needsSpot: boolean; kind: RelationKind } | null =
    null;
  /** 书架旁边的…: the spot may belong to the thing that follows, not to the subject. */
  let genitive: { from: readonly GroupDraft[]; kind: RelationKind; near: GroupDraft } | null = null;
  let lastWasAnd = false;
  /** "A bowl of", "a cat with": how the next thing belongs to the last. */
  let joint: 'with' | 'of' | null = null;
  /** The mark before was 的 after a spot. */
  let owned = false;
  /** The last thing is worn or held; what "and" adds may be too. */
  let given = false;

  function relate(group: GroupDraft, previous: PreviousMark): void {
    const wearable = group.thing.kind === 'clothing' && (waiting !== null || joint === 'with');
    const of = joint === 'of' && subjects[0] && CONTAINER.test(subjects[0].thing.drawing);
    linked = null;
    if (genitive && owned && group !== genitive.near) {
      relateThrough(genitive, group);
      genitive = null;
      return;
    }
    // "A vase and flowers in the vase" puts the flowers there.
    const from = waiting?.from.filter((other) => other !== group) ?? [];
    if (waiting && from.length > 0) {
      const kind = wearable && waiting.kind === 'in' ? 'worn by' : waiting.kind;
      if (waiting.reversed || kind === 'worn by') link([group], kind, from.at(-1));
      else linkAll(from, kind, group, waiting.needsSpot);
      given = waiting.reversed || kind === 'worn by';
      subjects = given ? from : subjects;
      linked ??= { from, to: group, needsSpot: waiting.needsSpot, kind };
    } else if (waiting) {
      // 树下的拿着伞的女孩: she has the umbrella, and still is under the tree.
      outer = waiting.reversed && leading && !leading.reversed ? leading : null;
      leading = { kind: waiting.kind, reversed: waiting.reversed, to: group, used: false };
      subjects = [];
      linked = { from: [], to: group, needsSpot: false, kind: waiting.kind };
    } else if (leading && leading.to !== group) {
      if (leading.reversed) link([leading.to], leading.kind, group);
      else link([group], leading.kind, leading.to);
      leading.used = true;
      if (leading.reversed) {
        if (outer) link([group], outer.kind, outer.to);
        leading = outer;
        outer = null;
      }
      subjects = previous === 'and' ? [...subjects, group] : [group];
    } else if (wearable && joint === 'with') {
      link([group], 'worn by', subjects.at(-1));
      given = true;
    } else if (joint === 'with' && mayHold(subjects.at(-1), group)) {
      link([group], 'held by', subjects.at(-1));
      given = true;
    } else if (joint === 'with' && subjects[0] && liesOn(subjects[0], group)) {
      link([group], 'on', subjects[0]);
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

  function readSpot(kind: RelationKind, previous: PreviousMark): void {
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

  function readBreak(text: string): void {
    waiting = null;
    linked = null;
    lastWasAnd = false;
    outer = null;
    if (text === '.' || leading?.used) leading = null;
    if (text === '.') subjects = [];
  }

  /** Remembers what small words say about the next thing. */
  function afterMark(kind: Mark['kind'], text: string, previous: PreviousMark): void {
    owned = (text === '的' && previous === 'spot') || (owned && BEFORE_THINGS.has(kind));
    if (kind !== 'spot' && !owned && !BEFORE_THINGS.has(kind)) genitive = null;
    if (kind === 'with') joint = 'with';
    else if (text.toLowerCase() === 'of') joint = 'of';
    else if (kind === 'thing' || kind === 'break' || kind === 'relation') joint = null;
    if (kind === 'and' && given) joint = 'with';
    else if (!BEFORE_THINGS.has(kind) && kind !== 'thing') given = false;
    if (kind === 'and') lastWasAnd = true;
    else if (kind === 'with') lastWasAnd = false;
  }

  return {
    subjects: () => subjects,
    relate,
    readRelation,
    readSpot,
    readBreak,
    afterMark,
    readAt() {
      waiting = { kind: 'on', reversed: false, from: subjects, needsSpot: true };
    },
    readWith() {
      if (leading === null && waiting === null) linked = null;
      // "On a pedestal with a crown": what it is on is not known.
      waiting = null;
    },
    /** Is what comes next told to be under the subjects? */
    waitsAbove: () => waiting?.kind === 'above' && !waiting.reversed,
    forgetWaiting() {
      waiting = null;
      linked = null;
    },
  };
}

const BEFORE_THINGS: ReadonlySet<Mark['kind']> = new Set(['count', 'colour', 'tone', 'size', 'filler']);
