import type { Change } from './change.ts';
import type { ChangeRule } from './change-rule.ts';
import { CONTRAST_RULES } from './english-contrast-rules.ts';
import { THING_RULES } from './english-thing-rules.ts';
import { goesTo, where } from './english-moves.ts';
import { kindOf, namesThing } from './english-meaning.ts';
import { withArticle } from './english-article.ts';

const THE = String.raw`(?:(?:the|that|this|those|these|his|her|its|their|all(?: of)?(?: the)?|any|every)\s+)?`;
/** A colour or a light belongs to the background; anything else stands there. */
const backgrounds = (what: string, knows: (thing: string) => boolean): readonly Change[] => {
  if (/^(?:away|out|gone|removed?)$/iu.test(what)) return [{ kind: 'remove', what: 'background' }];
  const isThing =
    ['thing', 'place'].includes(kindOf(what).kind) || /^(?:an?|the|some|in|on|at)\s/iu.test(what);
  if (isThing) return [{ kind: 'background', what }];
  return [
    knows('background')
      ? { kind: 'describe', what: 'background', as: what }
      : { kind: 'say', what: `${what} background` },
  ];
};
const become = (what: string | undefined): readonly Change[] => [{ kind: 'become', what: what ?? '' }];
const removeEach = (what: string): readonly Change[] =>
  what
    .split(/\s*(?:,|\band\b|\bor\b|&)\s*/iu)
    .filter(Boolean)
    .map((one) => ({ kind: 'remove', what: one.replace(new RegExp(`^${THE}`, 'iu'), '') }));
/** “hide a gnome somewhere”, “take a photo”: what isn't there can't go. */
const removing = (what: string, knows: (thing: string) => boolean): readonly Change[] | undefined =>
  /^(?:it|this|that|them|him|her|everything|anything)$/iu.test(what) ||
  (/^(?:an?|some|my|your)\s/iu.test(what) && !knows(what))
    ? undefined
    : removeEach(what);
const adding = (what: string): Change => ({
  kind: 'add',
  what: what.replace(
    /\s+(?:there|here|too|as well|in (?:it|there|here)|to (?:it|that|this|the (?:picture|image|scene))|into (?:it|the (?:picture|image|scene))|as an extra)$/iu,
    '',
  ),
});

/** Tried in this order; the first form that fits decides. */
export const CHANGE_RULES: readonly ChangeRule[] = [
  {
    form: /^(?:re-?)?colou?r(?:ize|ise)?\s+(?:it|this|everything)(?:\s+in)?$/iu,
    changes: () => become('in colour'),
  },
  {
    form: /^((?:\p{L}+ing|perched|seated|parked|placed|set|resting)\s+)?((?:on|in|at|under|inside|over|by)\s+.+?)\s+instead$/iu,
    changes: ([posture, place = '']) => [
      { kind: 'place', what: place, instead: true },
      ...(posture === undefined ? [] : [{ kind: 'say', what: posture.trim() } as const]),
    ],
  },
  ...CONTRAST_RULES,
  ...THING_RULES,
  {
    form: /^(?:turn|switch|put)\s+(on|off|out)\s+(?:the\s+)?(.+)$|^(?:turn|switch|put)\s+(?:the\s+)?(.+?)\s+(on|off|out)$|^(extinguish)\s+(?:the\s+)?(.+)$/iu,
    changes: ([before, thing, other = thing ?? '', after = before ?? '', ending, burning], knows) => {
      const what = burning ?? other;
      const isOut = ending !== undefined || /^out$/iu.test(after);
      if (!isOut)
        return /^(?:it|this|that|a\b|the\b)/iu.test(what)
          ? undefined
          : [{ kind: 'say', what: `${what} ${after}` }];
      return knows(what) ? [{ kind: 'remove', what }] : undefined;
    },
  },
  {
    form: /^i (?:meant|mean|was thinking of)\s+(.+)$/iu,
    changes: ([what]) => become(what),
  },
  {
    form: /^(?:bring back|put back|return|restore)\s+(?:the\s+)?(.+)$|^(?:bring|put)\s+(?:the\s+)?(.+?)\s+back$/iu,
    changes: ([one, other], knows) => {
      const what = one ?? other ?? '';
      return knows(what) || /\bone\b|picture|version/iu.test(what)
        ? undefined
        : [adding(withArticle('a', what))];
    },
  },
  {
    form: /^(?:(?:change|make|turn|set|switch|swap|replace|have|put|use|let|give it)\s+)?(?:(?:the|an?|its|another|new|different)\s+)*background\s*(?:(?:in)?to\s+|with\s+|by\s+|for\s+|of\s+|:\s*|,\s*|=\s*|as\s+|should\s+(?:be\s+)?|could\s+(?:be\s+)?|is\s+)?(?:be\s+)?(.+)$|^(?:with|in front of|against)\s+(?:an?\s+)?(.+?)\s+(?:as\s+(?:the\s+)?)?background$/iu,
    changes: ([what = '', other = what], knows) => backgrounds(other.replace(/\s+instead$/iu, ''), knows),
  },
  {
    form: new RegExp(
      String.raw`^(?:how about|what about|make it|(?:can|could|should|let) (?:it|this) be|use|put|with|have|try|i want|i'd like|i prefer)?\s*(.+?)\s+(?:instead of|rather than|in place of)\s+${THE}(.+)$`,
      'iu',
    ),
    changes: ([by = '', what = '']) => [{ kind: 'replace', what, by }],
  },
  {
    form: new RegExp(
      String.raw`^instead of\s+${THE}(.+?)(?:,|\s+(?:use|put|make it|have|paint|draw|i want))\s+(.+)$`,
      'iu',
    ),
    changes: ([what = '', by = '']) => [{ kind: 'replace', what, by }],
  },
  {
    form: new RegExp(
      String.raw`^(?:replace|swap(?: out)?|exchange|substitute|switch)\s+${THE}(.+?)\s+(?:with|by|for|to)\s+(.+)$`,
      'iu',
    ),
    changes: ([what = '', by = '']) => (what === 'it' ? become(by) : [{ kind: 'replace', what, by }]),
  },
  {
    form: /^(?:remove|lose|delete|drop|erase|ditch|kill|scrap|cut(?: out)?|hide|take (?:away|out|off)|get rid of|leave out|(?:i )?(?:really )?(?:don'?t|do not) (?:want|need|like)(?: (?:to see|to have))?|no more|without|no|minus|less|stop|(?:clear|strip|wipe|bin|axe|trash|dump)(?: (?:out|away|up|off))?(?= (?:the|that|this|those|these|all|any|his|her|its)\b)|skip|omit|exclude|sans|eliminate|chuck(?: out)?|toss(?: out)?|throw (?:out|away)|do away with|enough (?:of|with)|no need for|there (?:shouldn't|should not|must not) be|we (?:don't|do not) need|it (?:doesn't|does not) need|i (?:really )?hate|(?:i'm )?not (?:a (?:big |huge )?)?(?:fan of|into|feeling)|bye(?: bye)?|goodbye|nix|never mind|forget(?: about)?|un-?draw|leave off|take)\s+(?!back\b|over\b)(.+?)(?:\s+(?:away|out|off|from (?:it|the (?:picture|image|scene))|anymore|any more|at all|completely|entirely))?$/iu,
    changes: ([what = ''], knows) => removing(what, knows),
  },
  {
    form: new RegExp(
      String.raw`^(?:take|move|edit|crop|paint)\s+${THE}(.+?)\s+(?:away|out|off)$|^${THE}(.+?)\s+(?:should|must|has to|needs to|can)\s+(?:go|disappear|vanish|be gone|be removed)(?: away)?$`,
      'iu',
    ),
    changes: ([one, other]) => removeEach(one ?? other ?? ''),
  },
  {
    form: /^give\s+(it|him|her|them)\s+(?!an?\s)(.+)$|^give\s+(?:the\s+)?(.+?)\s+((?:an?|some|two|three|four|more|the)\s+.+)$/iu,
    changes: ([one, thing, to = one ?? '', what = thing ?? '']) =>
      /^(?:me|us)$/iu.test(to)
        ? undefined
        : [/^(?:it|him|her|them)$/iu.test(to) ? { kind: 'add', what } : { kind: 'add', what, to }],
  },
  {
    form: /^(?:put|place|move|set|bring)\s+(?:it|him|her|them|this|that|everything|the (?:whole )?(?:scene|thing))\s+((?:in|on|at|under|into|onto|by|near|beside|inside|underwater|to)\b.*)$/iu,
    changes: ([what = '']) => [{ kind: 'place', what: where(what) }],
  },
  {
    form: /^(?:put|place|move|set)\s+the\s+(.+?)\s+((?:in|on|at|under|into|onto|by|near|beside|inside|to|behind|next to|in front of|above|over|below|beneath)\b.*)$/iu,
    changes: ([what = '', place = ''], knows) =>
      knows(what) ? [goesTo(what, where(place), knows)] : undefined,
  },
  {
    form: /^i(?:'d| would)?\s+(?:like|love|want|prefer)\s+(?:it|this|that)\s+(?:to\s+(?:be|look)\s+)?(.+?)(?:\s+instead)?$/iu,
    changes: ([what]) => become(what),
  },
  {
    form: /^(?:add|put|place|insert|include|throw|stick|draw|paint|have|let there be|there should be|there could be|there needs to be|needs?|it needs|i(?:'d| would) (?:like|love)|i want|we need|could use|give it|plus|get|bring in|drop)\s+(?:in\s+|also\s+)?(?!(?:it|him|her|them|me|this|that)\b)((?:an?|some|two|three|four|five|six|seven|eight|nine|ten|\d+|more|many|lots of|a few|several|another|falling|the|his|her|their)\s+.+|[\p{L}-]+(?:\s+(?:to|in|on|at|behind|around|everywhere|over|under|next)\b.*)?)$/iu,
    changes: ([what = ''], knows) => {
      const [, verbed] = /^(?:the|his|her|their)\s+(.+)$/iu.exec(what) ?? [];
      return verbed !== undefined && splitKnown(verbed, knows) ? undefined : [adding(what)];
    },
  },
  {
    form: /^(?:add|include|insert|throw in|(?:have|get)(?!\s+(?:the|it|him|her|them|his|their|me)\b))\s+(.+)$/iu,
    changes: ([what = '']) => [adding(what)],
  },
  {
    form: new RegExp(
      String.raw`^(?:change|switch|set|make|turn)\s+(?:the\s+)?colou?r of\s+${THE}(.+?)\s+(?:in)?to\s+(.+)$|^(?:change|switch|make|turn)\s+${THE}(.+?)(?:'s)?\s+colou?r\s+(?:(?:in)?to\s+)?(.+)$`,
      'iu',
    ),
    changes: ([what, as, otherWhat, otherAs]) => [
      { kind: 'describe', what: what ?? otherWhat ?? '', as: as ?? otherAs ?? '' },
    ],
  },
  {
    form: /^(?:change|make|turn|switch|transform|convert|set)\s+(?:it|him|them|everything|(?:this|that|her)(?=\s+(?:an?|some|look|into|to|be)\b|\s+\S+$)|the (?:whole )?(?:scene|picture|image|thing|style|time|weather|season|background))\s+(?:be\s+|look(?: like)?\s+|all\s+|(?:in)?to\s+|into\s+be\s+|as if (?:it (?:is|was|were)\s+)?|more like\s+)?(.+?)(?:\s+instead)?$/iu,
    changes: ([what]) => become(what),
  },
  {
    form: new RegExp(
      String.raw`^(?:change|turn|transform|convert|switch|make)\s+${THE}(.+?)\s+(?:in)?to\s+(.+?)(?:\s+instead)?$`,
      'iu',
    ),
    changes: ([what = '', by = '']) => [{ kind: 'replace', what, by }],
  },
  {
    form: new RegExp(
      String.raw`^(?:make|paint|colou?r|dye|turn|tint|have|let|keep|get|render|draw)\s+(?!it\b)${THE}(.+?)(?:\s+instead)?$`,
      'iu',
    ),
    changes: ([words = ''], knows) => describing(words, knows),
  },
  {
    form: /^(?:what if|how about if|imagine|suppose|if|what about if)\s+(?:it|this|that|the scene)\s+(?:is|was|were|would be|'s|happened|took place)\s*(.+?)(?:\s+instead)?$|^(?:can|could|should|may|might|let|must)\s+(?:it|this|that)\s+(?:be|look|happen|take place)?\s*(.+?)(?:\s+instead)?$|^(?:it|this|that)\s+(?:should|could|must|needs to|has to|ought to|can)\s+(?:be|look)?\s*(.+?)(?:\s+instead)?$/iu,
    changes: (groups) => become(groups.find(Boolean)),
  },
  {
    form: new RegExp(
      String.raw`^(?:what if\s+)?${THE}([\p{L}\s-]+?)\s+(?:should be|could be|must be|needs to be|has to be|ought to be|to be|to|was|were|should look)\s+(?:more\s+)?(.+)$`,
      'iu',
    ),
    changes: ([what = '', as = ''], knows) =>
      knows(what)
        ? [/^an?\s/iu.test(as) ? { kind: 'replace', what, by: as } : { kind: 'describe', what, as }]
        : undefined,
  },
  {
    form: /^(?:how about|what about|try|use|go for|(?:do|draw|paint|show|render) (?:it|this|that)|as|now|with it|and)\s+(?:it\s+)?(?:as\s+)?((?:in|at|on|during|under)\s+.+|.+?)(?:\s+instead)?$/iu,
    changes: ([what]) => become(what),
  },
  {
    form: /^(.+?),?\s+instead$/iu,
    changes: ([what = '']) => [{ kind: 'become', what, isThing: namesThing(what) }],
  },
  {
    form: /^with\s+(.+)$/iu,
    changes: ([what = '']) => [
      /^(?:more|less|better)\b/iu.test(what) ? { kind: 'say', what: `with ${what}` } : adding(what),
    ],
  },
  {
    form: /^the\s+(.+)$/iu,
    changes: ([words = ''], knows) => (splitKnown(words, knows) ? describing(words, knows) : undefined),
  },
];

/** “the barn white”: the longest beginning that the picture has is the thing. */
function describing(words: string, knows: (thing: string) => boolean): readonly Change[] {
  const known = splitKnown(words, knows);
  const [thing, as] = known ?? splitLast(words);
  if (as === '' || /\bthan\b/iu.test(as)) return [{ kind: 'say', what: words }];
  if (/^an?\s/iu.test(as)) return [{ kind: 'replace', what: thing, by: as }];
  return [{ kind: 'describe', what: thing, as }];
}

function splitKnown(words: string, knows: (thing: string) => boolean): readonly [string, string] | undefined {
  const parts = words.split(/\s+/u);
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const thing = parts.slice(0, count).join(' ');
    if (/\b(?:an?|the|with|in|on|to)$/iu.test(thing)) continue;
    const rest = parts
      .slice(count)
      .join(' ')
      .replace(/^(?:be|look|into|in|to be|a bit|slightly|much|way)\s+/iu, '');
    if (knows(thing)) return [thing, rest];
  }
  return undefined;
}

function splitLast(words: string): readonly [string, string] {
  const parts = words.split(/\s+/u);
  return [parts.slice(0, -1).join(' '), parts.length > 1 ? (parts.at(-1) ?? '') : ''];
}
