import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findViolations } from './architecture/find-violations.ts';
import { CLOSED_DOORS, DOORS, ROOMS } from './architecture/rooms.ts';
import {
  filesImportedBy,
  packagesImportedBy,
  isProduct,
  packageOf,
  roomOf,
  type SourceFile,
} from './architecture/source-file.ts';

const ROOT = join(import.meta.dirname, '..');

function readProject(): readonly SourceFile[] {
  const folders = ['src', 'test', ...DOORS, ...Object.keys(CLOSED_DOORS)].filter((name) =>
    existsSync(join(ROOT, name)),
  );
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  return [...readdirSync(ROOT), ...inFolders]
    .filter((path) => /\.tsx?$/.test(path) && !path.split(sep).includes('node_modules'))
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(ROOT, path), 'utf8') }));
}

describe('the project', () => {
  const files = readProject();

  test('keeps its rules', () => {
    expect(findViolations(files)).toEqual([]);
  });

  test('is read as a whole, or the rules would hold of nothing', () => {
    const imagine = files.find(({ path }) => path === 'commands/imagine.ts');
    expect(imagine && filesImportedBy(imagine)).toContain('src/discord/command.ts');
    expect(files.length).toBeGreaterThan(80);
  });

  test('runs on packages that are installed without the tools of developers', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const imported = files
      .filter(isProduct)
      .flatMap(packagesImportedBy)
      .filter((name) => !name.startsWith('node:'))
      .map(packageOf);
    expect(imported).toContain('discord.js');
    expect([...new Set(imported)].filter((name) => !(name in dependencies))).toEqual([]);
  });

  test('has no room that the rules do not know', () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)).filter((room) => room.startsWith('src/')));
    expect([...rooms].filter((room) => !(room in ROOMS) && room !== 'src/main')).toEqual([]);
  });

  test('lets no room import one that stands above it', () => {
    const order = Object.keys(ROOMS);
    const upward = order.flatMap((room, place) =>
      (ROOMS[room] ?? [])
        .filter((other) => order.indexOf(other) >= place)
        .map((other) => `${room} → ${other}`),
    );
    expect(upward).toEqual([]);
  });
});

describe('the rules find', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'a room that knows a door',
      'src/images/a.ts',
      `import { b } from '../../commands/b.ts';`,
      /src\/images may not know commands/,
    ],
    [
      'a door that knows another',
      'workers/a.ts',
      `import type { B } from '../commands/b.ts';`,
      /workers may not know commands/,
    ],
    [
      'a door that knows a process',
      'commands/a.ts',
      `import { b } from '../src/main/b.ts';`,
      /may not know src\/main/,
    ],
    [
      'a playground that knows the bot',
      'playground/server/a.ts',
      `import '../../src/errors.ts';`,
      /playground may not know src\/errors/,
    ],
    [
      'a room that knows too much',
      'src/dialogue/a.ts',
      `export * from '../queue/render-job.ts';`,
      /src\/dialogue may not know src\/queue/,
    ],
    [
      'an import over several lines',
      'src/queue/a.ts',
      `import {\n  b,\n  c,\n} from '../storage/b.ts';`,
      /src\/queue may not know src\/storage/,
    ],
    [
      'an import while running',
      'src/queue/a.ts',
      `const b = await import('../storage/b.ts');`,
      /src\/queue may not know src\/storage/,
    ],
    [
      'a product that knows its tests',
      'src/queue/a.ts',
      `import { b } from '../../test/fakes/b.ts';`,
      /may not know test/,
    ],
    [
      'the settings being read elsewhere',
      'src/images/a.ts',
      `import { type Config, loadConfig } from '../config.ts';`,
      /may not know src\/config/,
    ],
    [
      'discord.js in a pure room',
      'src/dialogue/a.ts',
      `import { Client } from 'discord.js';`,
      /imports discord\.js: only commands/,
    ],
    [
      'its REST client in a worker',
      'workers/a.ts',
      `import { REST } from '@discordjs/rest';`,
      /imports @discordjs\/rest/,
    ],
    [
      'BullMQ outside the queue',
      'src/requests/a.ts',
      `import { Queue } from 'bullmq';`,
      /imports bullmq: only workers/,
    ],
    ['Redis outside the queue', 'src/images/a.ts', `import { Redis } from 'ioredis';`, /imports ioredis/],
    [
      'Drizzle outside the storage',
      'src/requests/a.ts',
      `import { eq } from 'drizzle-orm';`,
      /imports drizzle-orm: only src\/storage/,
    ],
    [
      'a second reader of the environment',
      'src/images/a.ts',
      `const key = process.env.KEY;`,
      /reads the environment/,
    ],
    [
      'a process that reads more than the settings',
      'src/main/a.ts',
      `loadConfig(process.env); process.env.X;`,
      /reads the environment/,
    ],
    ['a timer in a room', 'src/delivery/a.ts', `setTimeout(() => {}, 5);`, /starts a timer/],
    [
      'a timer by another way',
      'workers/a.ts',
      `import { setInterval } from 'node:timers/promises';`,
      /starts a timer/,
    ],
    ['a socket in a room', 'src/queue/a.ts', `server.listen(3000);`, /opens a socket/],
    ['an end of the process in a room', 'src/config.ts', `process.exit(1);`, /ends the process/],
    ['a file that is too long', 'src/images/a.ts', 'x\n'.repeat(251), /has 251 lines/],
    ['a drawer', 'src/images/utils.ts', '', /utils\.ts says nothing/],
    ['a drawer of files', 'src/helpers/a.ts', '', /helpers says nothing/],
    ['a name in another case', 'src/images/imageBackend.ts', '', /kebab-case/],
  ])('%s', (_name, path, text, sentence) => {
    const found = findViolations([{ path, text }]);
    expect(found).toEqual([expect.stringMatching(sentence)]);
  });

  test('a circle, also one of types, once', () => {
    const circle = [
      { path: 'src/images/a.ts', text: `import type { B } from './b.ts';` },
      { path: 'src/images/b.ts', text: `import { c } from './c.ts';` },
      { path: 'src/images/c.ts', text: `export { a } from './a.ts';` },
    ];
    expect(findViolations(circle)).toEqual([
      'circle: src/images/a.ts → src/images/b.ts → src/images/c.ts → src/images/a.ts',
    ]);
  });

  test.each([
    ['a timer in a process', 'src/main/a.ts', `setTimeout(() => process.exit(1), 5); server.listen(0);`],
    ['the environment handed to the settings', 'src/main/a.ts', `loadConfig(process.env);`],
    ['the type of the settings', 'src/images/a.ts', `import type { Config } from '../config.ts';`],
    [
      'errors and the log everywhere',
      'src/images/a.ts',
      `import type { Log } from '../log.ts';\nimport '../errors.ts';`,
    ],
    ['a time limit by a signal', 'src/images/a.ts', `fetch(url, { signal: AbortSignal.timeout(5) });`],
    [
      'words in a comment',
      'src/images/a.ts',
      `/** Not setTimeout,\n * nor process.env. */\nrun(); // server.listen(1)`,
    ],
    ['a long table of sentences', 'src/locales/en.ts', 'x\n'.repeat(400)],
    [
      'a table from a package',
      'src/images/a.ts',
      `import icons from '@iconify-json/noto/icons.json' with { type: 'json' };`,
    ],
    ['doors that know the house', 'workers/a.ts', `import { b } from '../src/requests/b.ts';`],
  ])('nothing wrong with %s', (_name, path, text) => {
    expect(findViolations([{ path, text }])).toEqual([]);
  });
});
