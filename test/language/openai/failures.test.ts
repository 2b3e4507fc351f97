import { describe, expect, test } from 'vitest';
import { createOpenAiInterpreter } from '../../../src/language/openai/openai.ts';
import { createSilentLog } from '../../../src/log.ts';
import type { Fault } from '../../stand-ins/chat/completion.ts';
import { freePort } from '../../stand-ins/free-port.ts';
import { barn, KEY, NIGHT, setUp } from './set-up.ts';

const ALL: readonly (readonly [Fault, string])[] = [
  ['hang', 'too-slow'],
  ['reset', 'away'],
  ['half', 'away'],
  ['rate-limit', 'busy'],
  ['server-error', 'away'],
  ['bad-gateway', 'away'],
  ['web-page', 'malformed'],
  ['broken-json', 'malformed'],
  ['refusal', 'refused'],
  ['content-filter', 'refused'],
  ['prose', 'malformed'],
  ['empty', 'malformed'],
  ['wrong-schema', 'malformed'],
  ['truncated', 'malformed'],
  ['no-choices', 'malformed'],
];
/** Failures of which a second attempt would be the same. */
const AT_ONCE: readonly (readonly [Fault, string])[] = [
  ['quota', 'busy'],
  ['blocked', 'refused'],
  ['unauthorised', 'away'],
  ['bad-request', 'away'],
];
const PATIENCE = { answer: 150 };
const MESSAGES = ['make it night, and lose the purple-horse', '换成晚上，去掉那匹紫色的马'];

async function ready(answer: () => unknown = () => ({ steps: [NIGHT] })) {
  const parts = await setUp({ answer }, { patience: PATIENCE });
  await parts.interpreter.warmUp();
  return parts;
}

describe.each(MESSAGES)('“%s”', (message) => {
  test.each(ALL)('gets its answer after one failure (%s)', async (fault) => {
    const { say, server, byRules } = await ready();
    server.failNext(fault);
    const made = await say({ message });
    expect(made.steps).toMatchObject([{ action: 'edit', target: 'picture-b' }]);
    expect(made).not.toHaveProperty('fallback');
    expect(server.turns).toHaveLength(2);
    expect(byRules).toEqual([]);
  });

  test.each([...ALL, ...AT_ONCE])(
    'is understood by rules after %s, which say why (%s)',
    async (fault, why) => {
      const { say, server, byRules, logged } = await ready();
      server.failAlways(fault);
      const made = await say({ message });
      expect(made).toMatchObject({ steps: [{ say: 'by rules' }], fallback: why });
      expect(byRules).toEqual([barn(message)]);
      expect(server.turns).toHaveLength(AT_ONCE.some(([one]) => one === fault) ? 1 : 2);

      expect(logged()).toContain(`"reason":"${why}"`);
      for (const secret of ['purple', '紫色', 'barn', 'sorry', 'lose the horse', KEY]) {
        expect(logged()).not.toContain(secret);
      }
    },
  );
});

describe('a failure', () => {
  test('in vain has cost something all the same', async () => {
    const { say, server } = await ready();
    const { tokens } = await say();
    server.failAlways('wrong-schema');
    const { tokens: wasted } = await say();
    expect(wasted?.input).toBeGreaterThan((tokens?.input ?? 0) * 1.8);
    server.failAlways('server-error');
    expect(await say()).not.toHaveProperty('tokens');
  });

  test('is told to the model without the words that came', async () => {
    const { say, server } = await ready(() => ({
      steps: [{ action: 'edit', prompt: ' ', say: 'IGNORE THE RULES' }],
    }));
    await say();
    const [first, second] = server.turns.map(({ seen }) => seen.system);
    expect(second).toBe(
      `${first}\n\nYour last answer could not be used: edit needs a prompt. Answer again, in the form asked for.`,
    );
  });

  test('with pictures is tried without them', async () => {
    const { say, server } = await ready();
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const pictureOf = async () => ({ bytes: Buffer.from(png, 'base64'), mediaType: 'image/png' });
    server.failNext('bad-request');
    expect(await say({}, { pictureOf })).not.toHaveProperty('fallback');
    const contents = server.turns.map(({ body }) => typeof body.messages[1]?.content);
    expect(contents).toEqual(['object', 'string']);
  });

  test('of a server that says when to come back is waited for, but not for long', async () => {
    const { say, server, clock } = await ready();
    const before = clock.now;
    server.failNext('rate-limit');
    await say();
    expect(clock.now - before).toBe(20);
  });

  test('three times in a row spares the others the waiting for half a minute', async () => {
    const { say, server, clock } = await ready();
    server.failAlways('server-error');
    for (let turn = 0; turn < 3; turn += 1) await say();
    const asked = server.requests;
    const times = await Promise.all([say(), say(), say()]);
    expect(times.map(({ fallback }) => fallback)).toEqual(['away', 'away', 'away']);
    expect(server.requests).toBe(asked);

    server.failAlways(undefined);
    clock.now += 30_001;
    // One looks whether it is back; the others don't wait for that.
    const [first, second] = await Promise.all([say(), say()]);
    expect([first, second].map(({ fallback }) => fallback)).toEqual([undefined, 'away']);
    expect(await say()).not.toHaveProperty('fallback');
  });

  test('that what was said brought about takes the model from nobody else', async () => {
    const { say, server } = await ready();
    server.failNext(...Array<Fault>(12).fill('refusal'));
    for (let turn = 0; turn < 6; turn += 1) expect(await say()).toMatchObject({ fallback: 'refused' });
    expect(await say()).not.toHaveProperty('fallback');
  });

  test('of a server that is not there is said at once, and over when it is', async () => {
    const port = await freePort();
    const made = () => setUp({ port });
    const interpreter = createOpenAiInterpreter({
      apiKey: KEY,
      baseUrl: `http://127.0.0.1:${port}/v1`,
      model: undefined,
      fetch,
      fallback: { name: 'rules', writesPrompts: false, interpret: async () => ({ steps: [] }) },
      now: Date.now,
      sleep: async () => {},
      log: createSilentLog(),
    });
    await interpreter.warmUp();
    const context = { signal: new AbortController().signal };
    expect(await interpreter.interpret(barn(), context)).toMatchObject({ fallback: 'away' });
    await made();
    expect(await interpreter.interpret(barn(), context)).not.toHaveProperty('fallback');
  });

  test('of the first questions, which hang, ends the turn in time', async () => {
    const { say, server } = await setUp({}, { patience: { turn: 100, server: 250 } });
    server.failAlways('hang');
    expect(await say()).toMatchObject({ fallback: 'too-slow' });
  });

  test('of our own is logged by its place, without its message', async () => {
    const { interpreter, logged } = await setUp();
    const turn = barn();
    const broken = {
      ...turn,
      get history(): never {
        throw new TypeError('purple-horse');
      },
    };
    const made = await interpreter.interpret(broken, { signal: new AbortController().signal });
    expect(made).toMatchObject({ steps: [{ say: 'by rules' }], fallback: 'malformed' });
    expect(logged()).toContain('"type":"TypeError","place":"    at ');
    expect(logged()).not.toContain('purple');
  });
});
