import type { Aspect } from './change.ts';
import { nearestShape } from './nearest-shape.ts';
import { simplified } from './simplified.ts';

const LEAD =
  '(?:把|将)?(?:它|这张?|这个|图|画面?|图片|画幅|比例|尺寸)*(?:的)?(?:改|换|变|要|做|弄|调|设|裁|来|用|画|给我|想要|是)*(?:成|为|到|个|一个|一张|张)*(?:更|再|稍微|尽量|整体)*';
const TAIL =
  '(?:的|版|式|一?点|一?些|构图|比例|画幅|画面|图片?|版本|尺寸|格式|效果|形状|样子|儿|壁纸|屏幕?|的话|就好|就行|可以吗|吧|吗|好吗|好了?)*';
const SHAPES: readonly (readonly [string, Aspect])[] = [
  [
    '横版|横屏|横图|横幅|横向|横着|横的|横构图|宽屏|宽幅|宽画幅|宽银幕|宽(?=一?[点些]|$|的|版)|全景(?=图|$)|电影(?:画幅|比例)|桌面壁纸|电脑壁纸|风景模式',
    '16:9',
  ],
  [
    '竖版|竖屏|竖图|竖幅|竖向|竖着|竖的|竖构图|长图|手机壁纸|手机屏|手机(?=壁纸|屏)|手机用|锁屏|肖像模式|竖(?=一?[点些]|$)',
    '9:16',
  ],
  ['正方形|方形|方图|方的|方版|头像', '1:1'],
];
const PATTERNS = SHAPES.map(
  ([words, aspect]) => [new RegExp(`^${LEAD}(?:${words})${TAIL}$`, 'u'), aspect] as const,
);
const RATIO = new RegExp(`^${LEAD}(\\d{1,2})\\s?(?:[:：比x/]|比)\\s?(\\d{1,2})${TAIL}$`, 'u');

/** The shape that words ask for and nothing else. */
export function shapeOf(words: string): Aspect | undefined {
  const plain = simplified(words);
  const [, width, height] = RATIO.exec(plain) ?? [];
  if (width !== undefined && height !== undefined) return nearestShape(Number(width) / Number(height));
  return PATTERNS.find(([pattern]) => pattern.test(plain))?.[1];
}
