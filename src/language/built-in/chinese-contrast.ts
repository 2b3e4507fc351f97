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

/** The one and not the other; `rest` is what else is said. */
export function contrastIn(
  text: string,
  knows: (thing: string) => boolean,
): { changes: readonly Change[]; rest: string } | undefined {
  const first = groupsOf(NOT_BUT, text);
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
