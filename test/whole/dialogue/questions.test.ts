import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../stand-ins/playground/person.ts';
import { isEphemeral, isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';

const MENU = 'Describe image';
const photo = {
  name: 'photo.png',
  bytes: await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer(),
};

describe('questions, where nothing but rules understands words', () => {
  let atelier: StartedAtelier;
  let mina: Person;
  let mo: Person;

  beforeAll(async () => {
    atelier = await startAtelier();
    mina = atelier.discord.person('Mina');
    mo = atelier.discord.person('Mo', { locale: 'zh-CN' });
  });
  afterAll(() => atelier.close());

  async function imagine(prompt: string, options: Record<string, string | boolean> = {}) {
    await mina.command('imagine', { prompt, ...options });
    return mina.waitForMessage(isPicture(prompt));
  }
  const cdnCalls = () =>
    atelier.discord.playground.requests.filter(({ path }) => path.startsWith('/cdn')).length;

  test('/ask says where there is no picture to ask about', async () => {
    const answer = await (
      await mina.command('ask', { question: 'how many cats are there?' })
    ).waitForResponse();
    expect(answer.content).toMatch(/no picture|nothing/iu);
    expect(isEphemeral(answer)).toBe(true);
  });

  test('/ask without an image is about the channel’s newest picture, by its words, settings and link', async () => {
    await imagine('a blue boat');
    const newest = await imagine('a red barn with two horses');
    const answer = await (
      await mina.command('ask', { question: 'how many horses are there?' })
    ).waitForResponse();
    expect(answer.content).toContain('a red barn with two horses');
    expect(answer.content).toContain('sketch · 1024×1024');
    expect(answer.content).toContain(`/${newest.id}`);
    expect(isEphemeral(answer)).toBe(true);
    expect(answer.mentions).toEqual([]);

    const chinese = await (await mo.command('ask', { question: '有几匹马？' })).waitForResponse();
    expect(chinese.content).toMatch(/画的.*a red barn with two horses/u);
    expect(isEphemeral(chinese)).toBe(true);
  });

  test('words that ask for a change paint nothing: the answer is what is known', async () => {
    const before = mina.messages().filter(({ attachments }) => attachments.length > 0).length;
    const answer = await (await mina.command('ask', { question: 'make the barn blue' })).waitForResponse();
    expect(answer.content).toContain('the words that I painted it from: a red barn with two horses');
    const waiting = await (await mina.command('queue')).waitForResponse();
    expect(waiting.content).toContain('Nothing is waiting');
    expect(mina.messages().filter(({ attachments }) => attachments.length > 0)).toHaveLength(before);
  });

  test('what is private is not the channel’s newest picture', async () => {
    const secret = await mina.command('imagine', { prompt: 'a secret whale', private: true });
    await secret.waitForResponse(({ attachments }) => attachments.length === 1);
    for (const person of [mina, mo]) {
      const answer = await (await person.command('ask', { question: 'what is it?' })).waitForResponse();
      expect(answer.content).not.toContain('secret');
    }
  });

  test('“Describe image” tells of any picture of the bot, in the language of the person', async () => {
    const picture = await imagine('a green tree by a lake');
    await imagine('a yellow sun');
    const answer = await (await mina.command(MENU, {}, { target: picture.id })).waitForResponse();
    expect(answer.content).toContain('a green tree by a lake');
    expect(isEphemeral(answer)).toBe(true);
    const chinese = await (await mo.command(MENU, {}, { target: picture.id })).waitForResponse();
    expect(chinese.content).toMatch(/画的.*a green tree by a lake/u);
  });

  test('nobody sees a picture from elsewhere, and it isn’t fetched', async () => {
    const before = cdnCalls();
    const described = await (await mina.command('describe', { image: photo })).waitForResponse();
    expect(described.content).toContain('no language model that sees is set up here');
    expect(isEphemeral(described)).toBe(true);
    const asked = await (await mo.command('ask', { question: '这是什么？', image: photo })).waitForResponse();
    expect(asked.content).toContain('没有接上能看图的语言模型');
    const posted = await mina.say('look', { files: [photo] });
    const menu = await (await mina.command(MENU, {}, { target: posted.id })).waitForResponse();
    expect(menu.content).toContain('no language model that sees');
    expect(cdnCalls()).toBe(before);
  });

  test('says of a message without any picture that there is none', async () => {
    const said = await mina.say('hello');
    const answer = await (await mina.command(MENU, {}, { target: said.id })).waitForResponse();
    expect(answer.content).toContain('no picture in that message');
  });
});
