import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../stand-ins/playground/person.ts';
import type { PageMessage } from '../../../playground/protocol.ts';
import { isEphemeral, isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';

describe('a Discord that loses, repeats and refuses', () => {
  let atelier: StartedAtelier;
  let mina: Person;
  let count = 0;

  beforeAll(async () => {
    atelier = await startAtelier();
    mina = atelier.discord.person('Mina');
  });
  afterEach(() => faults().clear());
  afterAll(() => atelier.close());

  const faults = () => atelier.discord.playground.faults;
  const CALLBACK = /^POST \/interactions\/.*\/callback$/u;
  const POST = /^POST \/channels\/\d+\/messages$/u;

  /** Words of its own for each test, each in the next channel: five messages in five seconds is a channel's share. */
  function next() {
    count += 1;
    const channel = (['gallery', 'after-dark', 'sketches', 'dm'] as const)[count % 4]!;
    return { words: `a red house number ${count}`, channel };
  }
  const saidWith = (words: string, channel: 'gallery' | 'after-dark' | 'sketches' | 'dm') =>
    mina
      .messages(channel)
      .filter(
        (message) => message.author.bot === true && !isEphemeral(message) && message.content.includes(words),
      );

  /** Asks under a fault; gives the answers and what everybody sees in the end. */
  async function imagine() {
    const { words, channel } = next();
    const asked = await mina.command('imagine', { prompt: words }, { channel });
    const picture = await mina.waitForMessage(isPicture(words), { channel });
    await asked.waitForResponse(({ content }) => content.includes(picture.id));
    return {
      answers: asked.responses().length,
      posted: saidWith(words, channel).length,
      state: asked.state(),
    };
  }
  const ONCE = { answers: 1, posted: 1, state: 'answered' };

  test('an interaction that comes twice is answered once and painted once', async () => {
    faults().duplicateNextInteraction();
    expect(await imagine()).toEqual(ONCE);
  });

  test.each([
    ['never arrives', () => faults().resetBefore(CALLBACK)],
    ['arrives and its receipt does not', () => faults().resetAfter(CALLBACK)],
    ['meets a server error', () => faults().fail(CALLBACK, 502)],
  ])('an answer that %s is given again, and stands once', async (_, fault) => {
    fault();
    expect(await imagine()).toEqual(ONCE);
  });

  test.each([
    ['never arrives', () => faults().resetBefore(POST, 2)],
    ['arrives and its receipt does not', () => faults().resetAfter(POST, 2)],
    ['is limited', () => faults().fail(POST, 429)],
    ['meets a server error', () => faults().fail(POST, 500, 2)],
  ])('a message that %s is posted once', async (_, fault) => {
    fault();
    expect(await imagine()).toEqual(ONCE);
  });

  test.each([
    ['lost', () => faults().resetAfter('PATCH /channels/', 2)],
    ['refused for a while', () => faults().fail('PATCH /channels/', 503, 2)],
  ])('a result whose edit is %s comes all the same', async (_, fault) => {
    fault();
    expect(await imagine()).toEqual(ONCE);
  });

  test('a button’s answer comes once, though the press comes twice and the receipt is lost', async () => {
    const { words, channel } = next();
    await mina.command('imagine', { prompt: words }, { channel });
    const picture = await mina.waitForMessage(isPicture(words), { channel });
    for (const label of ['Again', 'Refine…', 'Details']) {
      faults().resetAfter(CALLBACK);
      faults().duplicateNextInteraction();
      const pressed = await mina.click(picture, label);
      if (label === 'Refine…') await pressed.waitForModal();
      else await pressed.waitForResponse();
      await pressed.waitForState('answered');
      expect(pressed.responses().length).toBe(label === 'Refine…' ? 0 : 1);
    }
    await expect.poll(() => saidWith(words, channel).length).toBe(2);
  });

  test('an answer to a reply is posted once, though its receipt is lost', async () => {
    const { words, channel } = next();
    await mina.command('imagine', { prompt: words }, { channel });
    const picture = await mina.waitForMessage(isPicture(words), { channel });
    faults().resetAfter(POST);
    const said = await mina.reply(picture, 'undo');
    const answers = (): PageMessage[] =>
      mina.messages(channel).filter(({ message_reference: to }) => to?.message_id === said.id);
    await expect.poll(() => answers().length).toBe(1);
    await mina.command('queue', {}, { channel }).then((asked) => asked.waitForResponse());
    expect(answers().map(({ content }) => content)).toEqual([expect.stringContaining('first picture')]);
  });

  test('what is said while the gateway is gone is answered once when it is back', async () => {
    const { words, channel } = next();
    await mina.command('imagine', { prompt: words }, { channel });
    const picture = await mina.waitForMessage(isPicture(words), { channel });
    faults().refuseGateway(1);
    faults().dropGateway();
    await mina.reply(picture, 'add a dog');
    await mina.waitForMessage(isPicture('dog'), { channel });
    faults().dropGateway();
    const asked = await mina.command('imagine', { prompt: `${words} again` }, { channel });
    await mina.waitForMessage(isPicture(`${words} again`), { channel });
    expect(asked.state()).toBe('answered');
    expect(saidWith('dog', channel)).toHaveLength(1);
    expect(saidWith(`${words} again`, channel)).toHaveLength(1);
  });

  test('a channel that turns out to be closed makes the answer the picture’s place', async () => {
    faults().changeNextInteraction((payload) => ({ ...payload, app_permissions: String(2n ** 52n - 1n) }));
    const asked = await mina.command('imagine', { prompt: 'a closed door' }, { channel: 'no-posting' });
    const answer = await asked.waitForResponse(({ attachments }) => attachments.length === 1);
    expect(answer.content).toContain('a closed door');
  });

  test.each([
    ['a server that the bot isn’t in', { guild_id: '1010000000000009999', context: 0 }],
    ['other people’s direct messages', { guild_id: undefined, guild: undefined, context: 2 }],
  ])('in %s, the answer is the picture’s place for everybody there', async (_, place) => {
    const before = mina.messages('gallery').filter(({ author }) => author.bot).length;
    faults().changeNextInteraction((payload) => {
      const { member } = payload as { member: { user: object } };
      const user = place.context === 2 ? { user: member.user, member: undefined } : {};
      return { ...payload, ...place, ...user, authorizing_integration_owners: { '1': mina.id } };
    });
    const asked = await mina.command('imagine', { prompt: 'a traveller' });
    const answer = await asked.waitForResponse(({ attachments }) => attachments.length === 1);
    expect(isEphemeral(answer)).toBe(false);
    expect(mina.messages('gallery').filter(({ author }) => author.bot)).toHaveLength(before + 1);
  });

  test('words in a channel where the bot may not write harm nothing', async () => {
    const bot = mina.messages().find(({ author }) => author.bot)!.author.id;
    await mina.say(`<@${bot}> a red boat`, { channel: 'no-posting' });
    await mina.say(`<@${bot}>`, { channel: 'no-posting' });
    expect(await imagine()).toEqual(ONCE);
    expect(saidWith('boat', 'gallery')).toHaveLength(0);
    expect(atelier.process().output()).not.toMatch(
      /unexpected error|uncaught|"level":(?:50|60)[^\n]*not answered/u,
    );
  });
});
