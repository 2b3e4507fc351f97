import type { Change } from './change.ts';
import { isPraise } from './chinese-chatter.ts';
import { kindOf } from './chinese-meaning.ts';
import { bareThing, MEASURE, mentionsIn, NUMBER } from './chinese-phrases.ts';
import { plainWish } from './chinese-plain.ts';
import { CHANGE_RULES } from './chinese-rules.ts';
import { groupsOf } from './chinese-groups.ts';
import { shapeOf } from './chinese-shape.ts';
import { contrastIn } from './chinese-contrast.ts';
import { NOUN_GROUPS } from './concepts.ts';
import { simplified } from './simplified.ts';

type Knows = (thing: string) => boolean;

export const CLAUSE_BREAK =
  /[，,。；;！!？?\s]+|然后|并且|而且|同时|接着|另外|以及(?=把|加|去|换|改)|(?<=.)(?<![一二两三四五六七八九十几这那每])(?=再?(?:把|将))|(?<=.)[和并](?=加|去掉|换成|改成|变成|删)|(?<=了)(?=加|换成|改成|再加)/u;
const COUNT_ALONE = new RegExp(`^(?:要|来|改成|变成|换成|画)?(${NUMBER}${MEASURE})(?:吧|就好|就行)?$`, 'u');

export function changesIn(text: string, knows: Knows): readonly Change[] {
  const contrast = contrastIn(text, knows);
  if (contrast)
    return [...contrast.changes, ...(contrast.rest === '' ? [] : changesIn(contrast.rest, knows))];
  return clausesOf(text, knows).flatMap((clause) => changesOf(clause, knows));
}

/** Whether words by themselves are a wish for a change. */
export function isWish(clause: string, knows: Knows): boolean {
  return shapeOf(clause) !== undefined || matchRule(clause, knows) !== undefined;
}

/** Whether any part of a message is a wish for a change. */
export function hasWish(text: string, knows: Knows): boolean {
  return (
    contrastIn(text, knows) !== undefined || clausesOf(text, knows).some((clause) => isWish(clause, knows))
  );
}

function clausesOf(text: string, knows: Knows): string[] {
  const clauses: string[] = [];
  for (const piece of text.split(CLAUSE_BREAK)) {
    const plain = plainWish(piece ?? '');
    if (
      plain === '' ||
      isPraise(simplified(plain)) ||
      /^(?:其他|其它|别的|剩下的?)(?:的|都)*(?:不变|保持不变|一样|不动|不用改)$/u.test(simplified(plain))
    )
      continue;
    const begins = isWish(plain, knows) || ['settings', 'style'].includes(kindOf(plain).kind);
    const last = clauses.pop();
    const alone = last !== undefined && (kindOf(last).kind === 'settings' || isWish(last, knows));
    if (last === undefined || begins || alone) clauses.push(...(last === undefined ? [] : [last]), plain);
    else clauses.push(`${last}，${plain}`);
  }
  return clauses;
}

export function matchRule(clause: string, knows: Knows): readonly Change[] | undefined {
  for (const { form, changes } of CHANGE_RULES) {
    const groups = groupsOf(form, clause);
    const found = groups && changes(groups as readonly string[], knows);
    if (found) return found;
  }
  return undefined;
}

function changesOf(clause: string, knows: Knows): readonly Change[] {
  const shape = shapeOf(clause);
  if (shape) return [{ kind: 'shape', what: shape }];
  const count = groupsOf(COUNT_ALONE, clause)?.[0];
  if (count !== undefined) return [{ kind: 'count', what: count }];
  const found = matchRule(clause, knows);
  if (found) return found;
  const { kind } = kindOf(clause);
  const bare = bareThing(clause);
  if (kind === 'thing' && bare !== clause && knows(bare))
    return [{ kind: 'replace', what: bare, by: clause }];
  if (kind === 'settings' || kind === 'style' || kind === 'quality' || kind === 'place')
    return [{ kind: 'become', what: clause }];
  const otherwise = bare === clause ? thingOtherwise(clause, knows) : undefined;
  if (otherwise) return [otherwise];
  if (bare === clause && kind === 'thing') return [{ kind: 'become', what: clause, isAlike: true }];
  return [{ kind: bareThing(clause) === clause ? 'say' : 'add', what: clause }];
}

const LONGEST_QUALITY = 4;

/** 男战士, 黑猫, 蓝色机甲: a thing that is there, otherwise than it was. */
function thingOtherwise(clause: string, knows: Knows): Change | undefined {
  const noun = mentionsIn(clause).at(-1);
  const isNoun = noun !== undefined && noun.end === clause.length && NOUN_GROUPS.has(noun.concept.group);
  for (let length = 1; length <= Math.min(LONGEST_QUALITY, clause.length - 1); length += 1) {
    const [as, what] = [clause.slice(0, length), clause.slice(length)];
    if (!knows(what)) continue;
    const isQuality = kindOf(as).kind === 'quality' || (isNoun && noun.start === length);
    return isQuality ? { kind: 'describe', what, as } : undefined;
  }
  return undefined;
}
