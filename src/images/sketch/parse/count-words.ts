/** The most that one group shows; more would only be dots. */
export const MOST_OF_A_KIND = 12;

export const COUNT_WORDS: readonly (readonly [number, string])[] = [
  [1, 'one, a single, a, an, 一, 1, 单独, 一只, 一个, 一隻, 一個'],
  [
    2,
    'two, a pair of, a couple of, pair of, couple of, both, twin, 二, 两, 兩, 一对, 一對, 俩, 双, 一双, 一雙',
  ],
  [3, 'three, some, a few, several, few, a trio of, 三, 几, 幾, 一些, 些, 几只, 幾隻, 几个, 幾個'],
  [4, 'four, 四'],
  [5, 'five, 五'],
  [6, 'six, half a dozen, a half dozen, half-dozen, 六, 半打'],
  [
    7,
    'seven, many, lots of, a lot of, plenty of, a flock of, a herd of, a group of, a bunch of, a pack of, a school of, a row of, a swarm of, a crowd of, 七, 许多, 許多, 很多, 好多, 更多, 多一点, 多一些, 多些, 多点, 一群, 一大群, 一排, 一堆, 成群',
  ],
  [8, 'eight, 八'],
  [9, 'nine, 九'],
  [10, 'ten, 十'],
  [11, 'eleven, 十一'],
  [
    12,
    'twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, hundred, thousand, million, a million, millions of, thousands of, dozen, a dozen, dozens of, hundreds of, a hundred, a thousand, countless, 十二, 一打, 无数, 無數, 一百, 百, 千',
  ],
];

/** A measure word may stand between a Chinese number and its thing: 三只猫. */
export const MEASURE_WORDS =
  '只, 隻, 个, 個, 头, 頭, 匹, 条, 條, 棵, 朵, 辆, 輛, 座, 本, 把, 艘, 架, 颗, 顆, 片, 张, 張, 位, 名, 群, 块, 塊, 杯, 碗, 盘, 盤, 瓶, 串, 束, 间, 間, 栋, 棟, 顶, 頂, 支, 枝, 件, 双, 株, 台, 臺, 幅, 轮, 輪, 口, 根, 粒, 盏, 盞, 艇, 尾, 幢, 盆, 道, 团, 團';
