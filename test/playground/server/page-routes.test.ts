import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import type { PageEvent } from '../../../playground/protocol.ts';
import { CHANNEL_IDS, MINA_ID, MO_ID } from '../../../playground/server/world.ts';
import { servePlayground } from '../../stand-ins/serve-playground.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function serve() {
  const served = await servePlayground();
  closing.push(() => served.close());
  const own = { origin: served.origin, 'sec-fetch-site': 'same-origin' };
  const act = (name: string, body: unknown, headers: Record<string, string> = own) =>
    fetch(`${served.origin}/playground/actions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return { ...served, own, act };
}

const MESSAGE = { viewer: MINA_ID, locale: 'en-US', channel_id: CHANNEL_IDS.gallery, content: 'hello' };

async function* eventsOf(origin: string, viewer?: string): AsyncGenerator<PageEvent> {
  const stop = new AbortController();
  closing.push(() => stop.abort());
  const query = viewer === undefined ? '' : `?viewer=${viewer}`;
  const answer = await fetch(`${origin}/playground/events${query}`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    signal: stop.signal,
  });
  let rest = '';
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield JSON.parse(block.replace(/^data: /, '')) as PageEvent;
  }
}

const next = async (events: AsyncGenerator<PageEvent>) => (await events.next()).value as PageEvent;

test('a page sees all there is, then what happens', async () => {
  const { origin, act } = await serve();
  const events = eventsOf(origin, MO_ID);
  const snapshot = await next(events);
  expect(snapshot).toMatchObject({ type: 'snapshot', data: { viewer: MO_ID, online: false } });
  expect((await act('message', MESSAGE)).status).toBe(204);
  expect(await next(events)).toMatchObject({ type: 'message-create', data: { content: 'hello' } });
});

test.each([undefined, '1'])('a page that names %s as its person begins as the first one', async (viewer) => {
  const { origin } = await serve();
  const snapshot = await next(eventsOf(origin, viewer));
  expect(snapshot).toMatchObject({ type: 'snapshot', data: { viewer: MINA_ID } });
});

test("a person's direct messages stay between them and the bot", async () => {
  const served = await serve();
  const events = eventsOf(served.origin, MO_ID);
  await next(events);
  await served.person('Mina').say('in private', { channel: 'dm' });
  await served.person('Mina').say('in public');
  expect(await next(events)).toMatchObject({ type: 'message-create', data: { content: 'in public' } });
});

test("what Discord's own client would refuse is refused with the reason", async () => {
  const { act } = await serve();
  const answer = await act('message', { ...MESSAGE, content: '' });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ message: 'the message is empty' });
});

test.each<[string, Record<string, string>]>([
  ['another site', { origin: 'http://example.com', 'sec-fetch-site': 'cross-site' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
  ['a program that does not say from where', {}],
])('an action from %s is refused', async (_, headers) => {
  const { act, person } = await serve();
  expect((await act('message', MESSAGE, headers)).status).toBe(403);
  expect(person('Mina').messages()).toHaveLength(0);
});

test('a name of another site that points here is refused', async () => {
  const { origin } = await serve();
  const status = await new Promise((resolve, reject) => {
    const headers = { host: `evil.example:${new URL(origin).port}`, 'sec-fetch-site': 'same-origin' };
    request(`${origin}/playground/events?viewer=${MINA_ID}`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});
