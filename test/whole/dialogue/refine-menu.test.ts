import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import type { Person } from '../../stand-ins/playground/person.ts';
import { isEphemeral, isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';

const MENU = 'Refine image…';

describe('“Refine image…” in the menu of a message', () => {
  let atelier: StartedAtelier;
  let mina: Person;
  let mo: Person;

  beforeAll(async () => {
    atelier = await startAtelier();
    mina = atelier.discord.person('Mina', { locale: 'zh-CN' });
    mo = atelier.discord.person('Mo');
  });
  afterAll(() => atelier.close());

  async function imagine(prompt: string, options: Record<string, string | boolean> = {}) {
    await mo.command('imagine', { prompt, ...options });
    return mo.waitForMessage(isPicture(prompt));
  }

  const answers = (picture: PageMessage) => (message: PageMessage) =>
    message.message_reference?.message_id === picture.id && message.attachments.length === 1;

  test('is registered under a name in every language', () => {
    const menu = atelier.discord.playground.commands().find(({ name }) => name === MENU);
    expect(menu).toMatchObject({ type: 3, name_localizations: { 'zh-CN': '修改这幅画…' } });
  });

  test('opens the form of the button, in the language of the person, and what is typed there is done', async () => {
    const picture = await imagine('a white rabbit in a garden');
    const opened = await mina.command(MENU, {}, { target: picture.id });
    expect(await opened.waitForModal()).toMatchObject({ title: '修改这幅画' });
    await mina.submitModal(opened, { words: '换成晚上' });
    const night = await mina.waitForMessage(answers(picture));
    expect(night.content).toMatch(/a white rabbit in a garden.*night/u);
  });

  test('knows a picture also where the bot can’t post, and one that it shows again', async () => {
    const made = await mo.command('imagine', { prompt: 'a blue whale' }, { channel: 'no-posting' });
    const picture = await made.waitForResponse(({ attachments }) => attachments.length === 1);
    const opened = await mina.command(MENU, {}, { target: picture.id, channel: 'no-posting' });
    expect(await opened.waitForModal()).toEqual({ customId: `refine:${made.id}`, title: '修改这幅画' });

    const first = await imagine('a green tree');
    await mo.reply(first, 'make it night');
    const second = await mo.waitForMessage(answers(first));
    mo.deleteMessage(first);
    await mo.reply(second, 'undo');
    const again = await mo.waitForMessage(({ content }) => content.includes('here it is again'));
    await (await mo.command(MENU, {}, { target: again.id })).waitForModal();
  });

  test('says what is no picture of the bot', async () => {
    const said = await mo.say('hello there');
    const answer = await (await mo.command(MENU, {}, { target: said.id })).waitForResponse();
    expect(answer.content).toContain('shows no picture of mine');
    expect(isEphemeral(answer)).toBe(true);
    const chinese = await (await mina.command(MENU, {}, { target: said.id })).waitForResponse();
    expect(chinese.content).toContain('没有我画的画');
  });
});
