import type { Change, Intent } from './change.ts';
import { CHINESE_VOCABULARY, bareThing, MEASURE, mentionsIn, NUMBER } from './chinese-phrases.ts';
import { CHINESE_PROMPT } from './chinese-prompt.ts';
import * as rules from './chinese-rules.ts';
import { MEASURES } from './chinese-words.ts';
import { simplified } from './simplified.ts';
import { NOUN_GROUPS, SETTING_GROUPS } from './concepts.ts';
import type { Kind, Language, Meaning } from './language.ts';

const DIGITS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const CLAUSE_BREAK =
  /[，,。；;！!\s]+|然后|并且|而且|同时|接着|另外|(?<=.)(?<![一二两三四五六七八九十几这那每])(?=再?(?:把|将))|(?<=.)和(?=加|去掉|换成|改成|变成)/u;

/** Chinese, simplified and traditional, as far as pictures are talked about. */
export const chinese: Language = {
  prompt: CHINESE_PROMPT,

  understand(message, knows): Intent {
    const text = message.trim();
    if (rules.IGNORED.test(simplified(text))) return { kind: 'ignore' };
    const plain = plainWish(text);
    const simple = simplified(plain);
    const only = groupsOf(rules.ONLY, plain)?.find((group) => group !== undefined);
    if (only !== undefined && knows(only)) return { kind: 'edit', changes: [{ kind: 'only', what: only }] };
    if (rules.VARY.test(simple)) return { kind: 'vary' };
    if (rules.UNDO.test(simple)) return { kind: 'undo', toFirst: rules.TO_THE_FIRST.test(simple) };
    if (rules.VAGUE.test(simple)) return { kind: 'clarify' };
    if (rules.SHAPE.test(simple)) return { kind: 'shape' };
    const wish = newWish(plain, knows);
    if (wish !== undefined) return { kind: 'create', what: wish };
    if (rules.PLAIN_QUESTION.test(simple)) return { kind: 'answer' };
    const clauses = clausesOf(plain, knows);
    const isWish = clauses.some((clause) => matchRule(clause, knows));
    if (!isWish && rules.QUESTION.test(simplified(text))) return { kind: 'answer' };
    return { kind: 'edit', changes: clauses.flatMap((clause) => changesOf(clause, knows)) };
  },

  wishOf(message) {
    const plain = plainWish(message);
    return newWish(plain, () => false) ?? (plain === '' ? message : plain);
  },

  kindOf(words): Kind {
    const plain = simplified(words).replaceAll(/的|时候?|样子|天气|景色?|场景|里$|中$/gu, '');
    const found = mentionsIn(plain);
    const covered = found.reduce((sum, { start, end }) => sum + end - start, 0);
    const isAll = found.length > 0 && covered === plain.length;
    if (/风格|画风/u.test(plain) || found.some(({ concept }) => concept.group === 'style'))
      return { kind: 'style' };
    if (isAll && found.every(({ concept }) => SETTING_GROUPS.has(concept.group))) {
      return { kind: 'settings', ids: found.map(({ concept }) => concept.id) };
    }
    if (isAll && found.every(({ concept }) => concept.group === 'colour' || concept.group === 'material'))
      return { kind: 'quality' };
    if (plain.startsWith('在')) return { kind: 'place' };
    const last = found.at(-1);
    const isNoun = last !== undefined && NOUN_GROUPS.has(last.concept.group) && last.end === plain.length;
    return { kind: isNoun || bareThing(words) !== words ? 'thing' : 'words' };
  },

  meaningOf(words): Meaning | undefined {
    const plain = simplified(words);
    const counted = new RegExp(`^${NUMBER}${MEASURE}?`, 'u').exec(plain)?.[0] ?? '';
    const rest = plain.slice(counted.length).replaceAll(/的/gu, '');
    const found = mentionsIn(rest);
    const covered = found.reduce((sum, { start, end }) => sum + end - start, 0);
    const head = found.at(-1)?.concept;
    if (!head || covered !== rest.length) return undefined;
    const number = counted === '' ? -1 : DIGITS.indexOf(counted.slice(0, 1).replace('二', '两'));
    const qualities = found.slice(0, -1).map(({ concept }) => concept);
    return { count: number > 0 ? number : undefined, qualities, head };
  },

  express({ count, qualities, head }) {
    const noun = CHINESE_VOCABULARY.usual(head.id);
    const described = qualities.map(({ id }) => `${CHINESE_VOCABULARY.usual(id)}的`).join('') + noun;
    return count === undefined
      ? described
      : `${DIGITS[count] ?? count}${MEASURES[head.group] ?? '个'}${described}`;
  },

  placeIn: (words) =>
    words.replace(/^在/u, '').replace(/(?:里面|裡面|上面|旁边|旁邊|里|裡|上|中|边|邊)$/u, ''),

  inPlace: ({ id }) =>
    `在${CHINESE_VOCABULARY.usual(id)}${/^(?:beach|street|sea|moon|island|hill|mountain)$/u.test(id) ? '上' : '里'}`,

  say: {
    answer: (prompt) => `我在这里看不到图片，但我知道这一张是按这句话画的：“${prompt}”。`,
    clarify: '想改什么？直接说就行，比如“换成晚上”“加一只猫”“去掉马”。',
    shape: '想换画幅，回复时加上参数就行：--ar 16:9 是横幅，--ar 9:16 是竖幅，--ar 1:1 是方形。',
  },
};

function plainWish(message: string): string {
  let text = message.trim();
  for (let before = ''; before !== text;) {
    before = text;
    const opening = rules.OPENINGS.exec(simplified(text))?.[0].length ?? 0;
    const rest = text.slice(opening);
    const closing = rules.CLOSINGS.exec(simplified(rest))?.[0].length ?? 0;
    const left = rest.slice(0, rest.length - closing);
    if (left !== '') text = left;
  }
  return text;
}

/** The words of a picture of its own; undefined where the message is about the one that is there. */
function newWish(plain: string, knows: (thing: string) => boolean): string | undefined {
  const anew = groupsOf(rules.NEW_PICTURE, plain)?.[0];
  if (anew !== undefined) return newWish(plainWish(anew), () => false) ?? anew;
  const another = groupsOf(rules.ANOTHER_OF, plain)?.[0];
  if (another !== undefined) return another;
  if (rules.TIED.test(simplified(plain))) return undefined;
  const drawn = groupsOf(rules.CREATE, plain)?.[0];
  if (
    drawn === undefined ||
    (matchRule(drawn, knows) !== undefined && /^(?:把|给|让)/u.test(simplified(drawn)))
  )
    return undefined;
  return drawn.replace(/的(?:图片?|画|照片)$/u, '');
}

function clausesOf(text: string, knows: (thing: string) => boolean): string[] {
  const clauses: string[] = [];
  for (const piece of text.split(CLAUSE_BREAK)) {
    const plain = plainWish(piece ?? '');
    if (plain === '' || rules.IGNORED.test(simplified(plain))) continue;
    const begins =
      matchRule(plain, knows) !== undefined || ['settings', 'style'].includes(chinese.kindOf(plain).kind);
    const last = clauses.pop();
    const alone = last !== undefined && chinese.kindOf(last).kind === 'settings';
    if (last === undefined || begins || alone) clauses.push(...(last === undefined ? [] : [last]), plain);
    else clauses.push(`${last}，${plain}`);
  }
  return clauses;
}

function matchRule(clause: string, knows: (thing: string) => boolean): readonly Change[] | undefined {
  for (const { form, changes } of rules.CHANGE_RULES) {
    const groups = groupsOf(form, clause);
    const found = groups && changes(groups as readonly string[], knows);
    if (found) return found;
  }
  return undefined;
}

function changesOf(clause: string, knows: (thing: string) => boolean): readonly Change[] {
  const found = matchRule(clause, knows);
  if (found) return found;
  const { kind } = chinese.kindOf(clause);
  const bare = bareThing(clause);
  if (kind === 'thing' && bare !== clause && knows(bare))
    return [{ kind: 'replace', what: bare, by: clause }];
  if (kind === 'settings' || kind === 'style' || kind === 'quality' || kind === 'place')
    return [{ kind: 'become', what: clause }];
  return [{ kind: bareThing(clause) === clause ? 'say' : 'add', what: clause }];
}

/** What the groups of a form in simplified characters hold in the person's own. */
function groupsOf(form: RegExp, text: string): readonly (string | undefined)[] | undefined {
  const match = new RegExp(form.source, `${form.flags}d`).exec(simplified(text));
  return match?.indices?.slice(1).map((range) => range && text.slice(...range));
}
