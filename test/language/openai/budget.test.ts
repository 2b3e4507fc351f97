import { describe, expect, test } from 'vitest';
import type { HistoryEntry, Turn } from '../../../src/dialogue/turn.ts';
import { textOf } from '../../../src/language/openai/answer-form.ts';
import type { ChatBody } from '../../../src/language/openai/chat-client.ts';
import { countTokens } from '../../../src/language/openai/count-tokens.ts';
import { dataOf, KEY, setUp, step } from './set-up.ts';

const MOST = 1200;
const WISHES = {
  'en-US': [
    'add a small boat with a striped sail on the river, please',
    'make it look like a woodcut from the 1920s, but keep the colours',
    'could you move the two birds a little further to the left?',
    'lose the second tree, and let there be some fog over the field',
    'I would like the barn to have a green door and a weathervane',
  ],
  'zh-CN': [
    '请在河上加一条有条纹帆的小船',
    '改成一九二零年代的木刻风格，但是颜色不要变',
    '能不能把那两只鸟往左边移一点？',
    '去掉第二棵树，再让田野上有一些雾',
    '我想让谷仓有一扇绿色的门和一个风向标',
  ],
};
const PROMPT =
  'a red barn with a green door and a weathervane in a wide field, two white birds on the left, a small boat with a striped sail on the river, thin fog over the grass, soft morning light, woodcut from the 1920s';

/** As long as a model makes it that doesn't count. */
const SUMMARY = 'P3 got two white birds, P8 a boat with a striped sail. '.repeat(12);

/** A branch of as many turns, each a wish and its picture; the last one is said now. */
function dialogue(turns: number, locale: 'en-US' | 'zh-CN'): Turn {
  const wish = (turn: number) => `${WISHES[locale][turn % 5]} (${turn})`;
  const history = Array.from({ length: turns - 1 }, (_, turn): HistoryEntry[] => [
    { role: 'user', text: wish(turn) },
    {
      role: 'bot',
      image: {
        id: `id-${turn}`,
        parent: turn === 0 ? null : `id-${turn - 1}`,
        prompt: `${PROMPT}, version ${turn}`,
        negative: turn % 2 ? 'fog, text' : '',
      },
    },
  ]).flat();
  return { locale, message: wish(turns - 1), history, replyTo: turns > 1 ? `id-${turns - 2}` : null };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

const costOf = (body: unknown) => countTokens(textOf(body as ChatBody));

describe.each(['en-US', 'zh-CN'] as const)('the text of a turn in %s', (locale) => {
  test.each([1, 10, 100, 1000])(`stays within ${MOST} tokens in a dialogue of %i turns`, async (turns) => {
    const { say, server } = await setUp({ summary: SUMMARY });
    // The last forty turns of the dialogue, as it grows.
    const first = Math.max(1, turns - 39);
    for (let turn = first; turn <= turns; turn += 1) await say(dialogue(turn, locale));
    const costs = server.turns.map(({ body }) => costOf(body));
    expect(median(costs)).toBeLessThanOrEqual(MOST);
    expect(Math.max(...costs)).toBeLessThanOrEqual(MOST);
    expect(server.problems).toEqual([]);
  });
});

describe.each(['json-schema', 'json-object', 'tools'] as const)('the text of a turn as %s', (form) => {
  test('stays within the budget too', async () => {
    const { say, server } = await setUp({ forms: [form], summary: SUMMARY });
    await say(dialogue(100, 'en-US'));
    expect(costOf(server.turns[0]?.body)).toBeLessThanOrEqual(MOST);
  });
});

describe('a long dialogue', () => {
  test('keeps the first picture, the one in talk and the newest turns; the middle is a summary', async () => {
    const { say, server } = await setUp();
    await say(dialogue(100, 'en-US'));
    const data = dataOf(server);
    expect(data['first']).toMatchObject([{ user: `${WISHES['en-US'][0]} (0)` }, { picture: 'P1' }]);
    expect(data['earlier']).toBe('a barn, then a horse');
    const recent = data['recent'] as { user?: string; picture?: string; prompt?: string }[];
    expect(recent.at(-1)).toMatchObject({ picture: 'P99', prompt: `${PROMPT}, version 98` });
    expect(recent.at(-2)?.user).toContain('(98)');
    expect(recent.length).toBeGreaterThanOrEqual(3);
    expect(data['message']).toBe(`${WISHES['en-US'][4]} (99)`);
  });

  test('is summarised once and then only what came since, with what was known before', async () => {
    const { say, server } = await setUp();
    await say(dialogue(60, 'en-US'));
    await say(dialogue(60, 'en-US'));
    expect(server.summaries).toHaveLength(1);
    for (let turn = 61; turn <= 90; turn += 1) await say(dialogue(turn, 'en-US'));
    const later = server.summaries.slice(1);
    expect(later.length).toBeGreaterThan(2);
    expect(later.length).toBeLessThanOrEqual(16);
    for (const { seen, body } of later) {
      expect(seen.data['before']).toBe('a barn, then a horse');
      expect(costOf(body)).toBeLessThan(900);
    }
  });

  test('that nobody has summarised is not read as a whole', async () => {
    const { say, server } = await setUp();
    await say(dialogue(1000, 'zh-CN'));
    const [summary] = server.summaries;
    expect(costOf(summary?.body)).toBeLessThan(3500);
    expect(JSON.stringify(summary?.seen.data)).toContain('{"left_out":');
  });

  test('goes on with the number of what is left out where it can not be summarised', async () => {
    const { say, server, interpreter } = await setUp();
    await interpreter.warmUp();
    server.failNext('refusal');
    expect(await say(dialogue(60, 'en-US'))).not.toHaveProperty('fallback');
    expect(server.turns[0]?.seen.data).not.toHaveProperty('earlier');
    expect(server.turns[0]?.seen.data['left_out']).toBeGreaterThan(100);
    const asked = server.calls.length;
    // The next one doesn't wait for the same again.
    await say(dialogue(60, 'en-US'));
    expect(server.calls.length).toBe(asked + 1);
  });

  test('can go back to any of its pictures', async () => {
    const { say } = await setUp({ answer: () => ({ steps: [step({ action: 'undo', target: 'P7' })] }) });
    expect((await say(dialogue(500, 'en-US'))).steps).toMatchObject([{ action: 'undo', target: 'id-6' }]);
  });

  test('is read quickly, a thousand turns of it', async () => {
    const { say, interpreter } = await setUp();
    await interpreter.warmUp();
    await say(dialogue(1000, 'en-US'));
    const turn = dialogue(1000, 'en-US');
    const began = performance.now();
    await say(turn);
    const took = performance.now() - began;
    expect(took).toBeLessThan(1000);
  });
});

describe('very long words', () => {
  test('of a message and the picture in talk are never cut', async () => {
    const { say, server, logged } = await setUp();
    const message = `${'make everything blue and '.repeat(160)}the end`;
    const prompt = `${'a horse, '.repeat(400)}the end`;
    const turn = dialogue(40, 'en-US');
    const history = turn.history.map((entry) =>
      'image' in entry && entry.image.id === turn.replyTo
        ? { ...entry, image: { ...entry.image, prompt } }
        : entry,
    );
    await say({ ...turn, message, history });
    const data = dataOf(server);
    expect(data['message']).toBe(message);
    expect(data['recent']).toMatchObject([{ picture: 'P39', prompt }]);
    expect(data).not.toHaveProperty('first');
    expect(logged()).not.toContain(KEY);
  });

  test.each([
    'a'.repeat(4000),
    '😀'.repeat(2000),
    ' '.repeat(4000),
    '的'.repeat(4000),
    '<|endoftext|>'.repeat(300),
  ])('that are no words are counted quickly (%#)', async (message) => {
    const { say, interpreter } = await setUp();
    await interpreter.warmUp();
    const began = performance.now();
    await say({ message });
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
