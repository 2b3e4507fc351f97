import type { Change } from './change.ts';
import type { ChangeRule } from './change-rule.ts';
import { kindOf } from './english-meaning.ts';
import { NO_OBJECT, OPPOSITE_OF, VERB_QUALITIES } from './english-remedies-words.ts';
import { isQuality } from './english-phrases.ts';

const THE = String.raw`(?:(?:the|that|this|those|these|his|her|its|their|my|all(?: of)?(?: the)?)\s+)?`;
const WHOLE =
  /^(?:|it|this|that|everything|all|(?:the )?(?:whole )?(?:picture|image|scene|thing|drawing|painting|photo))$/iu;
const SOMEBODY = '(?:he|she|they|him|her|them)';
const DOES =
  'wear|hold|carry|ride|eat|drink|read|play|sit|stand|sleep|run|fly|jump|smile|laugh|dance|swim|walk|lie|cry|look at|look|chase|drive|hug|watch|face|fight|cook|sing|wave|climb|kneel|float|breathe|shoot|paint|write|throw|catch|push|pull|kiss|bite|lick|roar|bark|glow|shine|burn|bloom|melt|fall|rise|grow';

/** “too dark” wants brighter. */
function remedied(what: string, as: string): readonly Change[] {
  const better = OPPOSITE_OF[as.toLowerCase()] ?? `less ${as}`;
  return WHOLE.test(what) ? [{ kind: 'say', what: better }] : [{ kind: 'describe', what, as: better }];
}

/** “wear a hat” → “wearing a hat” */
function doing(verb: string): string {
  const [first = '', ...rest] = verb.split(' ');
  const stem = first.replace(/ie$/u, 'y');
  const doubled = /^(?:sit|run|swim|hug|cut)$/iu.test(stem)
    ? `${stem}${stem.at(-1)}`
    : stem.replace(/(?<=[^e])e$/u, '');
  return [`${doubled}ing`, ...rest].join(' ');
}

/** What is told of a thing: a quality stands before it, everything else behind. */
function told(what: string, as: string, knows: (thing: string) => boolean): readonly Change[] | undefined {
  if (!knows(what)) return undefined;
  const words = as.replace(/^(?:more|all|now|actually|really|also)\s+(?=\p{L})/iu, '').trim();
  if (/^(?:in|on|at|under|behind|next to|inside|near|by|above|over)\s/iu.test(words))
    return [{ kind: 'move', what, where: words }];
  if (/^(?:with|without|wearing|holding|\p{L}{2,}ing\s.+)/iu.test(words) || /^\p{L}{2,}ing$/iu.test(words))
    return [{ kind: 'add', what: words, to: what }];
  if (/^an?\s/iu.test(words)) return [{ kind: 'replace', what, by: words }];
  return [{ kind: 'describe', what, as: words }];
}

/** What is said of one thing of the picture. */
export const THING_RULES: readonly ChangeRule[] = [
  {
    form: new RegExp(
      String.raw`^${THE}[\p{L}\s-]+?\s+(?:shouldn't|should not|mustn't|must not|isn't supposed to|is not supposed to|doesn't (?:have|need) to)\s+(?:be\s+|have\s+)?(?:so\s+|that\s+)?(.+)$`,
      'iu',
    ),
    changes: ([what = '']) => [{ kind: 'remove', what: what.replace(/^(?:an?|the|any)\s+/iu, '') }],
  },
  {
    form: /^as\s+(an?\s.+)$/iu,
    changes: ([what = '']) =>
      kindOf(what).kind === 'style' ? [{ kind: 'become', what }] : [{ kind: 'say', what: `as ${what}` }],
  },
  {
    form: new RegExp(
      String.raw`^(?:${THE}([\p{L}\s-]+?)(?:\s+(?:is|are|looks?|feels?|seems?)|'s)\s+)?(?:a bit |a little |much |way |far |kind of )?too\s+(?!many\b|much\b)([\p{L}-]+)(?:\s+for .+)?$`,
      'iu',
    ),
    changes: ([what = '', as = '']) => remedied(what, as),
  },
  {
    form: new RegExp(String.raw`^(?:there(?:'s| is| are)\s+)?(?:way\s+)?too\s+(many|much)\s+(.+)$`, 'iu'),
    changes: ([amount = '', what = '']) => [
      { kind: 'say', what: `${amount === 'many' ? 'fewer' : 'less'} ${what}` },
    ],
  },
  {
    form: /^(?:there(?:'s| is| are)\s+)?not enough\s+(.+)$|^(?:it\s+)?(?:needs?|wants|could use|lacks|is missing|is lacking)\s+more\s+(.+)$/iu,
    changes: ([one, other]) => [{ kind: 'say', what: `more ${one ?? other ?? ''}` }],
  },
  {
    form: /^fewer\s+(.+)$/iu,
    changes: ([what = '']) => [{ kind: 'say', what: `fewer ${what}` }],
  },
  {
    form: /^(?:it's\s+|it is\s+)?missing\s+(an?\s.+|some\s.+|the\s.+|[\p{L}]+)$|^where(?:'s| is| are) the\s+(.+)\?*$/iu,
    changes: ([what]) =>
      what === undefined || /^something/iu.test(what) ? undefined : [{ kind: 'add', what }],
  },
  {
    form: new RegExp(
      String.raw`^${THE}([\p{L}\s-]+?)\s+(?:is|are|looks?|feels?|seems?)\s+(?:a bit |a little |kind of |so |very |really |pretty |quite |rather |just |still )*([\p{L}-]+)$`,
      'iu',
    ),
    changes: ([what = '', as = ''], knows) => {
      const better = OPPOSITE_OF[as.toLowerCase()];
      if (better === undefined || NO_OBJECT.test(what)) return undefined;
      // What could as well be a wish is one: “the barn is big” says how it should be only of what isn't so.
      return /^(?:boring|dull|flat|plain|bland|lifeless|ugly|blurry|weird|stiff|messy|cluttered|washed)$/iu.test(
        as,
      ) || !knows(what)
        ? [{ kind: 'describe', what, as: better }]
        : undefined;
    },
  },
  {
    form: new RegExp(
      String.raw`^(${Object.keys(VERB_QUALITIES).join('|')})(?:\s+(?:up|down))?\s+(?:(?:the|that|this|those|these|his|her|its|their|my|all(?: of)?(?: the)?)\s+(.+?)|it|everything)(?:\s+(?:up|down|out))?(?:\s+(?:a bit|a little|slightly|somewhat|a lot))?$`,
      'iu',
    ),
    changes: ([verb = '', what = '']) => {
      const as = VERB_QUALITIES[verb.toLowerCase()] ?? verb;
      return WHOLE.test(what) ? [{ kind: 'say', what: as }] : [{ kind: 'describe', what, as }];
    },
  },
  {
    form: new RegExp(
      String.raw`^(?:(?:can|could|should|would|what if|let|have|make|get|i want|let's have)\s+)${THE}([\p{L}\s-]+?)\s+(?:to\s+|should\s+|could\s+)?(be|have|get|${DOES})(?:s|es)?\b\s*(.*)$`,
      'iu',
    ),
    changes: ([what = '', verb = '', rest = ''], knows) => acting(what, verb, rest, knows),
  },
  {
    form: new RegExp(
      String.raw`^${THE}([\p{L}\s-]+?)\s+(?:should|could|must|needs? to|has to|have to|ought to)\s+(be|have|get|${DOES})\b\s*(.*)$`,
      'iu',
    ),
    changes: ([what = '', verb = '', rest = ''], knows) => acting(what, verb, rest, knows),
  },
  {
    form: new RegExp(
      String.raw`^${THE}([\p{L}\s-]+?)\s+(?:needs?|gets?|wants|deserves|could use|could have)\s+(?!to\b)((?:an?|some|two|three|more|his|her|its)\s.+|[\p{L}]+)$`,
      'iu',
    ),
    changes: ([what = '', thing = ''], knows) =>
      knows(what) && !NO_OBJECT.test(what) ? [{ kind: 'add', what: thing, to: what }] : undefined,
  },
  {
    form: new RegExp(
      String.raw`^(?!.*\blike (?:my|our|me)\b)(?:make|let|have|get)?\s*${SOMEBODY}(?:'s|'re)?\s*(?:is|are|should|could|must|needs? to|has to)?\s*(?:be\s+|look\s+)?(${DOES})(?:s|es)?\b\s*(.*)$`,
      'iu',
    ),
    changes: ([verb = '', rest = '']) => [
      { kind: 'say', what: `${doing(verb.toLowerCase())} ${rest}`.trim() },
    ],
  },
  {
    form: new RegExp(
      String.raw`^${SOMEBODY}\s+(?:needs?|wants?|should have|could use|could have|gets?)\s+(?!to\b)(.+)$`,
      'iu',
    ),
    changes: ([what = '']) => [{ kind: 'add', what }],
  },
  {
    form: new RegExp(
      String.raw`^${SOMEBODY}(?:'s|'re|\s+is|\s+are|\s+should be|\s+could be|\s+must be|\s+needs? to be|\s+has to be)\s+(.+)$`,
      'iu',
    ),
    changes: ([what = '']) => [/^an?\s/iu.test(what) ? { kind: 'become', what } : { kind: 'say', what }],
  },
  {
    form: new RegExp(
      String.raw`^(?:what if\s+|imagine\s+)?${THE}([\p{L}\s-]+?)(?:\s+(?:is|are|was|were)|'s)\s+(?:also\s+|now\s+|actually\s+)?(.+)$`,
      'iu',
    ),
    changes: ([what = '', as = ''], knows) => (NO_OBJECT.test(what) ? undefined : told(what, as, knows)),
  },
  {
    form: /^(?:it|that)(?:'s| is)\s+(?:now\s+|actually\s+)?(.+)$|^the\s+(?:weather|time|season|style|light|lighting|mood)\s+(?:should be|is|could be|must be)\s+(.+)$/iu,
    changes: ([one, other]) => {
      const what = one ?? other ?? '';
      return ['settings', 'style', 'quality'].includes(kindOf(what).kind) || other !== undefined
        ? [{ kind: 'become', what }]
        : undefined;
    },
  },
  {
    form: new RegExp(
      String.raw`^(?:the\s+)?([\p{L}\s-]+?)\s+(?:has to|gotta|got to|must|should|can)\s+go$|^(?:the\s+)?([\p{L}\s-]+?)\s+(?:gone|out|off)$|^(?:the\s+)([\p{L}\s-]+?)\s+(?:is|are)\s+(?:unnecessary|distracting|not needed|unneeded|superfluous|pointless|gone|in the way)$`,
      'iu',
    ),
    changes: (things, knows) => {
      const what = things.find(Boolean) ?? '';
      return knows(what) ? [{ kind: 'remove', what }] : undefined;
    },
  },
  {
    form: /^hide\s+((?:an?|some|two|three)\s+.+?)(?:\s+(?:somewhere|in (?:it|there|the (?:picture|image|scene))))?$/iu,
    changes: ([what = ''], knows) => (knows(what) ? undefined : [{ kind: 'add', what }]),
  },
  {
    form: /^go\s+(?:for\s+|full\s+|all\s+|with\s+|completely\s+)*(?!back\b|to\b|on\b)(.+)$/iu,
    changes: ([what = '']) => [{ kind: 'become', what }],
  },
];

function acting(
  what: string,
  verb: string,
  rest: string,
  knows: (thing: string) => boolean,
): readonly Change[] | undefined {
  const isSomebody = new RegExp(`^${SOMEBODY}$`, 'iu').test(what);
  if (!isSomebody && (!knows(what) || NO_OBJECT.test(what))) return undefined;
  const lower = verb.toLowerCase();
  if (lower === 'have' || lower === 'get') {
    if (rest === '' || isQuality(rest.split(' ')[0] ?? '')) return undefined;
    return [isSomebody ? { kind: 'add', what: rest } : { kind: 'add', what: rest, to: what }];
  }
  if (lower === 'be') {
    if (rest === '' || /^(?:gone|removed|away)$/iu.test(rest)) return [{ kind: 'remove', what }];
    return isSomebody ? undefined : told(what, rest, knows);
  }
  if (lower === 'look' && !/^(?:at|up|down|away|left|right|to|into)\b/iu.test(rest))
    return told(what, rest, knows);
  const does = `${doing(lower)} ${rest}`.trim();
  return [isSomebody ? { kind: 'say', what: does } : { kind: 'add', what: does, to: what }];
}
