import type { Scene } from './change.ts';
import { matchRule } from './chinese-clauses.ts';
import { groupsOf } from './chinese-groups.ts';
import * as messages from './chinese-messages.ts';
import { plainWish } from './chinese-plain.ts';
import { mentionsIn } from './chinese-phrases.ts';
import { NOUN_GROUPS } from './concepts.ts';
import { simplified } from './simplified.ts';

/** The words of a picture of its own; undefined where the message is about the one that is there. */
export function newWish(plain: string, scene: Scene): string | undefined {
  const anew = groupsOf(messages.NEW_PICTURE, plain)?.find((group) => group !== undefined);
  if (anew !== undefined)
    return newWish(plainWish(anew), { ...scene, knows: () => false }) ?? pictureOf(plainWish(anew));
  const another = groupsOf(messages.ANOTHER_OF, plain)?.[0];
  if (another !== undefined) return pictureOf(another);
  if (messages.TIED.test(simplified(plain))) return undefined;
  const drawn = groupsOf(messages.CREATE, plain)?.find((group) => group !== undefined);
  if (drawn !== undefined) {
    const isChange = /^(?:把|给|让)/u.test(simplified(drawn)) && matchRule(drawn, scene.knows) !== undefined;
    return isChange ? undefined : pictureOf(drawn);
  }
  return isScene(plain, scene) ? plain : undefined;
}

/** A whole scene, said to the bot without replying to a picture. */
function isScene(plain: string, { isReply, knows, pictures }: Scene): boolean {
  if (pictures === 0 || isReply || plain.length < 5 || matchRule(plain, knows)) return false;
  const nouns = mentionsIn(plain).filter(({ concept }) => NOUN_GROUPS.has(concept.group));
  const isCounted = /^(?:[一两二三四五几]|\d)(?:只|个|条|匹|头|座|片|棵|艘|辆|位|群|朵|张|幅|杯)/u.test(
    simplified(plain),
  );
  return (isCounted || nouns.length >= 2) && !nouns.some(({ start, end }) => knows(plain.slice(start, end)));
}

const pictureOf = (words: string) => words.replace(/的(?:图片?|圖片?|画|畫|照片|插画|插畫)$/u, '');
