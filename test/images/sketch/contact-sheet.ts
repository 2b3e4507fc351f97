import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { loadPainter } from '../../../src/images/sketch/load-painter.ts';
import { DIALOGUES, PROMPTS } from './sheet-prompts.ts';

/** Paints the sheets that a person looks at before a change of `sketch` is called good. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'data/sheets' },
    drawings: { type: 'string', default: 'noto' },
    seed: { type: 'string', default: '7' },
  },
});

const CELL = 380;
const CAPTION = 34;

const painter = await loadPainter(values.drawings === 'fluent-emoji-flat' ? 'fluent-emoji-flat' : 'noto');
const milliseconds: number[] = [];

async function cellOf(prompt: string, seed: number) {
  const started = performance.now();
  const { bytes, leftOut } = await painter.paint({ prompt, negative: '', width: 1024, height: 1024, seed });
  milliseconds.push(performance.now() - started);
  const caption = leftOut.length === 0 ? prompt : `${prompt}  [left out: ${leftOut.join(', ')}]`;
  const safe = caption.replace(/[<&]/g, (character) => (character === '<' ? '&lt;' : '&amp;'));
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL}" height="${CAPTION}"><text x="4" y="15" font-size="13" font-family="sans-serif">${safe.slice(0, 62)}</text><text x="4" y="30" font-size="13" font-family="sans-serif">${safe.slice(62, 124)}</text></svg>`;
  return {
    picture: await sharp(bytes)
      .resize(CELL - 8)
      .png()
      .toBuffer(),
    caption: Buffer.from(text),
  };
}

async function writeSheet(name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const tiles = [];
  for (const [row, prompts] of rows.entries()) {
    for (const [column, prompt] of prompts.entries()) {
      const seed = Number(values.seed) + (name === 'prompts' ? row * 10 + column : row);
      const { picture, caption } = await cellOf(prompt, seed);
      const [left, top] = [column * CELL, row * (CELL + CAPTION)];
      tiles.push({ input: picture, left, top }, { input: caption, left, top: top + CELL - 8 });
    }
  }
  const width = Math.max(...rows.map((row) => row.length)) * CELL;
  const sheet = sharp({
    create: { width, height: rows.length * (CELL + CAPTION), channels: 3, background: '#fff' },
  });
  await writeFile(join(values.out, `${name}.png`), await sheet.composite(tiles).png().toBuffer());
}

await mkdir(values.out, { recursive: true });
const columns = 5;
const rows = Array.from({ length: Math.ceil(PROMPTS.length / columns) }, (_, row) =>
  PROMPTS.slice(row * columns, (row + 1) * columns),
);
await writeSheet('prompts', rows);
await writeSheet('dialogues', DIALOGUES);
milliseconds.sort((first, second) => first - second);
const median = milliseconds[Math.floor(milliseconds.length / 2)] ?? 0;
console.log(`${milliseconds.length} pictures in ${values.out}, ${Math.round(median)} ms each at the median`);
