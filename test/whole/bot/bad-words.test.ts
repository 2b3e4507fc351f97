import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import { isEphemeral, isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';
import { thatLeavesThinking, thatMayPing } from './what-was-sent.ts';

const SUPPRESS_EMBEDS = 4;
const INVISIBLE = '\u200B\u2060\uFEFF';

describe('what can’t be painted is answered to the one who asked, in their language', () => {
  let atelier: StartedAtelier;

  beforeAll(async () => {
    atelier = await startAtelier();
  });
  afterAll(() => atelier.close());

  /** The answer to `/imagine`, and what of it everybody sees. */
  async function imagine(values: Record<string, string | number>, locale: string) {
    const mina = atelier.discord.person('Mina', { locale });
    const seen = () => atelier.discord.person('Mo').messages().length;
    const before = seen();
    const asked = await mina.command('imagine', { prompt: 'a red barn', ...values });
    const answer = await asked.waitForResponse();
    return { answer, shown: seen() - before, file: await attachedText(answer) };
  }

  async function attachedText(message: PageMessage): Promise<string | undefined> {
    const [attachment] = message.attachments;
    return attachment && (await atelier.discord.person('Mina').bytesOf(attachment)).toString('utf8');
  }

  const LONG = '一座红色的谷仓，'.repeat(750);

  test.each<[string, { prompt?: string; model?: string }, RegExp, RegExp]>([
    [
      'six thousand characters',
      { prompt: LONG },
      /6000 characters; 4000 is the most.*attached/u,
      /6000 个字符，最多 4000 个.*附件/u,
    ],
    [
      'nothing but what is invisible',
      { prompt: `${INVISIBLE}\u0007 \u202E` },
      /empty.*Say what/u,
      /空的。请说画里/u,
    ],
    ['nothing but flags', { prompt: '--ar 16:9' }, /empty/u, /空的/u],
    [
      'a link',
      { prompt: 'https://example.com/cat.png' },
      /don’t open links\. Say in words/u,
      /不会打开链接。请用文字/u,
    ],
    [
      '--strength, which nothing here can do',
      { prompt: 'a barn --strength 60' },
      /don’t know the flag “--strength”.*`--ar`.*attached/u,
      /不认识参数“--strength”.*`--ar`.*附件/u,
    ],
    [
      'an unknown flag of any length',
      { prompt: `a barn --${'x'.repeat(3000)}` },
      /don’t know the flag “--x+…”/u,
      /不认识参数“--x+…”/u,
    ],
    [
      'an unknown shape behind a long dash',
      { prompt: 'a barn —ar 5:1' },
      /“5:1” is no shape.*16:9/u,
      /不认识的比例“5:1”.*16:9/u,
    ],
    [
      'a seed of a thousand digits',
      { prompt: `a barn --seed ${'9'.repeat(1000)}` },
      /is no seed.*0 to 4294967295/u,
      /不是种子.*4294967295/u,
    ],
    ['too many', { prompt: 'a barn --count 9' }, /“9” pictures.*At most 4/u, /“9”张.*1 到 4 张/u],
    ['a flag without a value', { prompt: 'a barn --no' }, /“--no” needs a value/u, /“--no”后面要有值/u],
    [
      'a model where there are none',
      { model: 'dream' },
      /no models to choose from.*“dream”/u,
      /没有模型可选.*“dream”/u,
    ],
  ])('%s', async (_, values, english, chinese) => {
    for (const [locale, sentence] of [
      ['en-GB', english],
      ['zh-CN', chinese],
    ] as const) {
      const { answer, shown, file } = await imagine(values, locale);
      expect(answer.content).toMatch(sentence);
      expect(isEphemeral(answer)).toBe(true);
      expect(shown).toBe(0);
      // Discord has cleared what was typed, so it comes back where it was long.
      expect(file).toBe(/attached|附件/u.test(answer.content) ? values.prompt : undefined);
    }
  });

  test('what hides in a prompt is taken out, and what would ping stands there as it was typed', async () => {
    const mina = atelier.discord.person('Mina');
    await mina.command('imagine', {
      prompt: `a blue${INVISIBLE} boat\n\u0007and @everyone <@${mina.id}> **bold** https://example.com`,
    });
    const picture = await mina.waitForMessage(isPicture('a blue boat and @everyone'));
    expect(picture.content).toContain('\\*\\*bold\\*\\*');
    expect(picture.mention_everyone).toBe(false);
    expect(picture.mentions).toEqual([]);
    expect((picture.flags ?? 0) & SUPPRESS_EMBEDS).toBe(SUPPRESS_EMBEDS);
  });

  const FILE = { name: 'notes.txt', bytes: new TextEncoder().encode('no picture') };

  test.each([
    ['a file and no words', '', [FILE], /can’t use this attachment.*say in words/u],
    ['a link and no words', 'https://example.com/cat.png', [], /don’t open links/u],
    ['what is invisible', INVISIBLE, [FILE], /can’t use this attachment/u],
    ['a mention alone', '<@BOT>', [], /did not understand/u],
    ['hundreds of flags', `把它变成蓝色 ${'--zz '.repeat(300)}`, [], /不认识参数“--zz”/u],
  ])('a reply with %s gets one short answer', async (_, typed, files, sentence) => {
    const mina = atelier.discord.person('Mina');
    const picture = mina.messages().find(isPicture('a blue boat'))!;
    const said = await mina.reply(picture, typed.replace('BOT', picture.author.id), { files });
    const answer = await mina.waitForMessage(({ message_reference: to }) => to?.message_id === said.id);
    expect(answer.content).toMatch(sentence);
  });

  test('a file beside words is told to be left out, and the words are followed', async () => {
    const mina = atelier.discord.person('Mina');
    const picture = mina.messages().find(isPicture('a blue boat'))!;
    const said = await mina.reply(picture, '换成晚上', { files: [FILE] });
    const answer = await mina.waitForMessage(({ message_reference: to }) => to?.message_id === said.id);
    expect(answer.content).toContain('附件用不了');
    const night = await mina.waitForMessage(
      ({ message_reference: to, author }) => to?.message_id === picture.id && author.bot === true,
    );
    await mina.waitForMessage(({ id, attachments }) => id === night.id && attachments.length === 1);
    expect(night.content).toMatch(/a blue boat.*(?:night|晚上|夜)/u);
  });

  test('the process went on, and every answer said that it pings nobody, and none was put off', async () => {
    expect(atelier.process().child.exitCode).toBe(null);
    expect(atelier.process().output()).not.toMatch(/"level":(?:50|60)/u);
    expect(thatMayPing(atelier.discord)).toEqual([]);
    expect(thatLeavesThinking(atelier.discord)).toEqual([]);
  });
});
