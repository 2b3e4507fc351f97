import type { Change } from './change.ts';
import type { Language } from './language.ts';

export interface Words {
  readonly prompt: string;
  readonly negative: string;
}

interface Tongues {
  /** The language of the prompt. */
  readonly written: Language;
  /** The language of the message. */
  readonly spoken: Language;
}

const MOST_TIMES = 3;

/** Rewrites a prompt as the changes want it, one after the other; what they don't mention stays word for word. */
export function applyChanges(before: Words, changes: readonly Change[], tongues: Tongues): Words {
  return changes.reduce((words, change) => applyChange(words, change, tongues), before);
}

function applyChange({ prompt, negative }: Words, change: Change, tongues: Tongues): Words {
  const { written, spoken } = tongues;
  const { prompt: grammar } = written;
  const into = (words: string) => translated(words, tongues);
  const what = into(change.what);

  switch (change.kind) {
    case 'add': {
      const to = change.to === undefined ? undefined : into(change.to);
      const given =
        to === undefined ? undefined : grammar.give(grammar.withoutOpposites(prompt, what), to, what);
      return { prompt: given ?? grammar.add(prompt, what), negative: unforbid(negative, what, tongues) };
    }
    case 'remove':
      return (
        fewer({ prompt, negative }, change.what, tongues) ?? removed({ prompt, negative }, what, tongues)
      );
    case 'count': {
      const thing = change.thing === undefined ? null : into(change.thing);
      const number = numberTranslated(change.what, tongues);
      return {
        prompt:
          grammar.count(prompt, thing, number) ?? grammar.say(prompt, `${number} ${thing ?? ''}`.trim()),
        negative,
      };
    }
    case 'replace': {
      const [first = '', ...others] = change.what.split(/\s*(?:,|、|\band\b|和|跟)\s*/iu).filter(Boolean);
      if (others.length > 0 && [first, ...others].every((one) => grammar.mentions(prompt, into(one)))) {
        const gone = others.map((one): Change => ({
          kind: 'remove',
          what: one.replace(/^(?:the|an?)\s+/iu, ''),
        }));
        return [{ ...change, what: first }, ...gone].reduce<Words>(
          (words, one) => applyChange(words, one, tongues),
          { prompt, negative },
        );
      }
      const by = into(change.by);
      if (spoken.kindOf(change.by).kind === 'settings') {
        return applyChange({ prompt, negative }, { kind: 'become', what: change.by }, tongues);
      }
      const isQuality = spoken.kindOf(change.by).kind === 'quality';
      const changed = isQuality ? grammar.describe(prompt, what, by) : grammar.replace(prompt, what, by);
      return { prompt: changed ?? grammar.add(prompt, by), negative: unforbid(negative, by, tongues) };
    }
    case 'describe': {
      if (spoken.kindOf(change.as).kind === 'thing') {
        return applyChange(
          { prompt, negative },
          { kind: 'replace', what: change.what, by: change.as },
          tongues,
        );
      }
      const as = into(change.as);
      return { prompt: grammar.describe(prompt, what, as) ?? grammar.say(prompt, `${as} ${what}`), negative };
    }
    case 'style':
      return { prompt: grammar.style(prompt, what), negative };
    case 'place':
      return {
        prompt: grammar.place(prompt, placeTranslated(change.what, tongues), change.instead),
        negative,
      };
    case 'move': {
      const moved = written === spoken ? grammar.move(prompt, what, change.where) : undefined;
      const gap = /\p{Script=Han}$/u.test(what) ? '' : ' ';
      return { prompt: moved ?? grammar.say(prompt, `${what}${gap}${change.where}`), negative };
    }
    case 'background':
      return { prompt: grammar.background(prompt, placeTranslated(change.what, tongues)), negative };
    case 'shape':
      return { prompt, negative };
    case 'only':
      return { prompt: grammar.only(prompt, what) ?? prompt, negative };
    case 'say':
      return { prompt: saying(prompt, change.what, tongues), negative };
    case 'become':
      if (change.isAlike && !hasAlike(prompt, change.what, tongues))
        return { prompt: saying(prompt, change.what, tongues), negative };
      return {
        prompt: become(prompt, change.what, tongues, change.isThing),
        negative: unforbid(negative, what, tongues),
      };
  }
}

function become(prompt: string, said: string, tongues: Tongues, isThing = false): string {
  const { prompt: grammar } = tongues.written;
  const own = tongues.written === tongues.spoken ? said : undefined;
  const what = translated(said, tongues);
  const meant = tongues.spoken.kindOf(said);
  switch (isThing && meant.kind === 'words' ? 'thing' : meant.kind) {
    case 'settings':
      return (meant.kind === 'settings' ? meant.ids : []).reduce(
        (changed, id) => grammar.setting(changed, id, own),
        prompt,
      );
    case 'style':
      return grammar.style(prompt, what);
    case 'quality':
      return grammar.describe(prompt, null, what) ?? grammar.say(prompt, what);
    case 'place':
      return grammar.place(prompt, placeTranslated(said, tongues));
    case 'thing':
      return grammar.become(prompt, what) ?? grammar.say(prompt, what);
    case 'words':
      return saying(prompt, said, tongues);
  }
}

/** Groups of which a picture rather has another one than one more. */
const ALIKE: ReadonlySet<string> = new Set([
  'animal',
  'person',
  'drink',
  'fruit',
  'food',
  'vehicle',
  'region',
]);

function hasAlike(prompt: string, said: string, { written, spoken }: Tongues): boolean {
  const group = spoken.meaningOf(said)?.head.group;
  return group !== undefined && ALIKE.has(group) && written.prompt.hasOfGroup(prompt, group);
}

/** Puts words behind the rest, and takes out what they contradict. */
function saying(prompt: string, said: string, tongues: Tongues): string {
  const { prompt: grammar } = tongues.written;
  const what = translated(said, tongues);
  const agreeing = tongues.spoken === tongues.written ? grammar.withoutOtherSettings(prompt, what) : prompt;
  return grammar.say(grammar.withoutOpposites(agreeing, what), what);
}

/** “Remove one apple” of three leaves two. */
function fewer({ prompt, negative }: Words, what: string, tongues: Tongues): Words | undefined {
  const meaning = tongues.spoken.numberIn(what);
  if (!meaning) return undefined;
  const thing = translated(meaning.rest, tongues);
  const left = (tongues.written.prompt.numberOf(prompt, thing) ?? 0) - meaning.number;
  if (left < 1) return undefined;
  const changed = tongues.written.prompt.count(prompt, thing, tongues.written.numeral(left));
  return changed === undefined ? undefined : { prompt: changed, negative };
}

/** Named more than once, it goes more than once. */
function removed({ prompt, negative }: Words, what: string, { written }: Tongues): Words {
  let left = prompt;
  for (let time = 0; time < MOST_TIMES; time += 1) {
    const less = written.prompt.remove(left, what);
    if (less === undefined || less === left) break;
    left = less;
    if (!written.prompt.mentions(left, what)) break;
  }
  return { prompt: left, negative: forbid(negative, what) };
}

function numberTranslated(words: string, { written, spoken }: Tongues): string {
  const number = spoken.numberIn(words)?.number;
  return written === spoken || number === undefined ? words : written.numeral(number);
}

/** In the prompt's language where every word is known; otherwise as it was said. */
function translated(words: string, { written, spoken }: Tongues): string {
  if (written === spoken) return words;
  const meaning = spoken.meaningOf(words);
  return meaning ? written.express(meaning) : words;
}

/** "on the beach" in a Chinese prompt is 在海滩上. */
function placeTranslated(words: string, { written, spoken }: Tongues): string {
  if (written === spoken) return words;
  const meaning = spoken.meaningOf(spoken.placeIn(words));
  return meaning?.head.group === 'place' ? written.inPlace(meaning.head) : words;
}

function forbid(negative: string, what: string): string {
  const named = negative.split(/\s*[,，]\s*/u).filter(Boolean);
  const isNamed = named.some((one) => one.toLowerCase() === what.toLowerCase());
  return isNamed ? negative : [...named, what].join(', ');
}

/** What is asked for must not be forbidden any longer. */
function unforbid(negative: string, what: string, { written }: Tongues): string {
  if (negative === '') return negative;
  return negative
    .split(/\s*[,，]\s*/u)
    .filter((one) => one !== '' && !written.prompt.mentions(what, one))
    .join(', ');
}
