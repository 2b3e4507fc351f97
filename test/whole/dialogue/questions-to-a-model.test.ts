import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChatServerStandIn, startChatServer } from '../../stand-ins/chat-server.ts';
import type { Person } from '../../stand-ins/playground/person.ts';
import { isEphemeral, isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';

const MENU = 'Describe image';
const picture = (background: string) => sharp({ create: { width: 40, height: 30, channels: 3, background } });
const blue = { name: 'photo.png', bytes: await picture('blue').png().toBuffer() };
const torn = { name: 'photo.png', bytes: (await picture('red').png().toBuffer()).subarray(0, 40) };
const text = { name: 'photo.png', bytes: Buffer.from('not a picture at all, whatever it is called') };

describe('questions to a language model that sees', () => {
  let chat: ChatServerStandIn;
  let atelier: StartedAtelier;
  let mina: Person;

  beforeAll(async () => {
    chat = await startChatServer({
      answer: ({ colours, data }) => ({
        steps: [{ action: 'answer', say: `${String(data['message'])} ${colours.join(', ')} @everyone` }],
      }),
    });
    atelier = await startAtelier({ OPENAI_BASE_URL: chat.url });
    mina = atelier.discord.person('Mina');
  });
  afterAll(async () => {
    await atelier.close();
    await chat.stop();
  });

  test('/describe and /ask show it the attached picture', async () => {
    const described = await (await mina.command('describe', { image: blue })).waitForResponse();
    expect(described.content).toContain('What is in this picture? blue');
    expect(isEphemeral(described)).toBe(true);
    expect(described.mention_everyone).toBe(false);
    const asked = await mina.command('ask', { question: 'is it the sea?', image: blue });
    expect((await asked.waitForResponse()).content).toContain('is it the sea? blue');
  });

  test('“Describe image” shows it the picture in anybody’s message', async () => {
    const posted = await atelier.discord.person('Mo').say('my holiday', { files: [blue] });
    const answer = await (await mina.command(MENU, {}, { target: posted.id })).waitForResponse();
    expect(answer.content).toContain('What is in this picture? blue');
    expect(JSON.stringify(chat.turns.at(-1)?.body)).not.toMatch(/my holiday|discord|cdn/u);
  });

  test('it is shown the bot’s own picture when it is asked about that one', async () => {
    chat.answerWith(() => ({ steps: [{ action: 'create', prompt: 'a red barn' }] }));
    await mina.command('imagine', { prompt: 'a red barn' });
    await mina.waitForMessage(isPicture('a red barn'));
    chat.answerWith(({ colours }) => ({ steps: [{ action: 'answer', say: `${colours.length} seen` }] }));
    const answer = await (await mina.command('ask', { question: 'is it open?' })).waitForResponse();
    expect(answer.content).toMatch(/^1 seen\n-# sketch · 1024×1024 · https/u);
  });

  test.each([
    ['no picture', text, 'can’t read that file as a picture'],
    ['broken', torn, 'can’t read that file as a picture'],
  ])('what is %s is told in words, and nobody is asked about it', async (_, image, words) => {
    const before = chat.turns.length;
    const answer = await (await mina.command('describe', { image })).waitForResponse();
    expect(answer.content).toContain(words);
    expect(chat.turns).toHaveLength(before);
  });

  test('says so when the model is away', async () => {
    chat.failNext('bad-gateway', 'bad-gateway');
    const answer = await (
      await mina.command('describe', { image: blue })
    ).waitForResponse(({ content }) => !content.includes('One moment'));
    expect(answer.content).toContain('can’t do it right now');
  });
});
