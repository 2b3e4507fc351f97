import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import type { Person } from '../../stand-ins/playground/person.ts';
import { isEphemeral, isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';

const POST = /^POST .*\/messages$/u;
/** Of the request's message in the channel. */
const EDIT = /^PATCH \/channels\/.*\/messages\/\d+$/u;
const CALLBACK = /^POST \/interactions\/.*\/callback$/u;

describe('a Discord in trouble', () => {
  let atelier: StartedAtelier;
  let mina: Person;
  beforeAll(async () => {
    atelier = await startAtelier();
    mina = atelier.discord.person('Mina');
  });
  afterAll(() => atelier.close());
  afterEach(() => atelier.discord.playground.faults.clear());

  const health = async () => (await fetch(`${atelier.process().origin}/healthz`)).status;
  const faults = () => atelier.discord.playground.faults;
  const messagesOf = (words: string): PageMessage[] =>
    mina
      .messages()
      .filter((message) => message.author.bot && !isEphemeral(message) && message.content.includes(words));

  const asked: string[] = [];
  function ask(words: string) {
    asked.push(words);
    return mina.command('imagine', { prompt: words });
  }

  /** Asks, waits for the picture, and gives how many messages of the request there are. */
  async function messagesAfterAsking(words: string): Promise<number> {
    await ask(words);
    await mina.waitForMessage(isPicture(words), { withinMs: 30_000 });
    return messagesOf(words).length;
  }

  test.each([
    ['answers 500 to the post', () => faults().fail(POST, 500, 2)],
    ['takes two seconds for the post', () => faults().slow(POST, 2000, 1)],
    ['answers 503 to the last edit for a while', () => faults().fail(EDIT, 503, 6)],
    ['hears the answer to the interaction too late', () => faults().slow(CALLBACK, 3500, 1)],
    ['answers 500 to the answer to the interaction', () => faults().fail(CALLBACK, 500, 4)],
  ])('that %s: the picture comes, in one message', async (name, happen) => {
    happen();
    expect(await messagesAfterAsking(`a fox when Discord ${name}`)).toBe(1);
  });

  test('that answers nothing for a while: what was asked for meanwhile comes afterwards, once', async () => {
    faults().fail(/./u, 503, Infinity);
    await ask('a fox in the dark');
    await wait(2000);
    faults().clear();
    await mina.waitForMessage(isPicture('a fox in the dark'), { withinMs: 25_000 });
    expect(messagesOf('a fox in the dark')).toHaveLength(1);
  });

  test('whose gateway drops: it comes back, and what was said meanwhile is answered once', async () => {
    await ask('a fox on a hill');
    const picture = await mina.waitForMessage(isPicture('a fox on a hill'));
    faults().refuseGateway(2);
    faults().dropGateway();
    await mina.reply(picture, 'make it night');
    await ask('a fox asked for meanwhile');
    await expect.poll(health, { interval: 10 }).toBe(503);
    await mina.waitForMessage(isPicture('a fox on a hill at night'), { withinMs: 20_000 });
    await mina.waitForMessage(isPicture('a fox asked for meanwhile'));
    expect(messagesOf('a fox on a hill at night')).toHaveLength(1);
    expect(messagesOf('a fox asked for meanwhile')).toHaveLength(1);
    expect(await health()).toBe(200);
  });

  test('in the end nobody has a second message', () => {
    const titles = messagesOf('').map(({ content }) => content.split('\n')[0]);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBe(asked.length + 1);
  });
});
