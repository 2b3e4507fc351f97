import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import type { Turn } from '../../../src/dialogue/turn.ts';
import { loadPainter } from '../../../src/images/sketch/load-painter.ts';
import { createBuiltInInterpreter } from '../../../src/language/built-in/built-in.ts';
import { DIALOGUES, PROMPTS } from './sheet-prompts.ts';

/** Paints the sheets that a person looks at before a change of `sketch` is called good. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'data/sheets' },
    drawings: { type: 'string', default: 'noto' },
    size: { type: 'string', default: '1024x1024' },
    seed: { type: 'string', default: '7' },
  },
});

interface Picture {
  readonly prompt: string;
  readonly negative: string;
  readonly seed: number;
}

const CELL = 420;
const CAPTION = 34;
const COLUMNS = 4;
const [width = 1024, height = 1024] = values.size.split('x').map(Number);
const tall = Math.round((CELL * height) / width);

const painter = await loadPainter(values.drawings === 'fluent-emoji-flat' ? 'fluent-emoji-flat' : 'noto');
const interpreter = createBuiltInInterpreter();
const milliseconds: number[] = [];

async function cellOf({ prompt, negative, seed }: Picture) {
  const startedAt = performance.now();
  const { bytes, leftOut } = await painter.paint({ prompt, negative, width, height, seed });
  milliseconds.push(performance.now() - startedAt);
  const notes = [negative && `not: ${negative}`, leftOut.length > 0 && `left out: ${leftOut.join(', ')}`];
  const caption = [prompt, ...notes.filter(Boolean)].join('  ').replaceAll(/[<&]/gu, ' ');
  const lines = [caption.slice(0, 62), caption.slice(62, 124)].map(
    (line, index) =>
      `<text x="4" y="${15 + index * 15}" font-size="13" font-family="sans-serif">${line}</text>`,
  );
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL}" height="${CAPTION}">${lines.join('')}</svg>`;
  return { picture: await sharp(bytes).resize(CELL, tall).png().toBuffer(), caption: Buffer.from(text) };
}

async function writeSheet(name: string, rows: readonly (readonly Picture[])[]): Promise<void> {
  const tiles = [];
  for (const [row, pictures] of rows.entries()) {
    for (const [column, wanted] of pictures.entries()) {
      const { picture, caption } = await cellOf(wanted);
      const [left, top] = [column * CELL, row * (tall + CAPTION)];
      tiles.push({ input: picture, left, top }, { input: caption, left, top: top + tall });
    }
  }
  const size = {
    width: Math.max(...rows.map((row) => row.length)) * CELL,
    height: rows.length * (tall + CAPTION),
  };
  const sheet = sharp({ create: { ...size, channels: 3, background: '#fff' } });
  await sheet
    .composite(tiles)
    .png()
    .toFile(join(values.out, `${name}.png`));
}

/** What the words of a dialogue make of its picture, step by step. */
async function picturesOf(said: readonly string[], seed: number): Promise<readonly Picture[]> {
  const history: Turn['history'][number][] = [];
  const pictures: Picture[] = [];
  for (const message of said) {
    const replyTo = pictures.length === 0 ? null : String(pictures.length);
    const turn = { locale: 'en-US', message, history, replyTo };
    const { steps } = await interpreter.interpret(turn, { signal: new AbortController().signal });
    const [plan] = steps;
    const before = pictures.at(-1);
    const prompt = plan?.prompt ?? before?.prompt ?? '';
    const negative = plan?.negative ?? before?.negative ?? '';
    pictures.push({ prompt, negative, seed });
    const image = { id: String(pictures.length), parent: replyTo, prompt, negative };
    history.push({ role: 'user', text: message }, { role: 'bot', image });
  }
  return pictures;
}

await mkdir(values.out, { recursive: true });
const singles = PROMPTS.map((prompt, index) => ({ prompt, negative: '', seed: Number(values.seed) + index }));
const rows = Array.from({ length: Math.ceil(singles.length / COLUMNS) }, (_, row) =>
  singles.slice(row * COLUMNS, (row + 1) * COLUMNS),
);
await writeSheet('prompts', rows);
await writeSheet(
  'dialogues',
  await Promise.all(DIALOGUES.map((said, index) => picturesOf(said, Number(values.seed) + index))),
);
milliseconds.sort((first, second) => first - second);
const median = milliseconds[Math.floor(milliseconds.length / 2)] ?? 0;
console.log(`${milliseconds.length} pictures in ${values.out}, ${Math.round(median)} ms each at the median`);
