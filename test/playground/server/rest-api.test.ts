import { once } from 'node:events';
import { GatewayIntentBits as Intent } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { CHANNEL_IDS, BOT_ID } from '../../../playground/server/world.ts';
import { servePlayground } from '../../stand-ins/serve-playground.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A bot without a library: what Discord refuses cannot be sent with one. */
async function serve(options: Parameters<typeof servePlayground>[0] = { rateLimits: false }) {
  const served = await servePlayground(options);
  closing.push(() => served.close());
  async function call(method: string, path: string, body?: unknown, authorization = `Bot ${served.token}`) {
    const isForm = body instanceof FormData;
    const response = await fetch(`${served.apiUrl}/v10${path}`, {
      method,
      headers: {
        authorization,
        ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = (text === '' ? undefined : JSON.parse(text)) as Answer;
    return { status: response.status, headers: response.headers, json };
  }
  const post = (body: unknown, channel: string = CHANNEL_IDS.gallery) =>
    call('POST', `/channels/${channel}/messages`, body);
  return { ...served, call, post };
}

interface Answer {
  readonly id: string;
  readonly code: number;
  readonly content: string;
  readonly retry_after: number;
  readonly errors: unknown;
  readonly flags: number;
  readonly attachments: { readonly id: string; readonly filename: string; readonly url: string }[];
  readonly mentions: { readonly id: string }[];
  readonly [index: number]: Answer;
}

/** Takes interactions at the gateway and answers none of them. */
async function deafBot(served: Awaited<ReturnType<typeof serve>>) {
  const socket = new WebSocket(`${served.origin.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  closing.push(() => socket.terminate());
  const events: { t: string; d: { id: string; token: string } }[] = [];
  socket.on('message', (raw: Buffer) => {
    const packet = JSON.parse(raw.toString()) as { op: number; t: string; d: { id: string; token: string } };
    if (packet.op === 0) events.push(packet);
  });
  await once(socket, 'open');
  const properties = { os: 'linux', browser: 'test', device: 'test' };
  socket.send(JSON.stringify({ op: 2, d: { token: served.token, intents: Intent.Guilds, properties } }));
  await expect.poll(() => events.some(({ t }) => t === 'GUILD_CREATE')).toBe(true);
  const interactions = () => events.filter(({ t }) => t === 'INTERACTION_CREATE').map(({ d }) => d);
  return { interactions };
}

async function asked(served: Awaited<ReturnType<typeof serve>>) {
  const bot = await deafBot(served);
  await served.call('PUT', `/applications/${BOT_ID}/commands`, [{ name: 'imagine', description: 'Paints' }]);
  const handle = await served.person('Mina').command('imagine');
  await expect.poll(() => bot.interactions().length).toBeGreaterThan(0);
  const { id, token } = bot.interactions()[0]!;
  const answer = (body: unknown, query = '') =>
    served.call('POST', `/interactions/${id}/${token}/callback${query}`, body, '');
  const webhook = `/webhooks/${BOT_ID}/${token}`;
  return { bot, handle, answer, webhook };
}

const button = (more: object) => ({ type: 2, style: 1, label: 'x', ...more });
const row = (...components: object[]) => ({ type: 1, components });

test.each<[string, object, number]>([
  ['nothing in it', { content: ' ' }, 50006],
  ['2001 characters', { content: 'x'.repeat(2001) }, 50035],
  [
    'a label of 81 characters',
    { components: [row(button({ label: 'x'.repeat(81), custom_id: 'a' }))] },
    50035,
  ],
  [
    'two equal custom ids',
    { components: [row(button({ custom_id: 'a' }), button({ custom_id: 'a' }))] },
    50035,
  ],
  ['a link button without a link', { components: [row(button({ style: 5 }))] }, 50035],
  ['six rows', { components: [1, 2, 3, 4, 5, 6].map((n) => row(button({ custom_id: `${n}` }))) }, 50035],
  [
    'words beside components v2',
    { content: 'x', flags: 32768, components: [{ type: 10, content: 'y' }] },
    50035,
  ],
  ['a text display without the flag', { components: [{ type: 10, content: 'y' }] }, 50035],
  ['a file that was not sent', { content: 'x', attachments: [{ id: '0', filename: 'a.png' }] }, 50035],
  ['a reply to nothing', { content: 'x', message_reference: { message_id: '123456789012345678' } }, 50035],
])('a message with %s is refused', async (_, body, code) => {
  const { post } = await serve();
  expect((await post(body)).json.code).toBe(code);
});

test('a mistake is told at its place', async () => {
  const { post } = await serve();
  const { status, json } = await post({
    content: 'x',
    components: [row(button({ custom_id: 'x'.repeat(101) }))],
  });
  expect(status).toBe(400);
  expect(json.errors).toMatchObject({
    components: { 0: { components: { 0: { custom_id: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] } } } } },
  });
});

test('one nonce makes one message, unless it was deleted or minutes have passed', async () => {
  const { post, call, playground } = await serve();
  const body = { content: 'once', nonce: 'job-1', enforce_nonce: true };
  const [first, second] = await Promise.all([post(body), post(body)]);
  expect(second.json.id).toBe(first.json.id);
  await call('DELETE', `/channels/${CHANNEL_IDS.gallery}/messages/${first.json.id}`);
  const third = await post(body);
  expect(third.json.id).not.toBe(first.json.id);
  playground.faults.advance(3 * 60_000 + 1);
  expect((await post(body)).json.id).not.toBe(third.json.id);
});

test('where it may not write the bot is refused, and without its token everywhere', async () => {
  const { post, call } = await serve();
  expect((await post({ content: 'x' }, CHANNEL_IDS['no-posting'])).json.code).toBe(50013);
  expect((await call('GET', '/users/@me', undefined, 'Bot wrong')).status).toBe(401);
});

test('an edit keeps only the files it lists, and links need their signature', async () => {
  const { post, call, playground } = await serve();
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ attachments: [{ id: '0' }, { id: '1' }] }));
  form.set('files[0]', new Blob(['one']), 'one.txt');
  form.set('files[1]', new Blob(['two']), 'two.txt');
  const { json } = await post(form);
  const [one, two] = json.attachments;
  expect(await (await fetch(two!.url)).text()).toBe('two');
  const edited = await call('PATCH', `/channels/${CHANNEL_IDS.gallery}/messages/${json.id}`, {
    attachments: [{ id: two!.id }],
  });
  expect(edited.json.attachments.map(({ filename }) => filename)).toEqual(['two.txt']);
  expect((await fetch(one!.url.replace(/hm=./, 'hm=g'))).status).toBe(404);
  playground.faults.advance(25 * 60 * 60 * 1_000);
  expect((await fetch(two!.url)).status).toBe(404);
});

test('only those ping whom allowed_mentions lets', async () => {
  const served = await serve();
  const mina = served.person('Mina');
  const content = `<@${mina.id}> @everyone`;
  const ids = async (body: object) => (await served.post(body)).json.mentions.map(({ id }) => id);
  expect(await ids({ content })).toEqual([mina.id]);
  expect(await ids({ content, allowed_mentions: { parse: [] } })).toEqual([]);
  expect(await ids({ content, allowed_mentions: { users: [mina.id] } })).toEqual([mina.id]);
  const said = await mina.say('hi');
  const reply = { content: 'yes', message_reference: { message_id: said.id } };
  expect(await ids(reply)).toEqual([mina.id]);
  expect(await ids({ ...reply, allowed_mentions: { parse: [], replied_user: false } })).toEqual([]);
});

test('messages are listed newest first, before and after others', async () => {
  const { post, call } = await serve();
  for (const content of ['a', 'b', 'c', 'd']) await post({ content });
  const list = async (query: string) => {
    const { json } = await call('GET', `/channels/${CHANNEL_IDS.gallery}/messages${query}`);
    return json as unknown as Answer[];
  };
  const all = await list('');
  expect(all.map(({ content }) => content)).toEqual(['d', 'c', 'b', 'a']);
  expect((await list(`?before=${all[1]!.id}&limit=1`)).map(({ content }) => content)).toEqual(['b']);
  expect((await list(`?after=${all[2]!.id}`)).map(({ content }) => content)).toEqual(['d', 'c']);
  expect((await list(`?around=${all[1]!.id}&limit=3`)).map(({ content }) => content)).toEqual([
    'd',
    'c',
    'b',
  ]);
});

test('the sixth message within five seconds has to wait', async () => {
  const served = await serve({});
  const answers = [];
  for (let n = 0; n < 6; n += 1) answers.push(await served.post({ content: `${n}` }));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(answers[4]!.headers.get('x-ratelimit-remaining')).toBe('0');
  expect(answers[5]!.json.retry_after).toBeGreaterThan(0);
  served.playground.faults.advance(5_000);
  expect((await served.post({ content: 'again' })).status).toBe(200);
});

test('an interaction is answered once', async () => {
  const { answer } = await asked(await serve());
  expect((await answer({ type: 4, data: { content: 'x' } }, '?with_response=true')).json).toMatchObject({
    interaction: { type: 2 },
    resource: { type: 4, message: { content: 'x' } },
  });
  expect((await answer({ type: 4, data: { content: 'y' } })).json.code).toBe(40060);
});

test('two answers at the same time leave one message', async () => {
  const served = await serve();
  const { answer } = await asked(served);
  const answers = await Promise.all([1, 2].map((n) => answer({ type: 4, data: { content: `${n}` } })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204, 400]));
  expect(served.person('Mina').messages()).toHaveLength(1);
});

test('an answer after three seconds comes too late', async () => {
  const served = await serve();
  const { answer, handle } = await asked(served);
  served.playground.faults.advance(3_000);
  await handle.waitForState('failed');
  expect((await answer({ type: 4, data: { content: 'x' } })).json.code).toBe(10062);
});

test('a refused answer can be given again', async () => {
  const { answer } = await asked(await serve());
  expect((await answer({ type: 4, data: { content: '' } })).json.code).toBe(50006);
  expect((await answer({ type: 7, data: { content: 'x' } })).json.code).toBe(50035);
  expect((await answer({ type: 4, data: { content: 'x' } })).status).toBe(204);
});

test('after fifteen minutes the token of an interaction is worth nothing', async () => {
  const served = await serve();
  const { answer, webhook } = await asked(served);
  await answer({ type: 5 });
  const original = `${webhook}/messages/%40original`;
  expect((await served.call('PATCH', original, { content: 'x' }, '')).json).toMatchObject({
    content: 'x',
    flags: 0,
  });
  served.playground.faults.advance(15 * 60_000);
  const late = await served.call('PATCH', original, { content: 'y' }, '');
  expect([late.status, late.json.code]).toEqual([401, 50027]);
});

test('the first followup takes the place of "thinking"', async () => {
  const served = await serve();
  const { answer, webhook, handle } = await asked(served);
  await answer({ type: 5, data: { flags: 64 } });
  await served.call('POST', webhook, { content: 'first' }, '');
  await served.call('POST', webhook, { content: 'second' }, '');
  expect(
    handle.responses().map(({ content, ephemeral_for }) => [content, ephemeral_for !== undefined]),
  ).toEqual([
    ['first', true],
    ['second', false],
  ]);
});

test('commands keep their ids and their translations', async () => {
  const { call } = await serve();
  const path = `/applications/${BOT_ID}/commands`;
  const body = [{ name: 'imagine', description: 'Paints', name_localizations: { ja: '描く' } }];
  const first = (await call('PUT', path, body)).json[0]!;
  const second = (await call('PUT', path, body)).json[0]!;
  expect(second).toEqual(first);
  expect((await call('GET', path)).json[0]).not.toHaveProperty('name_localizations');
  expect((await call('GET', `${path}?with_localizations=true`)).json[0]).toEqual(first);
});

test.each<[string, object]>([
  ['a name in capitals', { name: 'Imagine', description: 'x' }],
  ['no description', { name: 'imagine' }],
  [
    'a required option after another',
    {
      name: 'imagine',
      description: 'x',
      options: [
        { type: 3, name: 'a', description: 'x' },
        { type: 3, name: 'b', description: 'x', required: true },
      ],
    },
  ],
])('a command with %s is refused', async (_, command) => {
  const { call } = await serve();
  expect((await call('PUT', `/applications/${BOT_ID}/commands`, [command])).json.code).toBe(50035);
});

test('requests break, fail and are lost when told to', async () => {
  const served = await serve();
  const { faults } = served.playground;
  const mina = served.person('Mina');
  faults.fail('POST /channels', 503);
  expect((await served.post({ content: 'a' })).status).toBe(503);
  faults.resetBefore('POST /channels');
  await expect(served.post({ content: 'b' })).rejects.toThrow('fetch failed');
  expect(mina.messages()).toHaveLength(0);
  faults.resetAfter('POST /channels');
  await expect(served.post({ content: 'c' })).rejects.toThrow('fetch failed');
  expect(mina.messages().map(({ content }) => content)).toEqual(['c']);
  expect((await served.post({ content: 'd' })).status).toBe(200);
});

test('an interaction is sent twice when told to', async () => {
  const served = await serve();
  served.playground.faults.duplicateNextInteraction();
  const { bot } = await asked(served);
  await expect.poll(() => bot.interactions().length).toBe(2);
  expect(bot.interactions()[1]!.id).toBe(bot.interactions()[0]!.id);
});
