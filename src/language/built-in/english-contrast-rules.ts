import type { Change } from './change.ts';
import type { ChangeRule } from './change-rule.ts';
import { kindOf, numberOf } from './english-meaning.ts';
import { nounPhrases, tokensOf } from './english-phrases.ts';

type Knows = (thing: string) => boolean;

const NUMBER = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})`;
const ASKED =
  /^(?:(?:make|turn|change)\s+(?:it|them|him|her|that|this)\s+(?:into\s+|to\s+)?|(?:it|that|this|they)\s+(?:should|must|has to|needs to)\s+be\s+|(?:should|must)\s+be\s+|i\s+(?:said|meant|wanted|want|asked for|mean)\s+|use\s+|with\s+|put\s+|have\s+|rather\s+|just\s+|make\s+)/iu;

/** The one and not the other, whichever is said first. */
function instead(wanted: string, unwanted: string, knows: Knows): readonly Change[] | undefined {
  const by = wanted.replace(ASKED, '').trim();
  const what = unwanted
    .replace(/^(?:an?|the|that|in|at|as)\s+/iu, '')
    .replace(/\s+please$/iu, '')
    .trim();
  const { kind } = kindOf(by);
  if (kind === 'settings' || kind === 'style') {
    const isOther = kindOf(what).kind === kind;
    return [
      ...(isOther || !knows(what) ? [] : [{ kind: 'remove', what } as const]),
      { kind: 'become', what: by },
    ];
  }
  if (numberOf(what) !== undefined) {
    const head = headOf(by);
    return head !== undefined && knows(head) ? [{ kind: 'replace', what: head, by }] : undefined;
  }
  if (kind === 'quality' && kindOf(what).kind === 'quality') return [{ kind: 'become', what: by }];
  return knows(what) ? [{ kind: 'replace', what, by }] : undefined;
}

const headOf = (words: string) => {
  const tokens = tokensOf(words);
  const [phrase] = nounPhrases(tokens);
  return phrase && tokens[phrase.last]?.text;
};

/** “a zebra, not a horse”, “five of them”, “pears would be better”. */
export const CONTRAST_RULES: readonly ChangeRule[] = [
  {
    form: /^(?:no|without|lose|remove|drop|ditch|not)\s+(?:the\s+|any\s+)?([^,;]+?)\s*(?:[,;.]\s*|\s+)(?:and\s+|but\s+)?(?:use\s+|put\s+|add\s+|have\s+|make it\s+)?([^,;]+?)\s+instead$/iu,
    changes: ([what = '', by = ''], knows) => (knows(what) ? [{ kind: 'replace', what, by }] : undefined),
  },
  {
    form: new RegExp(
      String.raw`^(?:only\s+|just\s+)?(${NUMBER})(?:\s+([\p{L} -]+?))?\s+(?:is|are|would be|will be|should be)\s+(?:enough|plenty|fine|ok|okay|sufficient)$`,
      'iu',
    ),
    changes: ([number = '', thing]) => [
      { kind: 'count', what: number, ...(thing === undefined ? {} : { thing }) },
    ],
  },
  {
    form: /^the\s+(.+?)\s+(?:should|must|has to|needs to|ought to)\s+be\s+(.+?),?\s+(?:and\s+)?not\s+.+$/iu,
    changes: ([what = '', as = ''], knows) => (knows(what) ? [{ kind: 'describe', what, as }] : undefined),
  },
  {
    form: /^not\s+(.+?)(?:\s*[,;.!–—-]+\s*(?:but\s+|rather\s+|make it\s+)?|\s+but\s+(?:rather\s+)?)(.+)$/iu,
    changes: ([unwanted = '', wanted = ''], knows) => instead(wanted, unwanted, knows),
  },
  {
    form: /^(?!(?:do|is|are|was|does|did)\b)(.+?)\s*[,;–—-]?\s+(?:and\s+)?not\s+(.+)$/iu,
    changes: ([wanted = '', unwanted = ''], knows) => instead(wanted, unwanted, knows),
  },
  {
    form: /^(.+?)\s+(?:would|might|could|will)\s+(?:be|look|work|fit|suit it|feel)\s+(?:much\s+|a lot\s+|way\s+|so much\s+)?(?:better|nicer|more \p{L}+|\p{L}{2,}er)(?:\s+(?:here|there|instead))?(?:\s+than\s+(?:the\s+|an?\s+)?(.+))?$/iu,
    changes: ([by = '', what]) => {
      if (/^(?:it|this|that|the .+)$/iu.test(by)) return undefined;
      if (what !== undefined) return [{ kind: 'replace', what, by }];
      return [{ kind: 'become', what: by }];
    },
  },
  {
    form: /^(?:it|this|that)\s+(?:would|might|could)\s+(?:be|look|work)\s+(?:much\s+|a lot\s+|way\s+)?(?:better|nicer|cooler|great|good|nice|awesome|prettier)\s+(?:(?:with|if there (?:was|were))\s+(.+)|(in|at|as|on)\s+(.+))$/iu,
    changes: ([what, tie, place]) =>
      what === undefined ? [{ kind: 'become', what: `${tie} ${place}` }] : [{ kind: 'add', what }],
  },
  {
    form: /^(?:would|might|could)\s+be\s+(?:much\s+)?(?:better|nicer|cooler|great|good|nice|awesome)\s+with\s+(.+)$/iu,
    changes: ([what = '']) => [{ kind: 'add', what }],
  },
  {
    form: /^(an?\s.+?|some\s.+?)\s+(?:would|might|could)\s+(?:be|look)\s+(?:really\s+|so\s+|pretty\s+)?(?:nice|great|cool|good|awesome|fun|lovely|perfect|cute|neat)(?:\s+(?:here|there|too))?$/iu,
    changes: ([what = '']) => [{ kind: 'add', what }],
  },
  {
    form: /^(?:i'd|i would|would|we'd)\s+(?:rather|prefer)(?:\s+(?:have|see|it to be|it be|it were|it was))?\s+(?:if (?:it|this) (?:was|were)\s+)?(.+?)(?:\s+(?:than|over|to|instead of|rather than)\s+(?:the\s+|an?\s+)?(.+))?$|^(?:i\s+)?prefer\s+(.+?)\s+(?:over|to|than)\s+(?:the\s+|an?\s+)?(.+)$/iu,
    changes: ([one, oneThan, other, otherThan]) => {
      const [by = '', what] = one === undefined ? [other, otherThan] : [one, oneThan];
      return what === undefined ? [{ kind: 'become', what: by }] : [{ kind: 'replace', what, by }];
    },
  },
  {
    form: /^(?:(?:change|go|switch|turn)\s+)?(?:it\s+)?from\s+(?:the\s+|an?\s+)?(.+?)\s+(?:in)?to\s+(.+)$/iu,
    changes: ([what = '', by = ''], knows) =>
      knows(what) ? [{ kind: 'replace', what, by }] : [{ kind: 'become', what: by }],
  },
  {
    form: new RegExp(
      String.raw`^(?:(?:how about|what about|maybe|try|make|have|let|do|should be|could be|i (?:want|said|meant)|only|just)\s+)*(?:(?:it|that|them|there be)\s+)?(${NUMBER})\s+of\s+(?:them|those|these|it|the\s+(.+?))(?:\s+instead)?$`,
      'iu',
    ),
    changes: ([number = '', thing]) => [
      { kind: 'count', what: number, ...(thing === undefined ? {} : { thing }) },
    ],
  },
  {
    form: new RegExp(
      String.raw`^(?:make|have)\s+(?:it|that|them)\s+(${NUMBER})$|^there\s+(?:should|could|must)\s+be\s+(${NUMBER})$|^(?:(?:only|just|maybe)\s+)?(${NUMBER})(?:\s+instead)?$`,
      'iu',
    ),
    changes: (numbers) => [{ kind: 'count', what: numbers.find(Boolean) ?? 'one' }],
  },
  {
    form: new RegExp(String.raw`^(?:there\s+should\s+be\s+)?(${NUMBER})\s+(?:less|fewer)\s+(.+)$`, 'iu'),
    changes: ([number = '', what = ''], knows) =>
      knows(what) ? [{ kind: 'remove', what: `${number} ${what}` }] : undefined,
  },
];
