import type { Reference } from './change.ts';
import { numberOf } from './english-meaning.ts';

/** Words that name a picture of the dialogue, and what is left of the message without them. */
export interface NamedPicture {
  readonly of: Reference;
  /** The message with “it” in the name's place. */
  readonly rest: string;
}

const PICTURE = '(?:one|picture|image|version|try|attempt|result|drawing|painting|photo|render|take|design)';
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ORDINAL = new RegExp(
  String.raw`\b(?:the |that |your |my )?(?:very )?(${ORDINALS.join('|')}|\d{1,2}(?:st|nd|rd|th))(?: (?:of the )?(?:${PICTURE}|draft)s?\b(?: (?:you|we|i) [\p{L}]+)?|(?=\s*$|\s*[.?!,]|\s+(?:and|but|again|please|was|is|instead)\b))`,
  'iu',
);
const NUMBERED =
  /\b(?:(?:picture|image|number|version|no\.)\s*#?\s*|#)(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b/iu;
const ORIGINAL = new RegExp(
  String.raw`\b(?:the |your |my )?(?:original|initial|starting)(?: (?:${PICTURE}|prompt|idea))?\b|\bthe (?:very )?(?:beginning|start)\b|\bthe very first\b`,
  'iu',
);
const STEPS_AGO = new RegExp(
  String.raw`\b(?:the ${PICTURE} )?(?:from )?(?<!\b(?:first|second|third|fourth|fifth|last|previous|original|other|the|that|old|earlier|\d(?:st|nd|rd|th)) )(one|two|three|four|five|six|a couple(?: of)?|\d{1,2}) (?:${PICTURE}s?|steps?|edits?|changes?|times?)?\s?(?:ago|back|earlier|before)\b|\b(?:undo|back|revert|rewind)(?: by)? (two|three|four|five|six|\d{1,2})(?: (?:${PICTURE}s?|steps?|edits?|changes?|times?))?|\b(?:undo|back) (?:it |that )?(twice)\b`,
  'iu',
);
const BEFORE_LAST = new RegExp(
  String.raw`\b(?:the )?(?:${PICTURE}|last) before (?:the )?(?:last|previous)(?: ${PICTURE})?\b`,
  'iu',
);
const PREVIOUS = new RegExp(
  String.raw`\b(?:the |that )?(?:previous|prior|earlier|preceding|former) ${PICTURE}\b|\b(?:the )?(?:previous|prior)\b$|\b(?:the )?(?:${PICTURE}) (?:right |just )?before(?: (?:that|this|it|now|this one|that one))?\b`,
  'iu',
);
const LAST = new RegExp(
  String.raw`\b(?:the |that |your )?(?:last|latest|newest|most recent|current) ${PICTURE}\b`,
  'iu',
);
const WITH = new RegExp(
  String.raw`\b(?:(?:the|that) (?:one|version|picture|image) (?=(?:on|in|at|under) )|(?:the |that )?${PICTURE} (?!(?:on|in|at|under) ))(with(?:out)?|on|in|at|under|that (?:had|has)|where there (?:was|were|is|are)|which had) (?:no )?(.+?)(?=$|[.!?;]|,| (?:was|is|were|looked|looks|please|instead)\b| (?:and|but) (?:then |also |now )?(?:make|add|remove|put|turn|change|at|in|with (?:an?|the|some))\b)`,
  'iu',
);
const QUALIFIED = new RegExp(
  String.raw`\b(?:the|that) ((?!(?:same|other|whole|left|right|next|new|only|wrong|big|small|bigger|smaller|middle)\b)[\p{L}-]+(?: [\p{L}-]+)?) ${PICTURE}\b`,
  'iu',
);

/** What people say around a picture that they want back. */
const GOING_BACK =
  /\b(?:(?:can|could|should|would|may) (?:we|you|i)|let's|lets|go(?:ing)?|went|back|to|return|revert|roll|use|using|take|keep|show|give|get|me|i|i'd|i'll|we|us|you|like[ds]?|loved?|preferr?(?:ed)?|want(?:ed)?|rather|have|better|best|nicer|prettier|cooler|stronger|superior|more|most|wa'?s|were|is|are|looked|looks|feels?|felt|much|way|far|actually|honestly|think|please|again|instead|with|stick|pick|choose|select|go for|bring|restore|undo|until|the|a|an|bit|it|that|this|than|my|favou?rite|winner|so|really|definitely|still|hm+|ah|oh|no|nah|nope|just|of|all|them|for|and|had|good|great|nice|fine|perfect|one|version|picture|image|start over|from|in|at|maybe|on second thought|yeah|ok|okay|though|personally|by|steps?|times?|now|over|everything|changes?)\b/giu;
const ASKS_BACK =
  /\b(?:back|return|revert|restore|undo|roll|prefer(?:red)?|like[ds]?|loved?|better|best|nicer|prettier|cooler|favou?rite|keep|use|take|stick|want(?:ed)?|bring|again|rather)\b/iu;

/** The picture that a message names, where it names one of several. */
export function pictureNamed(words: string, pictures: number): NamedPicture | undefined {
  if (pictures < 1) return undefined;
  const [, one, other, twice] = STEPS_AGO.exec(words) ?? [];
  if (one ?? other ?? twice) {
    const steps = twice ? 2 : /couple/iu.test(one ?? '') ? 2 : (numberOf(one ?? other ?? '') ?? 1);
    return named(words, STEPS_AGO, { kind: 'ago', steps });
  }
  if (BEFORE_LAST.test(words)) return named(words, BEFORE_LAST, { kind: 'ago', steps: 2 });
  const number = ordinalIn(words);
  if (number !== undefined && number <= pictures && pictures > 1)
    return named(words, ORDINAL.test(words) ? ORDINAL : NUMBERED, { kind: 'number', number });
  if (
    ORIGINAL.test(words) &&
    !/\boriginal (?!one|picture|image|version|prompt|idea|drawing|painting|photo|render|design|was|please|and|but|back|again|instead|now|looked|is|had|better|pic|with|in|at)[\p{L}]/iu.test(
      words,
    )
  )
    return named(words, ORIGINAL, { kind: 'number', number: 1 });
  if (WITH.test(words)) return named(words, WITH, contentOf(words));
  if (PREVIOUS.test(words)) return named(words, PREVIOUS, { kind: 'ago', steps: 1 });
  if (LAST.test(words)) {
    const rest = LAST.exec(words) && named(words, LAST, { kind: 'number', number: -1 });
    // Who says that the last one was better means the one before this.
    return rest && ASKS_BACK.test(words) && isGoingBack(rest.rest)
      ? { ...rest, of: { kind: 'ago', steps: 1 } }
      : (rest ?? undefined);
  }
  const [, quality] = QUALIFIED.exec(words) ?? [];
  if (quality === undefined) return undefined;
  const found = named(words, QUALIFIED, { kind: 'content', having: [quality], lacking: [] });
  // “the winter one but with a canoe” names a picture, “make the left one blue” a thing.
  const isLead =
    /^the \S+(?: \S+)? (?:one|version|picture|image|photo|drawing)\s*(?:,|\bbut\b|\band\b|\bat\b|\bwith\b|$)/iu.test(
      words,
    );
  return isLead || (ASKS_BACK.test(words) && isGoingBack(found.rest)) ? found : undefined;
}

const BEFORE_IT =
  /^(?:it|this|that)\s+(?:was|looked)\s+.*\bbefore\s+(?:you\s+\S+\s+|we\s+\S+\s+)?(?:the\s+)?(.{2,})$|^before\s+(?:you\s+\S+\s+|we\s+\S+\s+)?(?:the\s+)?(.{2,}?),?\s+(?:it|this|that)\s+(?:was|looked)\b.*$/iu;
const BETTER =
  /^(?:(?:i\s+)?(?:really\s+)?(?:liked|preferred|loved|like|prefer)\s+(?:it|this|that)(?:\s+(?:better|more|best|most))?|(?:it|this|that)\s+(?:was|looked)\s+(?:much\s+|way\s+|a lot\s+)?(?:better|nicer|cooler|prettier|best))\s+(with|without|when|before|at|in|as)\s+(?:it\s+(?:was|had)\s+|there\s+(?:was|were)\s+)?(.+)$/iu;
const BACK =
  /^(?:please )?(?:can (?:we|you) )?(?:go(?:ing)?|get|take (?:me|us|it)|bring (?:me|us|it)|come|jump|step|switch|change (?:it|this)|turn (?:it|this)|roll|roll it|put it)?\s*(?:back|return|revert|undo|restore)\b\s*(?:again\s*)?(?:to\s+|until\s+)?(.*)$/iu;

/** “go back to before the tree”, “undo the night thing”: what is gone again names the picture. */
export function wayBack(words: string): NamedPicture | undefined {
  const gone = BEFORE_IT.exec(words)?.slice(1).find(Boolean);
  if (gone !== undefined) return { of: { kind: 'content', having: [], lacking: [gone] }, rest: 'it' };
  const [, tie, better] = BETTER.exec(words) ?? [];
  if (tie !== undefined && better !== undefined) {
    const thing = better.replace(/^(?:the|an?|no)\s+/iu, '');
    const isGone = /^(?:without|before)$/iu.test(tie) || /^no\s/iu.test(better);
    return {
      of: { kind: 'content', having: isGone ? [] : [thing], lacking: isGone ? [thing] : [] },
      rest: 'it',
    };
  }
  const [, what = ''] = BACK.exec(words) ?? [];
  if (!BACK.test(words) || what.split(/\s+/u).length > 9 || /[,;]|\b(?:and|but|then)\b/iu.test(what))
    return undefined;
  if (/^(?:it|this|that|the (?:change|edit)s?|)(?:\s|$)/iu.test(what) || /^(?:one|once|a step)$/iu.test(what))
    return { of: { kind: 'ago', steps: 1 }, rest: 'it' };
  const isWithout =
    /^(?:before|when there (?:was|were) no|without|no)\b/iu.test(what) ||
    /^(?:\S+ )*(?:undo)\b/iu.test(words);
  const thing = what
    .replace(
      /^(?:(?:before|when|how|the|an?|it|was|were|had|there|no|without|with|you|i|we|added|made|last|in|at|during|that)\s+)+/iu,
      '',
    )
    .replace(/\s+(?:one|version|thing|part|bit|change|edit|stuff|picture|image|please|again|time)$/iu, '');
  return {
    of: { kind: 'content', having: isWithout ? [] : [thing], lacking: isWithout ? [thing] : [] },
    rest: 'it',
  };
}

/** Whether nothing is said but that a picture is wanted back. */
export function isGoingBack(rest: string): boolean {
  return rest.replace(GOING_BACK, '').replaceAll(/[^\p{L}\p{N}]/gu, '') === '';
}

function named(words: string, pattern: RegExp, of: Reference): NamedPicture {
  const match = pattern.exec(words);
  if (!match) return { of, rest: words };
  const before = words.slice(0, match.index);
  const after = words.slice(match.index + match[0].length);
  // “image 2 but in the rain”: what follows says it all.
  const lead = before.trim() === '' && /^\s*[,:;]?\s*(?:but|and|with|in|at|as|only|just)\b/iu.test(after);
  return {
    of,
    rest: lead ? after.replace(/^\s*[,:;]?\s*(?:but|and|only|just)?\s*/iu, '') : `${before}it${after}`.trim(),
  };
}

function ordinalIn(words: string): number | undefined {
  const name = (ORDINAL.exec(words) ?? NUMBERED.exec(words))?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const place = ORDINALS.indexOf(name);
  if (place >= 0) return place + 1;
  return numberOf(name.replace(/(?:st|nd|rd|th)$/u, ''));
}

/** “with the blue dragon but no knight” */
function contentOf(words: string): Reference {
  const [, tie = '', what = ''] = WITH.exec(words) ?? [];
  const isWithout =
    /without/iu.test(tie) ||
    /\b(?:with|had|has|was|were|is|are) no\b/iu.test(WITH.exec(words)?.[0].slice(0, -what.length) ?? '');
  const [first = '', ...others] = what.split(/\s+(?:but|and)?\s*(?:with)?(?:no|not|without)\s+/iu);
  const things = (text: string) =>
    text
      .split(/\s*(?:,|\band\b|&)\s*/iu)
      .map((one) =>
        one
          .replace(/^(?:the|an?|any|some|just|only|that)\s+/iu, '')
          .replace(/\s+(?:but|in it|there|on it|again|back|please|instead)+$/iu, '')
          .trim(),
      )
      .filter(Boolean);
  return isWithout
    ? { kind: 'content', having: others.flatMap(things), lacking: things(first) }
    : { kind: 'content', having: things(first), lacking: others.flatMap(things) };
}
