import type { Intent, Scene } from './change.ts';
import * as chatter from './chinese-chatter.ts';
import { changesIn, CLAUSE_BREAK, hasWish, isWish } from './chinese-clauses.ts';
import { groupsOf } from './chinese-groups.ts';
import * as messages from './chinese-messages.ts';
import { digitOf } from './chinese-numbers.ts';
import { plainWish } from './chinese-plain.ts';
import { isGoingBack, pictureNamed } from './chinese-references.ts';
import { shapeOf } from './chinese-shape.ts';
import { newWish } from './chinese-wish.ts';
import { simplified } from './simplified.ts';

const MOST_PICTURES = 4;

/** What a message in Chinese wants. */
export function understand(message: string, scene: Scene): Intent {
  const text = message.trim();
  const said = simplified(text).replaceAll(/@[\p{L}\p{N}_]+\s*/gu, (mention) =>
    mention === text ? mention : mention,
  );
  if (chatter.isPraise(said)) return { kind: 'ignore' };
  if (chatter.ABOUT_BOT.test(said)) return { kind: 'answer', about: 'bot' };
  const plain = plainWish(text);
  const simple = simplified(plain);
  if (chatter.isChatter(said) || chatter.isPraise(simple)) return { kind: 'ignore' };
  if (scene.pictures === 0) return firstPicture(said, plain);

  const only = groupsOf(messages.ONLY, plain)?.find((group) => group !== undefined);
  if (only !== undefined && scene.knows(only))
    return { kind: 'edit', changes: [{ kind: 'only', what: only }] };
  const named = pictureNamed(plain, scene.pictures);
  if (named) {
    if (isGoingBack(named.rest))
      return chatter.isQuestion(said, simple)
        ? { kind: 'answer', about: 'picture', of: named.of }
        : { kind: 'undo', to: named.of };
    const goesOn = plainWish(afterGoingBack(named.rest));
    const isCompared = /(?:和|跟|与|比)(?:它|上|第|之前)/u.test(simple) && chatter.isQuestion(said, simple);
    const intent = understandPlain(said, goesOn, scene);
    if (intent.kind === 'answer') return isCompared ? intent : { ...intent, of: named.of };
    if (intent.kind === 'edit' || intent.kind === 'vary') return { ...intent, of: named.of };
  }
  return understandPlain(said, plain, scene);
}

/** 回到它，加一只猫 → 加一只猫 */
function afterGoingBack(rest: string): string {
  const [before = '', ...after] = rest.split(/[，,。；;]|然后|再(?=加|把|换|改)/u);
  return after.length > 0 && isGoingBack(before)
    ? after.join('，')
    : rest.replace(/^它(?=加|换|改|变|去|里|上)/u, '');
}

function understandPlain(said: string, plain: string, scene: Scene): Intent {
  const simple = simplified(plain);
  const vary = messages.VARY.exec(simple);
  if (vary) return { kind: 'vary', count: countIn(vary.slice(1).find(Boolean)) };
  if (messages.UNDO.test(simple)) return { kind: 'undo', to: { kind: 'ago', steps: 1 } };
  if (shapeOf(plain)) return { kind: 'edit', changes: changesIn(plain, scene.knows) };
  if (chatter.VAGUE.test(simple)) return { kind: 'clarify' };
  const wish = newWish(plain, scene);
  if (wish !== undefined) return { kind: 'create', what: wish };
  if (chatter.isQuestion(said, simple)) return asking(plain, scene);
  const isFeeling = chatter.FEELING.test(said) && !/^(?:有点|太)/u.test(simple);
  if ((isFeeling || chatter.OWN_STORY.test(said)) && !hasWish(plain, scene.knows)) return { kind: 'ignore' };
  return { kind: 'edit', changes: changesIn(plain, scene.knows) };
}

/** A question, and perhaps a wish behind it: 这是什么风格？再蓝一点. */
function asking(plain: string, { knows }: Scene): Intent {
  const pieces = plain.split(CLAUSE_BREAK).filter(Boolean);
  for (let index = 1; index < pieces.length; index += 1) {
    const rest = pieces.slice(index).join('，');
    const wish = plainWish(pieces[index] ?? '');
    if (chatter.isQuestion(rest, simplified(plainWish(rest))) || !isWish(wish, knows)) continue;
    return { kind: 'edit', changes: changesIn(plainWish(rest), knows), asks: true };
  }
  return { kind: 'answer', about: 'picture' };
}

/** The first words to the bot: everything that could be painted is a wish. */
function firstPicture(said: string, plain: string): Intent {
  const simple = simplified(plain);
  const nothing: Scene = { knows: () => false, pictures: 0, isReply: false };
  const drawn = newWish(plain, nothing);
  if (drawn !== undefined) return { kind: 'create', what: drawn };
  const isAboutPicture =
    plain === '' ||
    messages.VARY.test(simple) ||
    messages.UNDO.test(simple) ||
    chatter.VAGUE.test(simple) ||
    shapeOf(plain) !== undefined;
  if (isAboutPicture || messages.NEEDS_PICTURE.test(simple)) return { kind: 'clarify' };
  const added = groupsOf(
    /^(?:再|请|帮我)?(?:加上?|添加?|增加|放上?|要|来|给我|想要|有)(?:一下)?(?!点$)(.+)$/u,
    plain,
  )?.[0];
  if (added === undefined && chatter.isQuestion(said, simple)) return { kind: 'answer', about: 'picture' };
  return { kind: 'create', what: (added ?? plain).replace(/的(?:图片?|圖片?|照片)$/u, '') };
}

function countIn(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const number = digitOf(word);
  return number === undefined ? undefined : Math.min(number, MOST_PICTURES);
}
