import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import type { Person } from '../../stand-ins/playground/person.ts';
import { isEphemeral, isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';
import { thatLeavesThinking, thatMayPing } from './what-was-sent.ts';

type Channel = 'gallery' | 'after-dark' | 'sketches' | 'dm';

describe('what a reply means, and where its picture goes', () => {
  let atelier: StartedAtelier;
  let mina: Person;
  let mo: Person;

  beforeAll(async () => {
    atelier = await startAtelier();
    mina = atelier.discord.person('Mina');
    mo = atelier.discord.person('Mo');
  });
  afterAll(() => atelier.close());

  async function imagine(prompt: string, channel: Channel): Promise<PageMessage> {
    await mina.command('imagine', { prompt }, { channel });
    return mina.waitForMessage(isPicture(prompt), { channel });
  }
  const channelOf = ({ channel_id: id }: PageMessage) =>
    (['gallery', 'after-dark', 'sketches', 'dm'] as const).find((name) => mina.channelId(name) === id)!;
  /** What the bot answers to words about a message: the answer itself, or the next picture. */
  async function reply(to: PageMessage, words: string): Promise<PageMessage> {
    const channel = channelOf(to);
    const said = await mina.reply(to, words);
    return mina.waitForMessage(
      ({ id, author, attachments, components = [] }) =>
        author.bot === true &&
        BigInt(id) > BigInt(said.id) &&
        (components.length === 0 || attachments.length > 0),
      { channel },
    );
  }

  test('the picture stands by itself where the one it answers has gone meanwhile', async () => {
    const first = await imagine('a red fox', 'gallery');
    await mina.reply(first, 'make it night');
    mo.deleteMessage(first);
    const second = await mina.waitForMessage(isPicture('a red fox at night'));
    expect(second.message_reference).toBeUndefined();
  });

  test('a reply to the bot’s question is about the picture that it asked about', async () => {
    const first = await imagine('a white horse', 'after-dark');
    const question = await reply(first, 'https://example.com');
    expect(question.content).toContain('don’t open links');
    const second = await reply(question, 'make it black');
    expect(second.content).toMatch(/a black horse/u);
    expect(second.message_reference?.message_id).toBe(first.id);
  });

  test('after an undo, a reply to the answer goes on from the picture gone back to', async () => {
    const first = await imagine('a brown dog', 'sketches');
    const second = await reply(first, 'add a swan');
    const back = await reply(second, 'undo');
    expect(back.content).toMatch(new RegExp(`/${first.id}$`, 'u'));
    const third = await reply(back, 'make it night');
    expect(third.content).toMatch(/a brown dog at night/u);
    expect(third.content).not.toContain('swan');
  });

  test('an undo to a picture whose message is gone shows it again, and a reply goes on from it', async () => {
    const first = await imagine('a green frog', 'dm');
    const second = await reply(first, 'add a duck');
    const bytes = await mina.bytesOf(first.attachments[0]!);
    await removed(first);
    const again = await reply(second, '撤销');
    expect(again.content).toContain('再放一次');
    expect(await mina.bytesOf(again.attachments[0]!)).toEqual(bytes);
    const third = await reply(again, 'make it night');
    expect(third.content).toMatch(/a green frog at night/u);
  });

  /** Taken away by Discord itself, as when somebody clears a channel. */
  async function removed({ channel_id, id }: PageMessage): Promise<void> {
    const path = `${atelier.discord.apiUrl}/v10/channels/${channel_id}/messages/${id}`;
    await fetch(path, { method: 'DELETE', headers: { authorization: `Bot ${atelier.discord.token}` } });
  }

  test('what people say to each other is none of the bot’s business', async () => {
    const between = await mo.say('a lovely day');
    const before = atelier.discord.playground.requests.length;
    await mina.reply(between, 'make it night');
    await mina.say('a red barn in a field');
    await (await mina.command('queue')).waitForResponse();
    const sent = atelier.discord.playground.requests.slice(before).map(({ path }) => path);
    expect(sent).toEqual([expect.stringContaining('/callback')]);
  });

  test('what follows from a private picture stays private, and Delete takes it away', async () => {
    const asked = await mina.command('imagine', { prompt: 'a secret owl', private: true });
    const secret = await asked.waitForResponse(({ attachments }) => attachments.length === 1);
    const again = await mina.click(secret, 'Again');
    const second = await again.waitForResponse(({ attachments }) => attachments.length === 1);
    const refined = await mina.submitModal(await mina.click(secret, 'Refine…'), { words: 'make it night' });
    const third = await refined.waitForResponse(({ attachments }) => attachments.length === 1);
    expect([second, third].every(isEphemeral)).toBe(true);
    expect(mo.messages().filter(({ content }) => content.includes('owl'))).toEqual([]);
    await (await mina.click(third, 'Delete')).waitForState('answered');
    await expect.poll(() => refined.response()).toBeUndefined();
    const gone = await (await mina.command('show', { job: refined.id })).waitForResponse();
    expect(gone.content).toContain('don’t know a job');
  });

  test('Details fits into a message, whatever is in the words', async () => {
    const prompt = `an owl ${'*_~`|'.repeat(700)}`;
    const wish = prompt.replace(' ', '  ');
    const asked = await mina.command('imagine', { prompt: wish, negative: '*'.repeat(500), private: true });
    const picture = await asked.waitForResponse(({ attachments }) => attachments.length === 1);
    const details = await (await mina.click(picture, 'Details')).waitForResponse();
    expect(details.content).toMatch(/whole prompt is in the attached file/u);
    expect((await mina.bytesOf(details.attachments[0]!)).toString('utf8')).toBe(prompt);
  });

  test('nothing of all this pings anybody, and no answer is left at “thinking…”', () => {
    expect(thatMayPing(atelier.discord)).toEqual([]);
    expect(thatLeavesThinking(atelier.discord)).toEqual([]);
  });
});
