import { Client, type SlashCommandBuilder } from 'discord.js';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { menus } from '../../commands/menus/index.ts';
import type { Command } from '../../src/discord/command.ts';
import type { Menu } from '../../src/discord/menu.ts';
import { registerCommands } from '../../src/discord/register-commands.ts';
import type { Log } from '../../src/log.ts';
import { createFakeImageBackend } from '../fakes/fake-image-backend.ts';
import { type ServedPlayground, servePlayground } from '../stand-ins/serve-playground.ts';

let discord: ServedPlayground;
let client: Client<true>;

beforeAll(async () => {
  discord = await servePlayground();
  const opening = new Client({ intents: [], rest: { api: discord.apiUrl, retries: 0 } });
  const ready = once(opening, 'clientReady');
  await opening.login(discord.token);
  await ready;
  client = opening as Client<true>;
});
afterAll(async () => {
  await client.destroy();
  await discord.close();
});

const registrations = () => discord.playground.requests.filter(({ method }) => method === 'PUT').length;
const backends = new Map([['fake', createFakeImageBackend().backend]]);
const log = { info: () => {}, warn: () => {} } as unknown as Log;

/** Registers, with a clock that strikes when told. */
function register(wanted: readonly (Command | Menu)[]) {
  let strike: (() => void) | undefined;
  const clock = {
    every(_: number, call: () => void) {
      strike = call;
      return () => (strike = undefined);
    },
  };
  const registering = registerCommands(client, wanted, { backends, clock, log });
  return { ...registering, strike: () => strike?.(), isWaiting: () => strike !== undefined };
}

test('commands are told to Discord the first time, and not again while they are the same', async () => {
  await register(commands).firstAttempt;
  expect(registrations()).toBe(1);
  await register(commands).firstAttempt;
  expect(registrations()).toBe(1);
  expect(discord.playground.commands().map(({ name }) => name)).toEqual(commands.map(({ name }) => name));
});

test('entries in the menu of a message are told once as well', async () => {
  await register(menus).firstAttempt;
  const registered = registrations();
  await register(menus).firstAttempt;
  expect(registrations()).toBe(registered);
  expect(discord.playground.commands()).toMatchObject(menus.map(({ name }) => ({ name, type: 3 })));
});

test.each<[string, readonly Command[]]>([
  ['is gone', commands.slice(1)],
  ['came', commands],
  [
    'is described in other words, be it in one language',
    commands.map((command) => ({
      ...command,
      define: (known) =>
        (command.define(known) as SlashCommandBuilder).setDescriptionLocalizations({ 'zh-CN': '别的话' }),
    })),
  ],
])('they are told again when one %s', async (_, wanted) => {
  const before = registrations();
  await register(wanted).firstAttempt;
  expect(registrations()).toBe(before + 1);
});

test('a Discord that does not take them is asked again until it does, and then no more', async () => {
  discord.playground.faults.fail('PUT /applications', 503);
  discord.playground.faults.fail('GET /applications', 500);
  const registering = register(commands);
  await registering.firstAttempt;
  registering.strike();
  await expect.poll(() => discord.playground.requests.at(-1)?.status).toBe(503);
  expect(registering.isWaiting()).toBe(true);
  registering.strike();
  await expect.poll(() => registering.isWaiting()).toBe(false);
  expect(discord.playground.requests.at(-1)).toMatchObject({ method: 'PUT', status: 200 });
});

test('nothing is asked any more once it is stopped', async () => {
  discord.playground.faults.fail('GET /applications', 500);
  const registering = register(commands);
  await registering.firstAttempt;
  registering.stop();
  expect(registering.isWaiting()).toBe(false);
});
