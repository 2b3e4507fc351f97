import { DiscordjsTypeError, type Message } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { replyToInteraction, replyToMessage } from '../../src/discord/error-reply.ts';
import { ServiceError, UserError } from '../../src/errors.ts';
import { en } from '../../src/locales/en.ts';
import type { Log } from '../../src/log.ts';
import { connectionReset, discordAnswer, fakeInteraction } from '../fakes/fake-interaction.ts';

function fakeLog() {
  const lines: { level: string; detail: Record<string, unknown>; message: string }[] = [];
  const at = (level: string) => (detail: Record<string, unknown>, message: string) =>
    void lines.push({ level, detail, message });
  return { lines, log: { warn: at('warn'), error: at('error') } as unknown as Log };
}

async function told(error: unknown, change: object = {}, failures: Error[] = []) {
  const { interaction, sent } = fakeInteraction(change, failures);
  const { lines, log } = fakeLog();
  await replyToInteraction(interaction, error, log);
  return { sent, lines };
}

const away = (service: string) =>
  new ServiceError(service, 'gone', { reason: 'server-away', retryable: true });
// Its constructor is private; discord.js throws it for options of another type.
const malformed = Object.assign(Object.create(DiscordjsTypeError.prototype) as Error, {
  message: 'no such type',
});

describe('an error becomes words', () => {
  test('a person’s mistake is theirs to read, with what they typed, and no matter for the log', async () => {
    const error = new UserError(({ errors }) => errors.promptTooLong(5000, 4000), { typed: 'so many words' });
    const { sent, lines } = await told(error, { locale: 'zh-CN' });
    expect(sent).toMatchObject([
      {
        content: expect.stringMatching(/5000 个字符.*原文在附件里/u),
        flags: 64,
        files: [{ name: 'prompt.txt', attachment: Buffer.from('so many words') }],
      },
    ]);
    expect(lines).toEqual([]);
  });

  test.each([
    [away('records'), /records right now/u, 'warn'],
    [away('queue'), /records right now/u, 'warn'],
    [away('sd-webui'), /painter can’t be reached/u, 'warn'],
    [malformed, /form that I don’t know/u, 'warn'],
  ])('%s', async (error, sentence, level) => {
    const { sent, lines } = await told(error);
    expect(sent).toMatchObject([{ content: expect.stringMatching(sentence), files: [] }]);
    expect(lines).toMatchObject([{ level }]);
  });

  test('a bug is told with the number under which the log has it', async () => {
    const { sent, lines } = await told(new TypeError('x is not a function'));
    const reference = /`(\w{8})`/u.exec(sent[0]?.content ?? '')?.[1];
    expect(lines).toMatchObject([{ level: 'error', detail: { reference } }]);
    expect(sent[0]?.content).not.toContain('not a function');
  });

  test('no sentence is too long for Discord', async () => {
    const { sent } = await told(new UserError(() => 'long '.repeat(1000), { typed: 'x' }));
    expect(sent[0]?.content?.length).toBeLessThanOrEqual(2000);
  });

  test('an answer that stands already is replaced; one that was put off gets a followup', async () => {
    expect((await told(new UserError(() => 'no'), { replied: true })).sent).toMatchObject([
      { call: 'editReply' },
    ]);
    expect((await told(new UserError(() => 'no'), { deferred: true })).sent).toMatchObject([
      { call: 'followUp', flags: 64 },
    ]);
  });

  test('an autocompletion can only be given no choices', async () => {
    const { sent } = await told(new UserError(() => 'no'), { isAutocomplete: () => true });
    expect(sent).toEqual([{ call: 'respond', choices: [] }]);
  });

  test.each([10_062, 40_060, 50_027, 10_015])(
    'where Discord says %i there is nobody left to tell',
    async (code) => {
      const { sent, lines } = await told(discordAnswer(code, 404));
      expect(sent).toEqual([]);
      expect(lines).toMatchObject([{ level: 'warn' }]);
    },
  );

  test('its own failure goes no further', async () => {
    const failures = [connectionReset(), connectionReset(), connectionReset()];
    const { lines } = await told(new UserError(() => 'no'), {}, failures);
    expect(lines).toMatchObject([{ level: 'error' }]);
  });
});

describe('an error in a message', () => {
  async function toldInChannel(error: unknown, failure?: Error) {
    const sent: object[] = [];
    const message = {
      id: '1312345678901234567',
      async reply(body: object) {
        sent.push(body);
        if (failure) throw failure;
      },
    } as unknown as Message;
    const { lines, log } = fakeLog();
    await replyToMessage(message, error, { words: en, log });
    return { sent, lines };
  }

  test('is a short reply that pings nobody and is posted once', async () => {
    const { sent } = await toldInChannel(new UserError(({ errors }) => errors.onlyLinks));
    expect(sent).toMatchObject([
      {
        content: en.errors.onlyLinks,
        allowedMentions: { parse: [], repliedUser: false },
        nonce: expect.stringMatching(/^.{20,25}$/u),
        enforceNonce: true,
        failIfNotExists: false,
      },
    ]);
  });

  test('is no bug where the bot may not write, or the channel is gone', async () => {
    for (const code of [50_013, 50_001, 10_003]) {
      expect((await toldInChannel(discordAnswer(code))).sent).toEqual([]);
      const { lines } = await toldInChannel(new UserError(() => 'no'), discordAnswer(code));
      expect(lines).toMatchObject([{ level: 'warn' }]);
    }
  });
});
