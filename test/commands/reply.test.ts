import { type Message, MessageType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { onMessage } from '../../commands/reply.ts';
import { type Plan, plan } from '../../src/dialogue/plan.ts';
import { ServiceError } from '../../src/errors.ts';
import type { Services } from '../../src/services.ts';
import type { RequestRow } from '../../src/storage/records.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

const BOT = '55';
const MESSAGE = '1312345678901239999';
const away = new ServiceError('queue', 'gone', { reason: 'server-away', retryable: true });

interface Given {
  readonly content?: string;
  readonly mentions?: readonly string[];
  readonly stickers?: number;
  readonly answers?: string | null;
  readonly author?: object;
  readonly mayHint?: boolean;
  readonly request?: RequestRow;
  readonly step?: Plan;
}

/** Hands a message in; gives what was answered, and what the interpreter was asked. */
async function hear({
  content = '',
  mentions = [],
  stickers = 0,
  answers = '44',
  author = {},
  mayHint = true,
  request = fakeRequest(),
  step = plan({ action: 'answer', say: 'It is a lighthouse.' }),
}: Given) {
  const said: string[] = [];
  const asked: string[] = [];
  const logged: string[] = [];
  const message = {
    id: MESSAGE,
    type: answers === null ? MessageType.Default : MessageType.Reply,
    reference: answers === null ? null : { messageId: answers },
    content,
    author: { id: '33', bot: false, ...author },
    system: false,
    client: { user: { id: BOT }, application: { id: BOT } },
    mentions: { users: new Map(mentions.map((id) => [id, {}])) },
    attachments: new Map(),
    stickers: { size: stickers },
    guild: { preferredLocale: 'zh-CN' },
    guildId: '11',
    channelId: '22',
    channel: { messages: { fetch: async () => ({ author: { id: '77' } }) } },
    inGuild: () => true,
    reply: async (body: { content: string }) => void said.push(body.content),
  } as unknown as Message;
  const picture = { id: '1-0', requestId: request.id, prompt: 'a lighthouse', negative: '', seed: 7 };
  const services = {
    records: {
      findRequestByMessage: async (id: string) => (id === request.messageId ? request : undefined),
      findRequest: async (id: string) =>
        id === MESSAGE ? fakeRequest({ id, stage: 'recorded', messageId: null }) : request,
      picturesOf: async () => (request.stage === 'delivered' ? [picture] : []),
      findPicture: async () => picture,
      branchOf: async () => [],
      currentPictureIn: async () => undefined,
      addRequest: async () => true,
      countWaitingBefore: () => Promise.reject(away),
      medianRenderSeconds: async () => undefined,
    },
    interpreter: {
      async interpret({ message: words }: { message: string }) {
        asked.push(words);
        return { steps: [step] };
      },
    },
    backends: new Map([[request.backend, { capabilities: { maxCount: 4, sizeMultiple: 8, pixels: 4096 } }]]),
    clock: { now: () => 0, sleep: () => new Promise(() => {}) },
    listening: { isOpen: async () => false },
    log: {
      warn: (_: object, text: string) => logged.push(text),
      error: (_: object, text: string) => logged.push(text),
    },
  } as unknown as Services;
  await onMessage(message, { ...services, mayHint: () => mayHint });
  return { said, asked, logged };
}

describe('a message', () => {
  test.each<[string, Given]>([
    ['of a bot', { content: 'hello', author: { bot: true }, mentions: [BOT] }],
    ['that answers somebody else', { content: 'hello', answers: '45' }],
    ['that answers nothing and mentions others', { content: 'hello', answers: null, mentions: ['77'] }],
    ['that is a sticker, as applause', { stickers: 1, mentions: [BOT] }],
  ])('%s is none of the bot’s business', async (_, given) => {
    const { said, asked } = await hear(given);
    expect([said, asked]).toEqual([[], []]);
  });

  test('whose words can’t be seen gets a hint in the server’s language, where one is due', async () => {
    expect((await hear({})).said).toEqual([expect.stringContaining('我看不到你回复的内容')]);
    expect((await hear({ mayHint: false })).said).toEqual([]);
  });

  test('is understood without the mention, which is no part of the words', async () => {
    const { said, asked } = await hear({ content: `<@${BOT}> what is it? <@!${BOT}>`, mentions: [BOT] });
    expect(asked).toEqual(['what is it?']);
    expect(said).toEqual(['It is a lighthouse.']);
  });

  test('is understood with the mention switched off, where the words can be seen', async () => {
    expect((await hear({ content: 'what is it?' })).said).toEqual(['It is a lighthouse.']);
  });

  test.each([
    ['painting', 'not finished yet'],
    ['cancelled', 'has no picture'],
    ['failed', 'has no picture'],
  ] as const)('about a request that is %s is told so', async (stage, sentence) => {
    const { said, asked } = await hear({ content: 'make it night', request: fakeRequest({ stage }) });
    expect(said).toEqual([expect.stringContaining(sentence)]);
    expect(asked).toEqual([]);
  });

  test('whose picture is recorded is not told to be tried again when the rest takes longer', async () => {
    const step = plan({ action: 'edit', target: '1-0', prompt: 'a lighthouse at night' });
    const { said, logged } = await hear({ content: 'make it night', step });
    expect(said).toEqual([]);
    expect(logged).toEqual([expect.stringContaining('the sweep goes on with it')]);
  });
});
