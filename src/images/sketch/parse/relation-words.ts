import type { RelationKind } from '../scene.ts';

interface RelationPhrase {
  readonly relation: RelationKind;
  readonly words: string;
  /** The thing told after the word is the one that is placed: "a cat wearing a hat" places the hat. */
  readonly reversed?: boolean;
  /** What somebody does: always the subject's, also after "on the bench". */
  readonly doing?: boolean;
}

export const RELATION_WORDS: readonly RelationPhrase[] = [
  {
    relation: 'on',
    words:
      'on, on top of, upon, atop, onto, sitting on, standing on, lying on, perched on, riding, riding on, sits on, stands on, rides, crossing, 骑着, 騎著, 骑, 騎, 骑在, 坐在, 站在, 躺在, 趴在, 放在, 停在',
  },
  { relation: 'in', words: 'in, inside, inside of, into, within, sitting in, 装在, 裝在' },
  {
    relation: 'under',
    words: 'under, underneath, below, beneath, sitting under, standing under',
  },
  {
    relation: 'beside',
    words:
      'beside, next to, by, near, alongside, close to, at the side of, to the left of, to the right of, left of, right of, around, between, beside of, near to, sitting beside, standing beside, 靠近, 挨着',
  },
  {
    relation: 'beside',
    words:
      'playing with, looking at, watching, chasing, eating, drinking, reading, 看着, 看著, 看, 追, 追着, 追著, 围着, 圍著, 绕着, 繞著, 吃, 喝, 读, 讀',
    doing: true,
  },
  {
    relation: 'above',
    words: 'above, over, flying over, hovering over, jumping over, floating above, flying above',
  },
  { relation: 'in front of', words: 'in front of, before, standing in front of, sitting in front of' },
  { relation: 'behind', words: 'behind, at the back of, hiding behind' },
  {
    relation: 'worn by',
    words: 'wearing, dressed in, in a hat with, 戴着, 戴著, 戴, 穿着, 穿著, 穿, 头戴, 頭戴',
    reversed: true,
  },
  {
    relation: 'held by',
    words:
      'holding, carrying, playing the, playing a, playing his, playing her, 弹着, 彈著, 弹, 彈, 拉着, 拉著, 拿着, 拿著, 抱着, 抱著, 举着, 舉著, 手持, 捧着, 捧著, 撑着, 撐著, 撑, 打着, 打著',
    reversed: true,
  },
];

/** Chinese words for a spot; they stand after the thing: 桌子上, 城堡前面. */
export const SPOT_WORDS: Partial<Record<RelationKind, string>> = {
  on: '上, 上面, 上边, 上邊, 顶上, 頂上, 之上',
  in: '里, 里面, 裡, 裡面, 裏, 裏面, 中, 内, 內, 当中, 之中, 里边, 裡邊, 中间, 中間',
  under: '下, 下面, 下边, 下邊, 底下, 之下, 下方',
  beside: '旁, 旁边, 旁邊, 边, 邊, 边上, 邊上, 附近, 身边, 身邊, 周围, 周圍, 之间, 之間',
  above: '上方, 上空, 头上, 頭上, 头顶, 頭頂',
  'in front of': '前, 前面, 前方, 面前, 之前, 前边, 前邊',
  behind: '后, 后面, 後, 後面, 背后, 背後, 后方, 後方, 后边, 後邊, 身后, 身後',
};
