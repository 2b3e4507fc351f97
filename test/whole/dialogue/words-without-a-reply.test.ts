import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import type { Person } from '../../stand-ins/playground/person.ts';
import { isEphemeral, isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';

describe('words that reply to no picture', () => {
  let atelier: StartedAtelier;
  let mina: Person;
  let mo: Person;
  let bot: string;

  beforeAll(async () => {
    atelier = await startAtelier({ DISCORD_MESSAGE_CONTENT: 'true' });
    mina = atelier.discord.person('Mina');
    mo = atelier.discord.person('Mo');
  });
  afterAll(() => atelier.close());

  const answersIn = (messages: readonly PageMessage[]) =>
    messages.filter((message) => message.author.bot === true && !isEphemeral(message));

  test('a mention goes on from the picture that the channel saw last, and its result answers that one', async () => {
    await mina.command('imagine', { prompt: 'a red barn in a field with a horse' });
    const barn = await mina.waitForMessage(isPicture('a red barn in a field with a horse'));
    bot = barn.author.id;
    await mo.say(`<@${bot}> make it night, and lose the horse`);
    const night = await mina.waitForMessage(
      (message) => isPicture('red barn')(message) && message.content.includes('night'),
    );
    expect(night.content).not.toContain('horse');
    expect(night.message_reference?.message_id).toBe(barn.id);
  });

  test('a mention that describes something else makes a new picture', async () => {
    await mina.say(`<@${bot}> a lighthouse by the sea in the rain`);
    const lighthouse = await mina.waitForMessage(isPicture('a lighthouse by the sea in the rain'));
    expect(lighthouse.content).not.toContain('barn');
  });

  test('other channels know nothing of it', async () => {
    await mina.say(`<@${bot}> make it night`, { channel: 'sketches' });
    const answer = await mina.waitForMessage(({ author }) => author.bot === true, { channel: 'sketches' });
    expect(answer.content).not.toContain('lighthouse');
    expect(answer.attachments).toHaveLength(0);
  });

  test('a private picture is never what a channel goes on from', async () => {
    const interaction = await mina.command('imagine', { prompt: 'a secret blue fish', private: true });
    await interaction.waitForResponse((message) => message.attachments.length === 1);
    await mo.say(`<@${bot}> make it snow`);
    const snow = await mo.waitForMessage(
      (message) => message.content.includes('lighthouse') && message.content.includes('snow'),
    );
    expect(snow.content).not.toContain('fish');
  });

  test('only whoever manages the server may open a channel, also when Discord’s menu is got around', async () => {
    await expect(mina.command('config', { channels: { listen: true } })).rejects.toThrow(
      'not for that person',
    );
    atelier.discord.playground.faults.changeNextInteraction((payload) => {
      const { member } = payload as { member: { permissions: string } };
      return { ...payload, member: { ...member, permissions: '0' } };
    });
    const refused = await (await mo.command('config', { channels: { listen: true } })).waitForResponse();
    expect(refused.content).toContain('may manage the server');
    const shown = await (await mo.command('config', { channels: {} })).waitForResponse();
    expect(shown.content).toContain('nowhere');
  });

  test('in an open channel every message is a wish, except what people say to each other', async () => {
    await mina.say('a yellow boat on a lake', { channel: 'gallery' });
    const opened = await (await mo.command('config', { channels: { listen: true } })).waitForResponse();
    expect(isEphemeral(opened)).toBe(true);
    expect(opened.content).toContain('every message');
    expect(opened.content).not.toContain('DISCORD_MESSAGE_CONTENT');

    await mina.say('a green dragon over a village');
    await mina.waitForMessage(isPicture('a green dragon over a village'));
    const before = answersIn(mina.messages()).length;
    const said = await mina.say('thanks, lovely!');
    await mo.reply(said, 'a purple elephant');
    await mo.say(`<@${mina.id}> a purple elephant`);
    await mina.say('a small snail on a leaf');
    await mina.waitForMessage(isPicture('a small snail on a leaf'));
    expect(answersIn(mina.messages())).toHaveLength(before + 1);
    expect(mina.messages().some(isPicture('a yellow boat on a lake'))).toBe(false);
  });

  test('it stays open across a restart, until it is closed', async () => {
    await atelier.process().stop();
    await atelier.restart();
    await mina.say('a kite in the sky');
    await mina.waitForMessage(isPicture('a kite in the sky'));

    const closed = await (await mo.command('config', { channels: { listen: false } })).waitForResponse();
    expect(closed.content).toContain('nowhere');
    await mina.say('a blue whale');
    await mina.command('imagine', { prompt: 'a brown bear' });
    await mina.waitForMessage(isPicture('a brown bear'));
    expect(mina.messages().some(isPicture('a blue whale'))).toBe(false);
  });
});

test('an operator who did not grant the words is told what is missing', async () => {
  const atelier = await startAtelier();
  try {
    const mo = atelier.discord.person('Mo', { locale: 'zh-CN' });
    const opened = await (await mo.command('config', { channels: { listen: true } })).waitForResponse();
    expect(opened.content).toContain('DISCORD_MESSAGE_CONTENT=true');
    expect(opened.content).toContain('每条消息');
  } finally {
    await atelier.close();
  }
});
