import { kindOf, meaningOf, numberIn } from './chinese-meaning.ts';
import { DIGITS } from './chinese-numbers.ts';
import { CHINESE_VOCABULARY } from './chinese-phrases.ts';
import { CHINESE_PROMPT } from './chinese-prompt.ts';
import { understand } from './chinese-understand.ts';
import { MEASURES } from './chinese-words.ts';
import type { Language } from './language.ts';

/** Chinese, simplified and traditional, as far as pictures are talked about. */
export const chinese: Language = {
  prompt: CHINESE_PROMPT,

  understand,
  kindOf,
  meaningOf,
  numberIn,
  numeral: (number) => DIGITS[number] ?? String(number),

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
    nothingYet: '这里还没有图片。先说想画什么，比如“田野里有一座红色的谷仓”，或者回复一张图片来修改它。',
    help: '你说什么，我就画什么，比如“田野里有一座红色的谷仓”。回复图片就能修改：“换成晚上”“加一只猫”“去掉马”，也可以再来几张，或者回到上一张。',
  },
};
