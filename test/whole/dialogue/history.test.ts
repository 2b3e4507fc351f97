import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import type { ChannelName, Person } from '../../stand-ins/playground/person.ts';
import { isEphemeral, isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';

describe('/history', () => {
  let atelier: StartedAtelier;
  let mina: Person;
  let mo: Person;

  beforeAll(async () => {
    atelier = await startAtelier();
    mina = atelier.discord.person('Mina');
    mo = atelier.discord.person('Mo', { locale: 'zh-CN' });
  });
  afterAll(() => atelier.close());

  async function imagine(person: Person, prompt: string, options: Record<string, string | number> = {}) {
    await person.command('imagine', { prompt, ...options });
    return person.waitForMessage(isPicture(prompt, Number(options['count'] ?? 1)));
  }

  async function change(picture: PageMessage, words: string) {
    await mina.reply(picture, words);
    return mina.waitForMessage(
      ({ message_reference, attachments }) =>
        message_reference?.message_id === picture.id && attachments.length === 1,
    );
  }

  async function look(person: Person, values: Record<string, string> = {}, channel: ChannelName = 'gallery') {
    const answer = await (await person.command('history', values, { channel })).waitForResponse();
    expect(isEphemeral(answer)).toBe(true);
    expect(answer.mentions).toEqual([]);
    const lines = answer.content.split('\n').filter((line) => /^ *- /u.test(line));
    return { answer, lines };
  }

  const sizeOf = async (message: PageMessage) => {
    const { width, height } = await sharp(await mina.bytesOf(message.attachments[0]!)).metadata();
    return `${width}×${height}`;
  };

  test('says where there is nothing yet', async () => {
    const { answer } = await look(mina);
    expect(answer.content).toContain('no pictures here yet');
    expect(answer.attachments).toEqual([]);
    const { answer: chinese } = await look(mo, { user: mina.id });
    expect(chinese.content).toContain('没有你可以看的');
  });

  test('shows what was made from what, with a link to each, in one strip', async () => {
    const barn = await imagine(mina, 'a red barn in a field');
    const boat = await imagine(mo, 'a blue boat on a lake', { count: 2 });
    const night = await change(barn, 'make it night');
    const cat = await change(night, 'add a cat');
    const { answer, lines } = await look(mina);
    expect(lines.map((line) => line.replace(/<@\d+> · \S+$/u, ''))).toEqual([
      '- **1** a red barn in a field · ',
      '  - **1 → 2** make it night · ',
      '    - **2 → 3** add a cat · ',
      '- **4** a blue boat on a lake ×2 · ',
    ]);
    const ids = [barn, night, cat, boat].map(({ id }) => id);
    expect(lines.map((line) => line.split('/').at(-1))).toEqual(ids);
    expect(answer.attachments).toHaveLength(1);
    expect(answer.attachments[0]?.description).toContain('3: a red barn in a field');
    expect(await sizeOf(answer)).toBe('830×200');
  });

  test('of one person has that person’s alone, in the language of who asks', async () => {
    const { answer, lines } = await look(mo, { user: mo.id });
    expect(lines).toEqual([expect.stringContaining('**1** a blue boat on a lake')]);
    expect(answer.content).toContain('这里最新的画');
  });

  test('shows nothing private, and nothing of other channels', async () => {
    const secret = await mina.command('imagine', { prompt: 'a secret whale', private: true });
    await secret.waitForResponse(({ attachments }) => attachments.length === 1);
    await mina.command('imagine', { prompt: 'a small snail' }, { channel: 'sketches' });
    await mina.waitForMessage(isPicture('a small snail'), { channel: 'sketches' });
    for (const person of [mina, mo]) {
      expect((await look(person)).answer.content).not.toMatch(/secret|snail/u);
    }
    expect((await look(mo, {}, 'sketches')).lines).toEqual([expect.stringContaining('a small snail')]);
  });

  test('names the job where the picture has no message that can be linked to', async () => {
    const made = await mo.command('imagine', { prompt: 'an orange cat' }, { channel: 'no-posting' });
    await made.waitForResponse(({ attachments }) => attachments.length === 1);
    const { lines } = await look(mina, {}, 'no-posting');
    expect(lines).toEqual([expect.stringContaining(`\`/show\` \`${made.id}\``)]);
  });

  test('keeps to the newest ten, whatever is said in them, and to two rows', async () => {
    const long = '*_~`|[]()'.repeat(12);
    for (let n = 0; n < 8; n += 1) await imagine(mo, `a grey elephant, ${n} of them`, { negative: long });
    for (const n of [1, 2]) await mo.command('imagine', { prompt: `${long} ${n}` });
    await expect
      .poll(async () => (await look(mo)).lines.filter((line) => line.includes('\\*')).length)
      .toBe(2);
    const { answer, lines } = await look(mo);
    expect(lines).toHaveLength(10);
    expect(answer.content).toContain('更早的还有');
    expect(answer.content.length).toBeLessThanOrEqual(2000);
    expect(await sizeOf(answer)).toBe('1040×410');
  });

  test('is answered also where the bytes of pictures are gone', async () => {
    await rm(join(atelier.dataDir, 'pictures'), { recursive: true });
    const { answer, lines } = await look(mina);
    expect(lines).toHaveLength(10);
    expect(await sizeOf(answer)).toBe('1040×410');
  });
});
