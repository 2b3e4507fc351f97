import { ENGLISH_VOCABULARY } from './english-phrases.ts';
import { escaped } from './escape-pattern.ts';

/** “a watercolour of a cat”: what is painted comes after. */
const STYLE_OPENING =
  /^(?:an?|the)?\s*(?:[\p{L}-]+\s+){0,3}?(?:painting|drawing|sketch|photo|photograph|picture|image|portrait|illustration|render|print|watercolou?r)\s+of\s+/iu;
/** Whether words are about how a picture is made. */
export const isStyle = (words: string): boolean => STYLE.test(words);
const STYLE_WORDS = [
  ...ENGLISH_VOCABULARY.wordsOfGroup('style'),
  'painting',
  'drawing',
  'illustration',
  'style',
  'engraving',
  'etching',
];
export const STYLE = new RegExp(
  String.raw`\b(?:${STYLE_WORDS.map(escaped)
    .toSorted((one, other) => other.length - one.length)
    .join('|')})\b`,
  'iu',
);

/** What prompts end with to say how well a picture is made. */
const FINISH =
  /\b(?:art|artwork|artstation|detailed|details|\d+k|hdr?|uhd|lighting|cinematic|bokeh|masterpiece|quality|resolution|octane|unreal engine|depth of field|close-?up|\d+mm)\b/iu;

/** Colour or none goes with any medium. */
export const TONE = new RegExp(
  String.raw`\b(?:${[...ENGLISH_VOCABULARY.wordsOf('coloured'), ...ENGLISH_VOCABULARY.wordsOf('monochrome')].map(escaped).join('|')})\b`,
  'iu',
);
/** “a cat in watercolour”, “a cat as an oil painting”. */
export const STYLE_ENDING =
  /\s+(?:in|as)\s+(?:an?\s+)?(?:[\p{L}-]+\s+){0,2}?(?:style|watercolou?rs?|oils?|ink|pencil|charcoal|pastels?|pixel art|(?:painting|drawing|sketch|photo))$/iu;

/** The scene, and the segments about style behind it. */
export function splitStyle(prompt: string): { scene: string; rest: string } {
  const segments = prompt.replace(/[\s,.]+$/u, '').split(/(?=,)/u);
  let end = segments.length;
  while (end > 1 && (STYLE.test(segments[end - 1] ?? '') || FINISH.test(segments[end - 1] ?? ''))) end -= 1;
  return { scene: segments.slice(0, end).join(''), rest: segments.slice(end).join('') };
}

/** “a watercolour of ”, or nothing. */
export function openingText(prompt: string): string {
  return STYLE_OPENING.exec(prompt)?.[0] ?? '';
}

/** Where what is painted begins. */
export function openingOf(prompt: string): number {
  return openingText(prompt).length;
}
