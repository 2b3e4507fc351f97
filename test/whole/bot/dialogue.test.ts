import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import type { Person } from '../../stand-ins/playground/person.ts';
import {
  isEphemeral,
  isPicture,
  labelsOf,
  startAtelier,
  type StartedAtelier,
} from '../../stand-ins/start-atelier.ts';

describe('a dialogue in a channel, everything in one process', () => {
  let atelier: StartedAtelier;
  let mina: Person;
  let mo: Person;

  beforeAll(async () => {
    atelier = await startAtelier();
    mina = atelier.discord.person('Mina');
    mo = atelier.discord.person('Mo');
  });
  afterAll(() => atelier.close());

  /** Asks for a picture and waits until it is there. */
  async function imagine(
    prompt: string,
    options: Record<string, string | number | boolean> = {},
    person = mina,
  ) {
    await person.command('imagine', { prompt, ...options });
    return person.waitForMessage(isPicture(prompt, Number(options['count'] ?? 1)));
  }

  const ofBot = (words: string) =>
    mina
      .messages()
      .filter((message) => !isEphemeral(message) && message.author.bot && message.content.includes(words));

  test('is healthy within 20 s of the very first start', () => {
    expect(atelier.process().healthyAfterMs).toBeLessThan(20_000);
  });

  test('/imagine is answered at once, to the person alone, and one message becomes the picture', async () => {
    const before = performance.now();
    const interaction = await mina.command('imagine', { prompt: 'a red barn in a field with a horse' });
    const answer = await interaction.waitForResponse();
    const answeredAfter = performance.now() - before;
    expect(isEphemeral(answer)).toBe(true);
    const picture = await mina.waitForMessage(isPicture('a red barn in a field with a horse'));
    expect(performance.now() - before).toBeLessThan(3000);
    expect(answeredAfter).toBeLessThan(300);

    expect(picture.attachments[0]?.description).toBe('a red barn in a field with a horse');
    const bytes = await mina.bytesOf(picture.attachments[0]!);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1024, height: 1024 });
    expect(labelsOf(picture)).toEqual(['Again', 'Variations', 'Refine…', 'Details', 'Delete']);
    expect(ofBot('a red barn in a field with a horse')).toHaveLength(1);
    await interaction.waitForResponse((message) => message.content.includes(picture.id));
  });

  test('a reply in plain words changes the picture, keeps the rest, and answers the picture’s message', async () => {
    const first = await imagine('a red house in a meadow with a dog', { seed: 5 });
    await mina.reply(first, 'make it night, and lose the dog');
    const second = await mina.waitForMessage(isPicture('a red house in a meadow at night'));
    expect(second.content).not.toContain('dog');
    expect(second.message_reference?.message_id).toBe(first.id);

    await mina.reply(second, '把房子变成蓝色');
    const third = await mina.waitForMessage(
      (message) => message.message_reference?.message_id === second.id && message.attachments.length === 1,
    );
    expect(third.content).toMatch(/blue|蓝/u);
    expect(third.content).toMatch(/night/u);
    expect(labelsOf(third)[0]).toBe('再画一次');
  });

  test('thanks make no picture, and undo leads back', async () => {
    const first = await imagine('a green tree by a lake');
    await mina.reply(first, 'add a swan');
    const second = await mina.waitForMessage(isPicture('swan'));
    await mina.reply(second, 'thanks!');
    await mina.reply(second, 'undo');
    const back = await mina.waitForMessage(
      (message) =>
        message.author.bot === true && message.content.includes(`/${first.id}`) && !isEphemeral(message),
    );
    expect(back.attachments).toHaveLength(0);
    expect(back.mentions).toEqual([]);
  });

  test('Again paints it anew for everyone, Variations gives four, and the select chooses', async () => {
    const first = await imagine('a yellow boat on a river');
    await mo.click(first, 'Again');
    const again = await mina.waitForMessage(
      (message) => isPicture('a yellow boat on a river')(message) && message.id !== first.id,
    );
    expect(again.attachments[0]?.id).not.toBe(first.attachments[0]?.id);
    expect(again.message_reference?.message_id).toBe(first.id);

    await mina.click(first, 'Variations');
    const four = await mina.waitForMessage(isPicture('a yellow boat on a river', 4));
    await mina.select(four, ['2']);
    await mina.waitForMessage(
      (message) =>
        message.id === four.id && JSON.stringify(message.components).includes('"value":"2","default":true'),
    );
    const details = await (await mina.click(four, 'Details')).waitForResponse();
    const seed = /`(\d+)`/u.exec(details.content)?.[1];
    await mina.reply(four, 'make it night');
    const night = await mina.waitForMessage(
      (message) => message.message_reference?.message_id === four.id && message.attachments.length === 1,
    );
    const nightDetails = await (await mina.click(night, 'Details')).waitForResponse();
    expect(nightDetails.content).toContain(`\`${seed}\``);
  });

  test('Refine… asks in a form, and its words are treated like a reply', async () => {
    const first = await imagine('a white rabbit in a garden');
    const opened = await mina.click(first, 'Refine…');
    await mina.submitModal(opened, { words: 'make it winter' });
    const second = await mina.waitForMessage(
      (message) => message.message_reference?.message_id === first.id && message.attachments.length === 1,
    );
    expect(second.content).toMatch(/a white rabbit in a garden.*winter/u);
  });

  test('Details tells how it was made and which words were not drawn', async () => {
    const picture = await imagine('a cat and a gruffalo', { seed: 11 });
    const details = await (await mina.click(picture, 'Details')).waitForResponse();
    expect(isEphemeral(details)).toBe(true);
    expect(details.content).toMatch(/`11`/u);
    expect(details.content).toMatch(/not drawn:\*\*.*gruffalo/iu);
    expect(details.content).toContain('not a neural model');
  });

  test('Delete is for the one who asked and for moderators', async () => {
    const picture = await imagine('a brown bear', {}, mo);
    const refused = await (await mina.click(picture, 'Delete')).waitForResponse();
    expect(refused.content).toContain('Only the person who asked');
    expect(mina.messages().some(({ id }) => id === picture.id)).toBe(true);

    const own = await imagine('a purple dragon');
    await (await mo.click(own, 'Delete')).waitForResponse();
    await expect.poll(() => mina.messages().some(({ id }) => id === own.id)).toBe(false);
  });

  test('flags in the prompt choose aspect, count and seed', async () => {
    await mina.command('imagine', { prompt: 'a kite in the sky —ar 16:9 --count 2 --no birds' });
    const picture = await mina.waitForMessage(isPicture('a kite in the sky', 2));
    expect(picture.content).not.toContain('ar 16:9');
    const { width, height } = await sharp(await mina.bytesOf(picture.attachments[0]!)).metadata();
    expect(width / height).toBeCloseTo(16 / 9, 1);
  });

  test('private stays with the person, and /show brings it back', async () => {
    const interaction = await mina.command('imagine', { prompt: 'a secret blue fish', private: true });
    const picture = await interaction.waitForResponse((message) => message.attachments.length === 1);
    expect(isEphemeral(picture)).toBe(true);
    expect(mo.messages().some(({ content }) => content.includes('secret'))).toBe(false);

    const shown = await (await mina.command('show', { job: interaction.id })).waitForResponse();
    expect(isEphemeral(shown)).toBe(true);
    expect(shown.attachments).toHaveLength(1);
    const hidden = await (await mo.command('show', { job: interaction.id })).waitForResponse();
    expect(hidden.content).toContain('don’t know a job');
    expect(ofBot('secret')).toEqual([]);
  });

  test('where the bot may not post, the interaction’s response becomes the picture', async () => {
    const interaction = await mina.command('imagine', { prompt: 'an orange cat' }, { channel: 'no-posting' });
    const picture = await interaction.waitForResponse((message) => message.attachments.length === 1);
    expect(isEphemeral(picture)).toBe(false);
    const again = await mina.click(picture, 'Again');
    await again.waitForResponse((message) => message.attachments.length === 1);
  });

  test('threads and direct messages work like channels', async () => {
    await mina.command('imagine', { prompt: 'a small snail' }, { channel: 'sketches' });
    const inThread = await mina.waitForMessage(isPicture('a small snail'), { channel: 'sketches' });
    expect(inThread.channel_id).toBe(mina.channelId('sketches'));
    await mina.say('一只红色的苹果', { channel: 'dm' });
    const direct = await mina.waitForMessage(isPicture('红色的苹果'), { channel: 'dm' });
    await mina.reply(direct, '换成晚上');
    const second = await mina.waitForMessage(
      (message) => message.message_reference?.message_id === direct.id && message.attachments.length === 1,
      { channel: 'dm' },
    );
    expect(second.content).toMatch(/晚上|夜/u);
  });

  test('a reply whose words can’t be seen gets one hint', async () => {
    const picture = await imagine('a pink pig');
    for (const words of ['make it fly', 'please']) await mina.reply(picture, words, { mention: false });
    const hint = await mina.waitForMessage(({ content }) => content.includes('can’t see the words'));
    expect(hint.mentions).toEqual([]);
    await mina.command('imagine', { prompt: 'a grey elephant' });
    await mina.waitForMessage(isPicture('a grey elephant'));
    expect(ofBot('can’t see the words')).toHaveLength(1);
  });

  test('/help and /queue speak the language of the person', async () => {
    const chinese = atelier.discord.person('Mina', { locale: 'zh-CN' });
    const help = await (await chinese.command('help')).waitForResponse();
    expect(help.content).toContain('描述一幅画');
    const queue = await (await mina.command('queue')).waitForResponse();
    expect(queue.content).toContain('Nothing is waiting');
  });

  test('no message of the bot has pinged anybody', () => {
    const pinged = (message: PageMessage) => message.author.bot === true && message.mentions.length > 0;
    expect(mina.messages().filter(pinged)).toEqual([]);
  });

  test('commands are registered once, however often it starts', async () => {
    const registrations = () =>
      atelier.discord.playground.requests.filter(
        ({ method, path }) => method === 'PUT' && path.includes('/commands'),
      );
    expect(registrations()).toHaveLength(1);
    expect(await atelier.process().stop()).toBe(0);
    const { healthyAfterMs } = await atelier.restart();
    expect(healthyAfterMs).toBeLessThan(5000);
    expect(registrations()).toHaveLength(1);
  });

  test('buttons work after a restart', async () => {
    const picture = mina.messages().find(isPicture('a brown bear'))!;
    await mina.click(picture, 'Again');
    const again = await mina.waitForMessage(
      (message) => message.message_reference?.message_id === picture.id && message.attachments.length === 1,
    );
    expect(again.content).toContain('a brown bear');
  });
});
