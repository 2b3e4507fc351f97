import { describe, expect, test } from 'vitest';
import { planSchema } from '../../../src/dialogue/plan.ts';
import { createBuiltInInterpreter } from '../../../src/language/built-in/built-in.ts';
import { ask, askAbout } from './ask.ts';

const PROMPTS = [
  'a red barn in a field with a horse',
  'an owl on a branch, ink drawing',
  '一只猫坐在窗边，黄昏',
  '',
  '   ',
];
const PIECES = [
  ...[
    'make',
    'it',
    'the',
    'a',
    'horse',
    'night',
    'remove',
    'add',
    'and',
    ',',
    'instead',
    'of',
    'with',
    'red',
    '?',
    '"',
    '(',
    '[',
  ],
  ...[
    '猫',
    '换成',
    '把',
    '去掉',
    '的',
    '，',
    '晚上',
    '一只',
    '画',
    '加',
    '🐈',
    '\\',
    '$1',
    '-',
    '\u202E',
    'İ',
    '𠮷',
  ],
];

function createDice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

describe('the built-in interpreter', () => {
  test('gives a valid plan for whatever is said, and the same one each time', async () => {
    const roll = createDice(3);
    for (let round = 0; round < 2000; round += 1) {
      const message = Array.from({ length: roll(9) }, () => PIECES[roll(PIECES.length)] ?? '').join(
        roll(2) ? ' ' : '',
      );
      const prompt = PROMPTS[roll(PROMPTS.length)] ?? '';
      const plan = await askAbout(prompt, message);
      expect(planSchema.parse(plan)).toEqual(await askAbout(prompt, message));
      const makesPicture = ['create', 'edit', 'vary'].includes(plan.action);
      expect(plan.prompt !== null).toBe(makesPicture);
    }
  });

  test('understands within five milliseconds', async () => {
    const times: number[] = [];
    for (let round = 0; round < 300; round += 1) {
      for (const message of [
        'make it night, and lose the horse',
        'paint the barn white',
        '把马去掉，换成晚上',
        'what is that?',
      ]) {
        const startedAt = performance.now();
        await askAbout('a red barn in a field with a horse', message);
        times.push(performance.now() - startedAt);
      }
    }
    times.sort((one, other) => one - other);
    expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(5);
  });

  test('is not slowed down by very long words', async () => {
    const startedAt = performance.now();
    for (const long of [
      'make it '.repeat(400),
      'a'.repeat(4000),
      '的'.repeat(4000),
      'the horse and '.repeat(280),
      '一只猫'.repeat(1300),
    ]) {
      await askAbout(long, 'make it night');
      await askAbout('a red barn', long);
      await askAbout('一只猫', long);
    }
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  test('goes back to the very first picture when told so', async () => {
    const image = (id: string, parent: string | null) =>
      ({ role: 'bot', image: { id, parent, prompt: id, negative: '' } }) as const;
    const history = [image('A', null), image('B', 'A'), image('C', 'B')];
    expect(await ask({ message: 'undo', history, replyTo: 'C' })).toMatchObject({
      action: 'undo',
      target: 'B',
    });
    expect(await ask({ message: 'go back to the first one', history, replyTo: 'C' })).toMatchObject({
      target: 'A',
    });
    expect(await ask({ message: '回到第一张', history, replyTo: 'C' })).toMatchObject({ target: 'A' });
  });

  test('takes the picture replied to, not the newest', async () => {
    const image = (id: string, prompt: string) =>
      ({ role: 'bot', image: { id, parent: null, prompt, negative: '' } }) as const;
    const history = [image('A', 'a barn'), image('B', 'a barn with a horse')];
    const plan = await ask({ message: 'put a tractor there', history, replyTo: 'A' });
    expect(plan).toMatchObject({ target: 'A', prompt: 'a barn with a tractor' });
  });

  test('stops when it is told to before it begins', async () => {
    const turn = { locale: 'en-US', message: 'hello', history: [], replyTo: null };
    const signal = AbortSignal.abort(new Error('over'));
    await expect(createBuiltInInterpreter().interpret(turn, { signal })).rejects.toThrow('over');
  });
});
