import { mentionsIn } from './chinese-phrases.ts';
import { NOUN_GROUPS } from './concepts.ts';
import { simplified } from './simplified.ts';
import { tidy } from './tidy-chinese.ts';

const LISTED_BEFORE = /(?:[，、；,]\s*)?(?:还有|以及|和|与|跟|及)$|[，、；,]\s*$/u;

const TIED_BEFORE =
  /(?:[，、；,]\s*)?(?:旁边|边上|后面|前面|上面|下面|里面|身边)?(?:正在|正)?(?:(?:骑|戴|穿|拿|抱|牵|看|读|吃|喝|追|举)(?:着|了)?|(?:站|坐|躺|停|长|摆|放|飘|挂|带|背|画|种)?(?:着|了|有))$/u;

const LISTED_AFTER = /^(?:和|与|跟|以及|还有|、|，|,)/u;

const AFTER_FIRST = /^(?:(?:正)?(?:站|坐|躺|趴|停|放|走|跑|飞|睡|游|漂|立)?(?:着|在)+|的|上的|里的)/u;

const SPOT_AFTER = /^(?:的)?(?:旁边|边上|后面|前面|上面|下面|里面|身边|上|下|里|旁|中)/u;

/** Cuts a thing with what ties it to the rest, and what it does. */
export function cut(prompt: string, start: number, end: number): string {
  const plain = simplified(prompt);
  const before = plain.slice(0, start);
  const after = plain.slice(end);
  const listed = LISTED_BEFORE.exec(before);
  const tied = TIED_BEFORE.exec(before);
  let from = start;
  let to = end;
  if (listed && listed[0] !== '') {
    from -= listed[0].length;
    // What it does there goes along, up to the next comma.
    if (
      !/^(?:[，、；,。]|和|与|$)/u.test(after) &&
      !mentionsIn(after.split(/[，、；,。]/u)[0] ?? '').some(({ concept }) => NOUN_GROUPS.has(concept.group))
    ) {
      to += after.split(/[，、；,。]/u)[0]?.length ?? 0;
    }
  } else if (tied && LISTED_AFTER.test(after) && !/^[，,]/u.test(after)) {
    // 有马和谷仓 without the horse still has the barn.
    to += LISTED_AFTER.exec(after)?.[0].length ?? 0;
  } else if (tied) {
    from -= tied[0].length;
    if (after.startsWith('的')) to += 1;
  } else if (/(?:站|坐|躺|趴|停|放)?着?在$/u.test(before)) {
    // 狗在树旁边 without the tree is a dog.
    from -= /(?:站|坐|躺|趴|停|放)?着?在$/u.exec(before)?.[0].length ?? 0;
    to += SPOT_AFTER.exec(after)?.[0].length ?? 0;
  } else if (from === 0) {
    to += (LISTED_AFTER.exec(after) ?? AFTER_FIRST.exec(after))?.[0].length ?? 0;
  }
  const left = prompt.slice(0, from) + prompt.slice(to);
  // A verb that has lost its thing says nothing.
  return tidy(left.replaceAll(/(?<=^|[，,。；])(?:下|有|在|着|正)*(?=$|[，,。；])/gu, ''));
}
