import type { Thing } from '../scene.ts';
import { ENSEMBLES } from './ensembles.ts';
import { chineseNumberAt } from './chinese-number.ts';
import { MOST_OF_A_KIND } from './count-words.ts';
import type { Mark, MarkedText } from './mark.ts';
import { singularsOf } from './singular.ts';
import { splitWords, type PromptWord } from './split-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything the reader knows words by. */
export interface Lexicon {
  readonly phrases: ReadonlyMap<string, Mark>;
  readonly vocabulary: Vocabulary;
  /** The mark of one typed emoji, or undefined where there is no drawing of it. */
  readonly markOfEmoji: (emoji: string) => Mark | undefined;
}

const LONGEST_PHRASE = 6;
const LONGEST_CHINESE = 8;
const LONGEST_NUMBER = 12;

/** Reads a prompt into what its words mean, longest phrase first. */
export function readMarks(prompt: string, lexicon: Lexicon): readonly MarkedText[] {
  const words = splitWords(prompt);
  const marks: MarkedText[] = [];
  for (let index = 0; index < words.length;) {
    const word = words[index];
    if (!word) break;
    const ensemble = word.kind === 'word' && ENSEMBLES.get(word.text.toLowerCase());
    if (ensemble) {
      marks.push(...readMarks(ensemble, lexicon));
      index += 1;
      continue;
    }
    if (word.kind === 'word') {
      const { mark, length } = readEnglish(words, index, lexicon);
      marks.push({ mark, text: textOf(words.slice(index, index + length)) });
      index += length;
      continue;
    }
    if (word.kind === 'han') marks.push(...readChinese(word.text, lexicon));
    else if (word.kind === 'emoji') {
      const many = runOf(words, index);
      if (many > 1) marks.push({ mark: { kind: 'count', count: many }, text: '' });
      marks.push(readEmoji(word.text, lexicon));
      index += many - 1;
    } else
      marks.push({
        mark: { kind: word.text === '、' ? 'and' : 'break' },
        text: word.kind === 'stop' ? '.' : ',',
      });
    index += 1;
  }
  return marks;
}

function readEnglish(
  words: readonly PromptWord[],
  start: number,
  lexicon: Lexicon,
): { mark: Mark; length: number } {
  const run: string[] = [];
  for (let index = start; run.length < LONGEST_PHRASE && words[index]?.kind === 'word'; index++) {
    run.push((words[index]?.text ?? '').toLowerCase().replace('’', "'"));
  }
  for (let length = run.length; length > 0; length--) {
    const mark = markOf(run.slice(0, length), lexicon);
    if (mark) return { mark, length };
  }
  return { mark: numberMark(run[0] ?? '') ?? { kind: 'unknown' }, length: 1 };
}

function markOf(words: readonly string[], { phrases, vocabulary }: Lexicon): Mark | undefined {
  const phrase = phrases.get(words.join(' '));
  if (phrase) return phrase;
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  for (const singular of singularsOf(last)) {
    const thing = vocabulary.get([...before, singular].join(' '));
    if (thing) return { kind: 'thing', thing, plural: !isPluralByNature(last) };
  }
  // Possessives: "the cat's hat" reads as the cat.
  const thing = vocabulary.get([...before, last.replace(/'s$/, '')].join(' '));
  return thing && { kind: 'thing', thing, plural: false };
}

function isPluralByNature(word: string): boolean {
  return /^(grapes|cherries|glasses|sunglasses|scissors|jeans|trousers|shorts|beans|peanuts|pancakes|fries|noodles|boots|shoes|gloves|socks|stairs|mountains|chopsticks|clothes|skis)$/.test(
    word,
  );
}

function readChinese(run: string, { phrases, vocabulary, markOfEmoji }: Lexicon): MarkedText[] {
  const marks: MarkedText[] = [];
  let unknown = '';
  const flush = () => {
    if (unknown !== '')
      marks.push(...wordsOf(unknown).map((text) => ({ mark: { kind: 'unknown' } as const, text })));
    unknown = '';
  };
  const characters = [...run];
  for (let index = 0; index < characters.length;) {
    const ensemble = ensembleAt(characters, index);
    if (ensemble) {
      flush();
      marks.push(...readMarks(ensemble.words, { phrases, vocabulary, markOfEmoji }));
      index += ensemble.length;
      continue;
    }
    const number = chineseNumberAt(characters.slice(index, index + LONGEST_NUMBER).join(''));
    if (number) {
      flush();
      marks.push({
        mark: { kind: 'count', count: Math.max(1, Math.min(number.value, MOST_OF_A_KIND)) },
        text: number.text,
      });
      index += [...number.text].length;
      continue;
    }
    const found = longestChinese(characters, index, (text) => {
      const [phrase, thing] = [phrases.get(text), thingMark(vocabulary.get(text))];
      // 碗 measures in 一碗饭, but is a bowl in 碗里.
      const holds = phrase?.kind === 'filler' && BEFORE_SPOT.test(characters[index + [...text].length] ?? '');
      return holds ? (thing ?? phrase) : (phrase ?? thing);
    });
    if (found) {
      flush();
      marks.push(found);
      index += [...found.text].length;
    } else {
      unknown += characters[index];
      index += 1;
    }
  }
  flush();
  return marks;
}

function ensembleAt(characters: readonly string[], start: number) {
  for (const length of [3, 2]) {
    const words = ENSEMBLES.get(characters.slice(start, start + length).join(''));
    if (words !== undefined) return { words, length };
  }
  return undefined;
}

const BEFORE_SPOT = /^[里裡裏中上旁边邊前后後下]/u;

function longestChinese(
  characters: readonly string[],
  start: number,
  find: (text: string) => Mark | undefined,
): MarkedText | undefined {
  for (let length = Math.min(LONGEST_CHINESE, characters.length - start); length > 0; length--) {
    const text = characters.slice(start, start + length).join('');
    const mark = find(text);
    if (mark) return { mark, text };
  }
  return undefined;
}

function thingMark(thing: Thing | undefined): Mark | undefined {
  return thing && { kind: 'thing', thing, plural: false };
}

/** How often the same emoji stands in a row. */
function runOf(words: readonly PromptWord[], start: number): number {
  let end = start + 1;
  while (words[end]?.kind === 'emoji' && words[end]?.text === words[start]?.text) end += 1;
  return end - start;
}

function readEmoji(text: string, { markOfEmoji }: Lexicon): MarkedText {
  return { mark: markOfEmoji(text) ?? { kind: 'unknown' }, text };
}

/** "A 1950 car" is one car. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

function numberMark(word: string): Mark | undefined {
  const value = Number(word.replaceAll(',', ''));
  if (!/^\d+(?:,\d{3})*$/.test(word) || value === 0 || YEAR.test(word)) return undefined;
  return { kind: 'count', count: Math.min(value, MOST_OF_A_KIND) };
}

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let single = false;
  // A word that the segmenter doesn't know comes in single characters: 赛, 博, 朋, 克.
  for (const { segment } of chineseWords.segment(text)) {
    const isSingle = [...segment].length === 1;
    if (isSingle && single) words.push(`${words.pop() ?? ''}${segment}`);
    else words.push(segment);
    single = isSingle;
  }
  return words;
}

function textOf(words: readonly PromptWord[]): string {
  return words.map(({ text }) => text).join(' ');
}
