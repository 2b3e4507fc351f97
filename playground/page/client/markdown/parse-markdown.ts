import type { Block, Inline } from './markdown-tree.ts';
import { parseInline } from './parse-inline.ts';

const FENCE = /```(?:[\w+#.-]*\n)?([^]+?)```\n?/;

/** Reads a message as Discord does. Never throws: what is no mark is text. */
export function parseMarkdown(content: string): readonly Block[] {
  const fence = FENCE.exec(content);
  if (fence === null) return parseLines(content);
  return [
    ...parseLines(content.slice(0, fence.index).replace(/\n$/, '')),
    { type: 'fence', text: (fence[1] ?? '').replace(/\n$/, '') },
    ...parseMarkdown(content.slice(fence.index + fence[0].length)),
  ];
}

function parseLines(text: string): readonly Block[] {
  if (text === '') return [];
  const blocks: Block[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length;) {
    const [used, block] = readBlock(lines.slice(at));
    blocks.push(block);
    at += used;
  }
  return blocks;
}

function readBlock(lines: readonly string[]): [number, Block] {
  const [first = ''] = lines;
  const heading = /^(#{1,3}) +(\S.*)$/.exec(first);
  if (heading) {
    const level = (heading[1]?.length ?? 1) as 1 | 2 | 3;
    return [1, { type: 'heading', level, children: parseInline(heading[2] ?? '') }];
  }
  const subtext = /^-# +(\S.*)$/.exec(first);
  if (subtext) return [1, { type: 'subtext', children: parseInline(subtext[1] ?? '') }];
  if (first.startsWith('>>> ')) {
    const quoted = [first.slice(4), ...lines.slice(1)].join('\n');
    return [lines.length, { type: 'quote', children: parseLines(quoted) }];
  }
  if (first.startsWith('> ')) {
    const quoted = takeWhile(lines, (line) => line.startsWith('> '));
    const inside = quoted.map((line) => line.slice(2)).join('\n');
    return [quoted.length, { type: 'quote', children: parseLines(inside) }];
  }
  if (isListItem(first)) {
    const ordered = /^\d/.test(first);
    const taken = takeWhile(lines, (line) => isListItem(line) && /^\d/.test(line) === ordered);
    const items = taken.map((line): readonly Inline[] =>
      parseInline(line.replace(/^ *(?:[-*]|\d+\.) +/, '')),
    );
    const start = ordered ? Number.parseInt(first, 10) : 1;
    return [taken.length, { type: 'list', ordered, start, items }];
  }
  const plain = takeWhile(lines, (line, index) => index === 0 || !startsBlock(line));
  return [plain.length, { type: 'paragraph', children: parseInline(plain.join('\n')) }];
}

function startsBlock(line: string): boolean {
  return /^(?:#{1,3} +\S|-# +\S|>>> |> )/.test(line) || isListItem(line);
}

function isListItem(line: string): boolean {
  return /^(?: *[-*]|\d{1,9}\.) +\S/.test(line);
}

function takeWhile(lines: readonly string[], fits: (line: string, index: number) => boolean) {
  const end = lines.findIndex((line, index) => !fits(line, index));
  return end === -1 ? lines : lines.slice(0, end);
}
