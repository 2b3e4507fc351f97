import type { Reference } from './change.ts';
import { digitOf } from './chinese-numbers.ts';
import { simplified } from './simplified.ts';

/** Words that name a picture of the dialogue, and what is left of the message without them. */
interface NamedPicture {
  readonly of: Reference;
  readonly rest: string;
}

const PICTURE = '(?:张|幅|版|个版本|次|个)';
const NOUN = '(?:的?(?:图片?|画|照片|版本|样子|效果))?';
const DIGIT = '[一二两三四五六七八九十]|\\d{1,2}';
const ORDINAL = new RegExp(
  `(?:你|我)?(?:画|做)?的?第(${DIGIT})(?:张|幅|版|次|个版本|个(?=$|[，,。的吧好更比较最改变换加去也]))${NOUN}`,
  'u',
);
const NUMBERED = new RegExp(`(?:图|版本|编号|图片)\\s*(${DIGIT})(?!\\p{L}*[:：]\\d)`, 'u');
const ORIGINAL = new RegExp(
  `(?:最开始|最初|最早|一开始|原来|原始|起初|开头|最前面)(?:的|那)*(?:${PICTURE})?${NOUN}|原图|原版|原作|初版`,
  'u',
);
const STEPS = new RegExp(
  `(?:退|倒|撤销|回退|返回|后退|往回|往前|撤回|退回|回)(?:回|到)?(${DIGIT})(?:步|次|张|个|版)|(?:前|之前第?)([两二三四五]|\\d)(?:张|个|版|步)|([两二三四五]|\\d)(?:张|个|版|步|次)(?:之前|以前|前)`,
  'u',
);
const BEFORE_LAST = /上上一?(?:张|个|版|幅|次|步)/u;
const PREVIOUS = new RegExp(
  `(?:上一?|前一?|刚才那?|刚刚那?|之前的?那?|前面那?|先前那?|方才那?)(?:的)?一?(?:张|幅|版|个版本|次|步|个(?!人|月))${NOUN}|(?:之前|先前|刚才|前面|原先)的(?:那(?:张|个|版|幅)?)?${NOUN}(?=$|[，,。吧好更比漂])`,
  'u',
);
const LAST = new RegExp(`(?:最后|最新)(?:的|那)*一?(?:张|幅|版|个)${NOUN}`, 'u');
const WITHOUT = /(?:没有|没|不带|不含|没加)(.{1,8}?)(?:的|之前的?)?那?一?(?:张|幅|版|个(?:版本)?)/u;
const BACK_BEFORE =
  /(?:回到?|退到?|恢复到?)(?:还)?(?:没有|没加?)(.{1,8}?)(?:的时候|的时侯|之前|以前|时)|(?:回到?|退到?)?(?:还?没)?(?:加|有|画)了?(.{1,8}?)(?:之前|以前)(?:的那?张?)?/u;
const WITH = /(?:有|带|加了|带着|画了)(.{1,8}?)的那?一?(?:张|幅|版|个版本|个(?=$|[，,。好更吧]))/u;
const QUALIFIED = /([^，,。有没带回到是用]{1,5})的?那一?(?:张|幅|版|个版本)/u;

/** What people say around a picture that they want back. */
const GOING_BACK =
  /(?:回到|退回到?|返回到?|恢复到?|恢复成|还原到?|还原成|换回|改回|变回|回退到?|撤销到?|撤回到?|倒回到?|回|退|还是|觉得|更喜欢|喜欢|比较|更|最|想要|要|想|用|看|拿|选|取|保留|就|我|请|帮|给|那样?|这样?|的|张|个|幅|版本?|图片?|画|好看|漂亮|好|美|顺眼|满意|不错|很|挺|真|非常|已经|其实|反而|舒服|强|有感觉|一些|一点|些|点|多了?|得多|吧|了|呢|啊|呀|哦|到|去|来|再|算了|样子|它|他|还|是|比|现在|这一?张|这个|可以|能|能不能|吗|嘛|行|原来|之前|不如|没有|太|不好|不行|不对|不喜欢|刚才|以前|先|步|次|改动|修改|让|把|成|[，,。！!？?~～\s])/gu;
const ASKS_BACK = /回|退|还原|恢复|好|喜欢|撤|要|用|选|保留|漂亮|美|顺眼/u;

/** The picture that a message names, where it names one of several. */
export function pictureNamed(words: string, pictures: number): NamedPicture | undefined {
  if (pictures < 1) return undefined;
  const plain = simplified(words);
  const steps = STEPS.exec(plain)?.slice(1).find(Boolean);
  if (steps !== undefined) return named(words, STEPS, { kind: 'ago', steps: digitOf(steps) ?? 1 });
  if (BEFORE_LAST.test(plain)) return named(words, BEFORE_LAST, { kind: 'ago', steps: 2 });
  const ordinal = ORDINAL.test(plain) ? ORDINAL : NUMBERED;
  const number = digitOf(ordinal.exec(plain)?.[1] ?? '');
  if (number !== undefined && pictures > 1 && number <= pictures)
    return named(words, ordinal, { kind: 'number', number });
  if (ORIGINAL.test(plain)) return named(words, ORIGINAL, { kind: 'number', number: 1 });
  for (const [pattern, isWithout] of [
    [BACK_BEFORE, true],
    [WITHOUT, true],
    [WITH, false],
  ] as const) {
    const match = pattern.exec(plain);
    const found = match?.[1] ?? match?.[2];
    if (!match || found === undefined) continue;
    const start = match.index + match[0].indexOf(found);
    const things = words
      .slice(start, start + found.length)
      .split(/[、和跟与]/u)
      .map((one) => one.replace(/^[一二两三]?[只个条匹张座]/u, ''));
    return named(words, pattern, {
      kind: 'content',
      having: isWithout ? [] : things,
      lacking: isWithout ? things : [],
    });
  }
  if (PREVIOUS.test(plain)) return named(words, PREVIOUS, { kind: 'ago', steps: 1 });
  const last = LAST.test(plain) ? named(words, LAST, { kind: 'number', number: -1 }) : undefined;
  if (last) return last;
  const [, quality] = QUALIFIED.exec(plain) ?? [];
  if (quality === undefined || !ASKS_BACK.test(plain)) return undefined;
  const having = quality.replace(/^(?:还是|我?更?喜欢|回到|用|要)/u, '').replace(/的$/u, '');
  if (having === '' || /^(?:这|那|它)/u.test(having)) return undefined;
  const found = named(words, QUALIFIED, { kind: 'content', having: [having], lacking: [] });
  return isGoingBack(found.rest) ? found : undefined;
}

/** Whether nothing is said but that a picture is wanted back. */
export function isGoingBack(rest: string): boolean {
  return simplified(rest).replace(GOING_BACK, '') === '';
}

function named(words: string, pattern: RegExp, of: Reference): NamedPicture {
  const match = pattern.exec(simplified(words));
  if (!match) return { of, rest: words };
  const before = words.slice(0, match.index);
  const after = words.slice(match.index + match[0].length);
  const isLead = before === '' || /(?:在|回到|用|拿)$/u.test(before);
  return {
    of,
    rest: isLead
      ? after.replace(/^(?:里|中|上|的基础上|的)?[，,：:。、\s]*(?:但是?|不过|就|也)?/u, '')
      : `${before}它${after}`,
  };
}
