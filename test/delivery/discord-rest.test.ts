import { DiscordAPIError as OwnError, HTTPError } from '@discordjs/rest';
import { DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { deliveryError, refusalOf, throughResets } from '../../src/delivery/discord-rest.ts';

const answer = (Answer: typeof OwnError, code: number, status: number) =>
  new Answer({ code, message: 'no' }, code, status, 'PATCH', 'https://discord.example', {
    body: undefined,
    files: undefined,
  });
const badGateway = new HTTPError(502, 'Bad Gateway', 'PATCH', 'https://discord.example', {
  body: undefined,
  files: undefined,
});
const reset = new TypeError('fetch failed', { cause: new Error('other side closed') });
const sleep = () => Promise.resolve();

/** discord.js is CommonJS and brings the classes of its errors a second time. */
describe.each([
  ['our own REST client', OwnError],
  ['discord.js', DiscordAPIError],
])('errors of %s', (_, Answer) => {
  test.each([
    [10_008, 'gone'],
    [10_003, 'gone'],
    [50_013, 'forbidden'],
    [50_001, 'forbidden'],
    [50_027, 'expired'],
    [10_062, 'expired'],
    [50_035, undefined],
  ])('%i means that the message is %s', (code, refusal) => {
    expect(refusalOf(answer(Answer, code, 403))).toBe(refusal);
  });

  test('an answer is an answer: the call is not repeated', async () => {
    let calls = 0;
    const calling = throughResets(
      () => {
        calls += 1;
        return Promise.reject(answer(Answer, 50_035, 400));
      },
      { sleep },
    );
    await expect(calling).rejects.toThrow('no');
    expect(calls).toBe(1);
  });

  test.each([
    [400, false],
    [404, false],
    [408, true],
    [429, true],
    [500, true],
  ])('status %i leaves %s to try again', (status, retryable) => {
    expect(deliveryError(answer(Answer, 0, status)).retryable).toBe(retryable);
  });
});

test('a call whose connection breaks is repeated, twice at most, with a growing pause', async () => {
  const pauses: number[] = [];
  let calls = 0;
  const call = () => ((calls += 1) < 3 ? Promise.reject(reset) : Promise.resolve('done'));
  const sleep = async (pause: number) => void pauses.push(pause);
  expect(await throughResets(call, { sleep })).toBe('done');
  expect(pauses).toEqual([200, 400]);
  calls = 0;
  await expect(throughResets(call, { attempts: 2, sleep })).rejects.toBe(reset);
  expect(calls).toBe(2);
});

test('no answer, and a server in trouble, can be tried again later', () => {
  expect(deliveryError(reset)).toMatchObject({ reason: 'server-away', retryable: true });
  expect(deliveryError(badGateway)).toMatchObject({ reason: 'server-away', retryable: true });
  expect(refusalOf(reset)).toBeUndefined();
});
