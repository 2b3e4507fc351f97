import type { Aspect } from './change.ts';
import { nearestShape } from './nearest-shape.ts';

const LEAD = String.raw`(?:(?:make|turn|change|do|have|give|can|could|would|should|try|get|need|want|use|be|go|i|me|we|it|this|that|them|the|picture|image|whole|thing|a|an|in|into|to|as|for|with|same|exact|exactly|just|only|but|version|more|really|super|very|bit|please|now)\s+)*`;
const TAIL = String.raw`(?:\s+(?:format|picture|image|version|ratio|aspect|aspect ratio|shape|mode|orientation|crop|frame|canvas|one|please|now|instead|screen|wallpaper|banner|size|sized|shot|if possible|(?:for|on) (?:my|a|the) (?:phone|desktop|pc|mobile|tv|monitor|laptop|screen|story|insta(?:gram)?(?: story)?)(?: wallpaper| screen)?))*`;

/** In the order in which they are looked for. */
const SHAPES: readonly (readonly [string, Aspect])[] = [
  [
    String.raw`wide|wider|widescreen|wide ?screen|ultra-?wide|panorama|panoramic|landscape|horizontal|horizontally|letterbox|cinema(?:tic)? (?:format|ratio|wide)|(?:desktop|pc) (?:wallpaper|background)|banner`,
    '16:9',
  ],
  [
    String.raw`vertical|vertically|upright|tall (?:format|version|picture|image|crop)|taller (?:format|version|picture|image|crop)|portrait|(?:phone|mobile|lock ?screen) (?:wallpaper|background|screen|size)|(?:for|on) (?:my|a|the) (?:phone|mobile)`,
    '9:16',
  ],
  [String.raw`square|squared|squarer|(?:album|profile) (?:cover|picture)|avatar`, '1:1'],
];
const PATTERNS = SHAPES.map(
  ([words, aspect]) => [new RegExp(`^${LEAD}(?:${words})${TAIL}$`, 'iu'), aspect] as const,
);
const TALL =
  /^(?:(?:the )?same (?:thing |picture |image |one )?(?:but|just|only) |(?:make|turn) (?:the )?(?:picture|image|format) )(?:a bit )?tall(?:er)?$/iu;
const RATIO = new RegExp(
  String.raw`^${LEAD}(?:aspect(?: ratio)? )?(?:of |to )?(\d{1,2})\s?(?:[:x/]|by|to)\s?(\d{1,2})${TAIL}$`,
  'iu',
);

/** The shape that words ask for and nothing else; undefined where they are about something in the picture. */
export function shapeOf(words: string): Aspect | undefined {
  const [, width, height] = RATIO.exec(words) ?? [];
  if (width !== undefined && height !== undefined) return nearestShape(Number(width) / Number(height));
  if (TALL.test(words)) return '9:16';
  // A lone style may be meant by these: “as a portrait” is no format.
  if (
    /^(?:as |make it |turn it into )?an? (?:portrait|landscape|panorama|square|banner|avatar)$/iu.test(words)
  )
    return undefined;
  return PATTERNS.find(([pattern]) => pattern.test(words))?.[1];
}
