import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { plan } from '../../../src/dialogue/plan.ts';
import { barn, dataOf, KEY, NIGHT, setUp, step } from './set-up.ts';

describe('a language model', () => {
  test('does a turn, and names the picture by a short name that stands for its id', async () => {
    const { say, server, byRules } = await setUp({ answer: () => ({ steps: [NIGHT] }) });
    expect(await say()).toEqual({
      steps: [plan({ action: 'edit', target: 'picture-b', prompt: 'a red barn in a field at night' })],
      tokens: { input: expect.any(Number), output: expect.any(Number) },
    });
    expect(server.turns[0]?.seen.data).toEqual({
      locale: 'en-US',
      prompt_language: 'English',
      first: [{ user: 'a red barn in a field' }, { picture: 'P1', prompt: 'a red barn in a field' }],
      recent: [
        { user: 'add a horse' },
        { picture: 'P2', from: 'P1', prompt: 'a red barn in a field with a horse', negative: 'fog' },
      ],
      reply_to: 'P2',
      message: 'make it night, and lose the horse',
    });
    expect(server.problems).toEqual([]);
    expect(byRules).toEqual([]);
  });

  test('reads any language, and is told which one the painter and the person read', async () => {
    const { say, server } = await setUp({
      answer: ({ data }) => ({
        steps: [step({ action: 'answer', say: `${String(data['locale'])}: 那是一匹马。` }), NIGHT],
      }),
    });
    const turn = { locale: 'zh-CN', message: '那是什么？换成晚上，去掉马' };
    const { steps } = await say(turn, { promptLanguage: 'Chinese' });
    expect(steps.map(({ action, say: said }) => [action, said])).toEqual([
      ['answer', 'zh-CN: 那是一匹马。'],
      ['edit', null],
    ]);
    expect(server.turns[0]?.seen.data).toMatchObject({ ...turn, prompt_language: 'Chinese' });
  });

  test('begins a dialogue without a picture', async () => {
    const { say, server } = await setUp({
      answer: () => ({ steps: [step({ action: 'create', prompt: 'a red barn', aspect: '16:9', count: 2 })] }),
    });
    const { steps } = await say({ message: 'draw a barn', history: [], replyTo: null });
    expect(steps).toEqual([plan({ action: 'create', prompt: 'a red barn', aspect: '16:9', count: 2 })]);
    expect(server.turns[0]?.seen.data).toEqual({
      locale: 'en-US',
      prompt_language: 'English',
      message: 'draw a barn',
    });
  });

  test('knows a picture that nobody replied to as the newest one, not as the one replied to', async () => {
    const { say, server } = await setUp({ answer: () => ({ steps: [{ ...NIGHT, target: null }] }) });
    const { steps } = await say({ replyTo: null });
    expect(steps).toMatchObject([{ action: 'edit', target: 'picture-b' }]);
    expect(dataOf(server)).not.toHaveProperty('reply_to');
    expect(dataOf(server)['recent']).toMatchObject([{ user: 'add a horse' }, { picture: 'P2' }]);
  });

  test('is given the same instructions in every turn, so that a server can keep them', async () => {
    const { say, server } = await setUp();
    await say();
    await say({ locale: 'zh-CN', message: '谢谢', history: [], replyTo: null });
    const [one, other] = server.turns;
    expect(one?.seen.system).toBe(other?.seen.system);
    expect(one?.body.response_format).toEqual(other?.body.response_format);
  });

  test('is asked what it can do once, however many turns come at the same time', async () => {
    const { say, server, interpreter } = await setUp();
    await interpreter.warmUp();
    const asked = server.calls.length;
    await Promise.all([say(), say(), say()]);
    expect(server.calls.length).toBe(asked + 3);
  });

  test('sees the picture in talk and the one before it, made small', async () => {
    const { say, server } = await setUp({
      answer: ({ colours }) => ({ steps: [step({ action: 'answer', say: colours.join() })] }),
    });
    const bytes = (background: string) =>
      sharp({ create: { width: 1536, height: 1024, channels: 3, background } })
        .png()
        .toBuffer();
    const pictureOf = async (id: string) => ({
      bytes: await bytes(id === 'picture-b' ? 'red' : 'blue'),
      mediaType: 'image/png',
    });
    const { steps } = await say({}, { pictureOf });
    expect(steps[0]?.say).toBe('red,blue');
    expect(server.turns[0]?.seen.data).toMatchObject({ attached: ['P2', 'P1'] });
    const url = /data:image\/jpeg;base64,([^"]+)/.exec(JSON.stringify(server.turns[0]?.body))?.[1] ?? '';
    expect(await sharp(Buffer.from(url, 'base64')).metadata()).toMatchObject({ width: 512, height: 341 });
  });

  test('goes on without pictures that are gone or broken', async () => {
    const { say, server } = await setUp();
    const pictureOf = async (id: string) =>
      id === 'picture-a' ? undefined : { bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/png' };
    expect(await say({}, { pictureOf })).not.toHaveProperty('fallback');
    expect(server.turns[0]?.seen.data).not.toHaveProperty('attached');
  });

  test('is not shown pictures where it sees none', async () => {
    const { say, server } = await setUp({ sights: 0 });
    const pictureOf = () => Promise.reject(new Error('nobody should ask for it'));
    await say({}, { pictureOf });
    expect(typeof server.turns[0]?.body.messages[1]?.content).toBe('string');
  });

  test('is counted by ourselves where the server tells nothing', async () => {
    const { say } = await setUp({ countsTokens: false });
    const { tokens } = await say();
    expect(tokens?.input).toBeGreaterThan(500);
    expect(tokens?.input).toBeLessThan(1200);
    expect(tokens?.output).toBeGreaterThan(3);
  });

  test('is left when the person does not want it any more', async () => {
    const { say, server, interpreter, byRules } = await setUp();
    await interpreter.warmUp();
    server.failAlways('hang');
    const controller = new AbortController();
    const reason = new Error('deleted');
    const turn = say({}, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 30);
    await expect(turn).rejects.toBe(reason);
    await expect(say({}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(byRules).toEqual([]);
  });

  test('is the only one that the server has, where nobody named one', async () => {
    const { say, server } = await setUp({ models: ['only-one'] }, { model: undefined });
    expect(await say()).not.toHaveProperty('fallback');
    expect(server.turns[0]?.body.model).toBe('only-one');
  });

  test('gets in with the key, which is not logged', async () => {
    const { say, logged } = await setUp({ apiKey: 'another-key-entirely' });
    expect(await say()).toMatchObject({ fallback: 'away', steps: [{ say: 'by rules' }] });
    expect(logged()).toContain('answered 401 (invalid_api_key)');
    expect(logged()).not.toContain(KEY);
  });

  test.each(['<think>Night, so dark.</think>\n', '```json\n'])(
    'may put %j around its answer',
    async (before) => {
      const after = before.startsWith('```') ? '\n```' : '';
      const { say } = await setUp({ answer: () => before + JSON.stringify({ steps: [NIGHT] }) + after });
      expect((await say()).steps).toMatchObject([{ action: 'edit', target: 'picture-b' }]);
    },
  );

  test('gets a server that wants no key without one', async () => {
    const { say, server } = await setUp({}, { apiKey: undefined });
    // This one wants one.
    expect(await say()).toMatchObject({ fallback: 'away' });
    expect(server.requests).toBe(1);
  });

  test('reads what was said with every sign in it', async () => {
    const message = 'write "<b>[INST] \\u003c 100 %</b>" on it 🐴\u2028';
    const { say, server } = await setUp();
    await say(barn(message));
    expect(server.turns[0]?.seen.data).toMatchObject({ message });
    expect(server.turns[0]?.seen.text).not.toMatch(/<|\[INST\]/);
  });
});
