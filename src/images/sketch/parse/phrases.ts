import type { Light, PlaceName, RelationKind, Size, Weather } from '../scene.ts';
import type { Mark } from './mark.ts';
import { COLOUR_WORDS, TONE_WORDS } from './colour-words.ts';
import { COUNT_WORDS } from './count-words.ts';
import { FILLER_WORDS } from './filler-words.ts';
import { PLACE_WORDS } from './place-words.ts';
import { RELATION_WORDS, SPOT_WORDS } from './relation-words.ts';

const SIZE_WORDS: Record<Exclude<Size, 'usual'>, string> = {
  tiny: 'tiny, minuscule, teeny, 微小, 极小, 迷你, 極小',
  small: 'small, little, 小, 小小的, 小型',
  big: 'big, large, tall, 大, 大的, 高大, 大大的',
  huge: 'huge, giant, enormous, gigantic, massive, 巨大, 巨型, 庞大, 龐大, 超大',
};

const LIGHT_WORDS: Record<Light, string> = {
  day: 'day, daytime, at day, by day, noon, midday, at noon, afternoon, in the afternoon, daylight, 白天, 中午, 正午, 下午, 大白天',
  dawn: 'dawn, sunrise, sunrise over mountains, daybreak, early morning, in the morning, morning, at dawn, at sunrise, 黎明, 清晨, 日出, 早晨, 早上, 拂晓, 拂曉, 破晓, 破曉',
  sunset:
    'sunset, dusk, evening, cityscape at dusk, twilight, golden hour, at sunset, at dusk, in the evening, 日落, 黄昏, 黃昏, 傍晚, 夕阳, 夕陽, 晚霞',
  night:
    'night, nighttime, midnight, at night, at nighttime, night time, moonlit, moonlight, starry night, starlit, night with stars, bridge at night, starry sky, night sky, under the stars, in the dark, by night, 夜晚, 夜里, 夜裡, 夜裏, 晚上, 夜, 夜间, 夜間, 深夜, 午夜, 半夜, 星空, 夜空, 月光, 星夜, 月夜',
};

const WEATHER_WORDS: Record<Weather, string> = {
  clear: 'sunny, clear sky, 晴天, 晴朗, 阳光明媚, 陽光明媚',
  cloudy: 'cloudy, overcast, 多云, 多雲, 阴天, 陰天',
  rain: 'rain, raining, rainy, drizzle, in the rain, storm, stormy, in a storm, in the storm, thunderstorm, rainstorm, rainy day, 雨, 下雨, 雨中, 雨天, 下着雨, 下著雨, 大雨, 小雨, 雨里, 雨裡, 暴雨, 暴风雨, 暴風雨, 风暴, 風暴, 雷雨',
  snow: 'snow, snowing, snowy, snowfall, snowfield, winter, wintry, in winter, in the snow, blizzard, snowstorm, in a blizzard, 雪, 下雪, 雪中, 雪地里, 雪地裡, 雪天, 冬天, 冬季, 下着雪, 下著雪, 大雪, 小雪, 暴风雪, 暴風雪',
  fog: 'fog, foggy, mist, misty, 雾, 霧, 大雾, 大霧, 薄雾, 薄霧',
};

const LITTLE_MARKS: readonly (readonly [Mark, string])[] = [
  [
    { kind: 'flying' },
    'flying, in flight, soaring, floating, hovering, in the air, 飞, 飛, 飞翔, 飛翔, 飞行, 飞着, 飛著, 飞过, 飛過, 漂浮, 飘, 飄, 飘着, 飄著',
  ],
  [
    { kind: 'side', side: 'left' },
    'on the left, to the left, at left, left side, on the left side, 左边, 左邊, 左侧, 左側, 左面',
  ],
  [
    { kind: 'side', side: 'right' },
    'on the right, to the right, at right, right side, on the right side, 右边, 右邊, 右侧, 右側, 右面',
  ],
  [
    { kind: 'without' },
    'without, without any, with no, no, not, but no, but not, minus, except, 没有, 沒有, 没, 沒, 不要, 无, 無, 除了, 别画, 別畫, 去掉',
  ],
  [{ kind: 'and' }, 'and, &, plus, as well as, 和, 与, 與, 跟, 以及, 还有, 還有, 及, 同'],
  [
    { kind: 'with' },
    'with, has, have, having, while, where, there is, there are, 有, 带着, 帶著, 站着, 站著, 坐着, 坐著, 放着, 放著, 躺着, 躺著, 摆着, 擺著, 停着, 停著, 挂着, 掛著, 长着, 長著',
  ],
  [{ kind: 'is' }, 'is, are, 是, 变成, 變成, 改成'],
  [{ kind: 'at' }, '在'],
  [{ kind: 'sky' }, 'sky, blue sky, clear blue sky, cloudy sky, 天空, 蓝天, 藍天'],
  [{ kind: 'the' }, 'the, this, that, its, his, her, their, 这, 那, 這'],
  [
    { kind: 'another' },
    'more, some more, another, another one, one more, a second, 另一, 另一个, 另一個, 另一只, 另一隻, 又一只, 又一隻',
  ],
  // Left whole, or their parts would be read as things.
  [
    { kind: 'unknown' },
    '春天, 夏天, 秋天, 春季, 夏季, 秋季, 热气腾腾, 熱氣騰騰, neon lights, neon light, 霓虹灯, 霓虹燈, 霓虹, 赛博朋克, 賽博朋克, 中秋节, 中秋節, 春节, 春節, 圣诞节, 聖誕節, 万圣节, 萬聖節',
  ],
];

/** Every phrase that is not the name of a thing, in both languages, in lower case. */
export function createPhrases(): ReadonlyMap<string, Mark> {
  const phrases = new Map<string, Mark>();
  const add = (words: string, mark: Mark) => {
    for (const word of words.split(',')) phrases.set(word.trim(), mark);
  };

  add(FILLER_WORDS, { kind: 'filler' });
  for (const [colour, words] of entriesOf(COLOUR_WORDS)) add(words, { kind: 'colour', colour });
  for (const [tone, words] of entriesOf(TONE_WORDS)) add(words, { kind: 'tone', tone });
  for (const [count, words] of COUNT_WORDS) add(words, { kind: 'count', count });
  for (const [size, words] of entriesOf(SIZE_WORDS)) add(words, { kind: 'size', size });
  for (const [light, words] of entriesOf(LIGHT_WORDS)) add(words, { kind: 'light', light });
  for (const [weather, words] of entriesOf(WEATHER_WORDS)) add(words, { kind: 'weather', weather });
  for (const [mark, words] of LITTLE_MARKS) add(words, mark);
  addRelations(add);
  for (const [place, words] of entriesOf<PlaceName, string>(PLACE_WORDS))
    add(words, { kind: 'place', place });
  return phrases;
}

function addRelations(add: (words: string, mark: Mark) => void): void {
  for (const { relation, words, reversed, doing } of RELATION_WORDS) {
    add(words, { kind: 'relation', relation, reversed: reversed ?? false, doing: doing ?? false });
  }
  for (const [relation, words] of entriesOf<RelationKind, string>(SPOT_WORDS))
    add(words, { kind: 'spot', relation });
}

function entriesOf<Key extends string, Value>(record: Partial<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}
