import type { Change } from './change.ts';
import { groupsOf } from './chinese-groups.ts';
import { kindOf } from './chinese-meaning.ts';
import { bareThing } from './chinese-phrases.ts';

const WANTED = '(?:而是|应该是|我?要的?是|我?想要的?是?|换成|改成|变成|改为|换|改|就是|是|要|来|画成|用)';
/** The unwanted first: 不是自行车，是摩托车. */
const NOT_BUT = new RegExp(
  `^(?:我(?:说|要)的)?(?:不是|不要|不想要|别要|别画|别用|不用|不画|去掉)(.+?)(?:了)?[，,。；\\s]*(?<![，,。；\\s])(?:[，,。；\\s]+${WANTED}|(?:而是|换成|改成|要|是))([^，,。；]+?)(?:吧|了|啊|呀)?(?:[，,。；](.*))?$`,
  'u',
);
/** The wanted first: 要摩托车，不要自行车. */
const AND_NOT = new RegExp(
  `^(?:我?(?:要|想要|想看|说的是|要的是)|应该是|换成|改成|画|是)([^，,。；]+?)[，,。；\\s]*(?:而不是|不是|而非|不要|别要)([^，,。；]+?)(?:了|吧|啊)?(?:[，,。；](.*))?$`,
  'u',
);

/** What is wrong goes: 厨房背景不好，换成客厅. */
const WRONG_SO =
  /^(?:这个?|那个?)?([^，,。；]+?)(?:的?背景)?(?:不好看?|不行|不对|不合适|不太好|不太对|难看|太[^，,。；]{1,2})了?[，,](?:就|请|还是|我)?(?:换成|改成|变成|改为|要|想要)([^，,。；]+?)(?:吧|了)?(?:[，,。；](.*))?$/u;
/** The same verb with something else: 不看电视，看书. */
const OTHER_OBJECT =
  /^(?:不|别|不要)(看|吃|喝|玩|拿|戴|穿|骑|坐|抱|画|弹|拉|追|读|听|打)(.+?)了?[，,](?:改|而是|要|就)?\1([^，,。；]+?)(?:吧|了)?$/u;

/** The one and not the other; `rest` is what else is said. */
export function contrastIn(
  text: string,
  knows: (thing: string) => boolean,
): { changes: readonly Change[]; rest: string } | undefined {
  const object = groupsOf(OTHER_OBJECT, text);
  const [, old, next] = object ?? [];
  if (old !== undefined && next !== undefined && knows(old))
    return { changes: [{ kind: 'replace', what: bareThing(old), by: next }], rest: '' };
  const wrong = groupsOf(WRONG_SO, text);
  const isWrong = wrong?.[0] !== undefined && knows(wrong[0]);
  const first = isWrong ? wrong : groupsOf(NOT_BUT, text);
  const second = first ? undefined : groupsOf(AND_NOT, text);
  const [what, by, rest = ''] = first ?? (second ? [second[1], second[0], second[2]] : []);
  if (what === undefined || by === undefined) return undefined;
  const { kind } = kindOf(by);
  if (kind === 'settings' || kind === 'style' || kind === 'quality') {
    const isOther = kindOf(what).kind === kind;
    const gone: readonly Change[] = isOther || !knows(what) ? [] : [{ kind: 'remove', what }];
    return { changes: [...gone, { kind: 'become', what: by }], rest };
  }
  if (!knows(what))
    return kindOf(what).kind === 'words' ? undefined : { changes: [{ kind: 'become', what: by }], rest };
  return { changes: [{ kind: 'replace', what: bareThing(what), by }], rest };
}
