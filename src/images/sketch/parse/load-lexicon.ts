import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Thing, Weather } from '../scene.ts';
import type { Mark } from './mark.ts';
import { OWN_NAMES } from './own-names.ts';
import { createPhrases } from './phrases.ts';
import type { Lexicon } from './read-marks.ts';
import { createVocabulary, type NamedDrawing } from './vocabulary.ts';

/** What the lexicon needs to know of the drawings. */
interface KnownDrawings {
  /** Drawing name by code points in lower case, without "-fe0f". */
  readonly names: ReadonlyMap<string, string>;
}

interface EmojiEntry {
  readonly hexcode: string;
  readonly label: string;
  readonly tags?: readonly string[];
  readonly subgroup?: number;
}

const LANGUAGES = ['en', 'zh', 'zh-hant'] as const;

/** Hands, faces, signs and whole squares of scenery would only confuse a scene that didn't ask for them. */
const EMOJI_ONLY_KINDS =
  /^(face-(?!costume)|cat-face|monkey-face|emotion|hand|body-parts|person-(gesture|resting|symbol)|family|skin-tone|hair-style|time|zodiac|av-symbol|gender|math|punctuation|currency|other-symbol|keycap|alphanum|geometric|.*flag|transport-sign|warning|arrow|religion)/;
const EMOJI_ONLY_DRAWINGS =
  /^(cityscape.*|sunrise.*|sunset|bridge-at-night|night-with-stars|milky-way|foggy|fog|national-park|desert|beach-with-umbrella|camping|white-flower|.*speaker.*|construction|station|cooking|wing|pig-nose|cloud-with-.*|droplet|sparkles|.*-button|bell-with-slash|passenger-ship|snow-capped-mountain|mountain|moon-viewing-ceremony|fireworks|sparkler|x-ray|elevator|control-knobs|.*chart.*|.*-moon-face|.*-book-on)$/;
const KEPT_CLOCKS = /^(alarm-clock|mantelpiece-clock|hourglass.*|watch|stopwatch)$/;

/** Loads every name, in English and both Chinese scripts, of the drawings of one set. */
export async function loadLexicon({ names }: KnownDrawings): Promise<Lexicon> {
  const [subgroups, ...dictionaries] = await Promise.all([
    readJson<{ subgroups: Record<string, string> }>('meta/groups.json').then((meta) => meta.subgroups),
    ...LANGUAGES.map((language) => readJson<EmojiEntry[]>(`${language}/data.json`)),
  ]);
  const drawings = new Map<string, NamedDrawing & { labels: string[]; tags: string[] }>();
  const words = new Map<string, string>();
  for (const entry of dictionaries.flat()) {
    const code = entry.hexcode.toLowerCase().replaceAll('-fe0f', '');
    const drawing = names.get(code);
    const kind = subgroups[entry.subgroup ?? -1];
    if (drawing === undefined || kind === undefined) continue;
    if (!words.has(code)) words.set(code, entry.label.toLowerCase());
    const known = drawings.get(drawing) ?? {
      drawing,
      kind,
      labels: [],
      tags: [],
      byEmojiOnly: isEmojiOnly(drawing, kind),
    };
    known.labels.push(entry.label);
    known.tags.push(...(entry.tags ?? []));
    drawings.set(drawing, known);
  }
  const vocabulary = createVocabulary([...OWN_NAMES, ...drawings.values()]);
  const phrases = createPhrases();
  return { phrases, vocabulary, markOfEmoji: createEmojiReader({ names, words, phrases, drawings }) };
}

function isEmojiOnly(drawing: string, kind: string): boolean {
  return (EMOJI_ONLY_KINDS.test(kind) && !KEPT_CLOCKS.test(drawing)) || EMOJI_ONLY_DRAWINGS.test(drawing);
}

/** An emoji that is a whole little scene ("night with stars") sets the scene; any other draws itself. */
function createEmojiReader({
  names,
  words,
  phrases,
  drawings,
}: {
  names: ReadonlyMap<string, string>;
  words: ReadonlyMap<string, string>;
  phrases: ReadonlyMap<string, Mark>;
  drawings: ReadonlyMap<string, { readonly kind: string }>;
}) {
  return function markOfEmoji(emoji: string): Mark | undefined {
    const code = Array.from(emoji, (character) => (character.codePointAt(0) ?? 0).toString(16))
      .join('-')
      .replaceAll('-fe0f', '');
    const weather = WEATHER_EMOJI.get(code);
    if (weather) return { kind: 'weather', weather };
    const phrase = phrases.get(words.get(code) ?? '');
    if (phrase?.kind === 'place' || phrase?.kind === 'light') return phrase;
    const drawing = names.get(code);
    if (drawing === undefined) return undefined;
    const thing: Thing = {
      name: drawing.replaceAll('-', ' '),
      drawing,
      kind: drawings.get(drawing)?.kind ?? 'other-symbol',
      variants: {},
    };
    return { kind: 'thing', thing, plural: false };
  };
}

/** By code point: ❄️ alone means that it snows. */
const WEATHER_EMOJI: ReadonlyMap<string, Weather> = new Map([
  ['2744', 'snow'],
  ['1f328', 'snow'],
  ['1f327', 'rain'],
  ['1f326', 'rain'],
  ['26c8', 'rain'],
  ['1f32b', 'fog'],
]);

const require = createRequire(import.meta.url);

async function readJson<Shape>(file: string): Promise<Shape> {
  return JSON.parse(await readFile(require.resolve(`emojibase-data/${file}`), 'utf8')) as Shape;
}
