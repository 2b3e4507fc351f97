import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { environmentSchema } from '../src/config.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGES = ['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: ROOT })];
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const README = read('README.md');

/** As GitHub makes them from headings. */
function anchorsOf(page: string): readonly string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
}

function linksOf(page: string): readonly string[] {
  const prose = page.replaceAll(/```[^]*?```/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
}

describe('the pages', () => {
  test.each(PAGES)('%s links only to what is there', (path) => {
    const broken = linksOf(read(path)).filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('are found, and their links too', () => {
    expect(PAGES.length).toBeGreaterThan(8);
    expect(PAGES.flatMap((path) => linksOf(read(path))).length).toBeGreaterThan(20);
    expect(anchorsOf('## On your Discord server')).toEqual(['on-your-discord-server']);
  });

  test('are all reachable from the README', () => {
    const reached = new Set<string>();
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const link of linksOf(read(path))) {
        const target = join(dirname(path), link.split('#')[0] ?? '');
        if (target.endsWith('.md') && existsSync(join(ROOT, target))) visit(target);
      }
    };
    visit('README.md');
    expect(PAGES.filter((path) => !reached.has(path))).toEqual([]);
  });
});

describe('the README', () => {
  test('has a row for every setting, no more and no fewer', () => {
    const rows = [...README.matchAll(/^\| `([A-Z_]+)` *\|/gm)].map(([, key]) => key);
    expect(rows).toEqual(Object.keys(environmentSchema.shape));
  });

  test('names every command that the bot registers', () => {
    const missing = commands.filter(({ name }) => !README.includes(`\`/${name}\``));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test('invites the bot with exactly the permissions that it names', () => {
    const invited = /&permissions=(\d+)/.exec(README)?.[1] ?? '0';
    const { ViewChannel, SendMessages, SendMessagesInThreads, EmbedLinks, AttachFiles, ReadMessageHistory } =
      PermissionFlagsBits;
    const named = [
      ViewChannel,
      SendMessages,
      SendMessagesInThreads,
      EmbedLinks,
      AttachFiles,
      ReadMessageHistory,
    ];
    expect(new PermissionsBitField(BigInt(invited)).toArray()).toEqual(
      new PermissionsBitField(named).toArray(),
    );
  });

  test('maps folders that are there', () => {
    const map = /## Where things are\n\n```\n([^]*?)```/.exec(README)?.[1] ?? '';
    let top = '';
    const paths = map.split('\n').flatMap((line) => {
      const [, indent, name] = /^( *)(\S+\/|\S+\.ts) /.exec(line) ?? [];
      if (name === undefined) return [];
      if (indent === '') top = name;
      return indent === '' ? [name] : [top + name];
    });
    expect(paths.length).toBeGreaterThan(12);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
