import { describe, expect, test } from 'vitest';
import { ServiceError, UserError } from '../../src/errors.ts';
import { zhCn } from '../../src/locales/zh-cn.ts';
import { readWords, settle } from '../../src/requests/settle.ts';
import { createFakeImageBackend } from '../fakes/fake-image-backend.ts';

function setUp(options: Parameters<typeof createFakeImageBackend>[0] = {}) {
  const { backend } = createFakeImageBackend(options);
  const dependencies = {
    backends: new Map([['fake', backend]]),
    defaultBackend: 'fake',
    randomSeed: () => 42,
  };
  return (prompt: string, asked: Parameters<typeof settle>[1] = {}) => settle(prompt, asked, dependencies);
}

async function mistake(call: () => unknown): Promise<UserError> {
  try {
    await call();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('reading the words', () => {
  test('flags are taken out and go before options; what must not be in it adds up', () => {
    const read = readWords('a cat --ar 16:9 --no fog', { aspect: '1:1', negative: 'dogs', seed: 7 });
    expect(read).toEqual({ text: 'a cat', asked: { aspect: '16:9', negative: 'dogs, fog', seed: 7 } });
  });

  test('too many characters are refused with both numbers, and given back', async () => {
    const words = '马'.repeat(6000);
    const error = await mistake(() => readWords(words, {}));
    expect(error.message).toMatch(/6000.*4000/u);
    expect(error.say(zhCn)).toMatch(/6000.*4000/u);
    expect(error.typed).toBe(words);
  });

  test.each([
    ['a cat --frobnicate 3', '--frobnicate'],
    ['a cat --ar 7:5', '7:5'],
    ['a cat --count 9', '9'],
    ['a cat --seed blue', 'blue'],
    ['a cat --seed', '--seed'],
    ['a cat --strength 40', '--strength'],
  ])('“%s” is refused, naming %s', async (words, named) => {
    const error = await mistake(() => readWords(words, {}));
    expect(error.message).toContain(named);
    expect(error.typed).toBe(words);
  });
});

describe('settling', () => {
  test('fills in what was not asked for', async () => {
    expect(await setUp()('a cat')).toEqual({
      ...{ prompt: 'a cat', negative: '', aspect: '1:1', width: 1024, height: 1024 },
      ...{ count: 1, seed: 42, backend: 'fake', model: null },
    });
  });

  test('finds a model by its beginning, in any case', async () => {
    const settling = setUp({ models: ['dreamshaper_8.safetensors', 'flux.safetensors'] });
    expect((await settling('a cat', { model: 'DreamShaper' })).model).toBe('dreamshaper_8.safetensors');
    expect((await mistake(() => settling('a cat', { model: 'sdxl' }))).message).toContain('flux.safetensors');
  });

  test('takes a model’s name as it is while the server can’t be asked', async () => {
    const failWith = new ServiceError('fake', 'away', { reason: 'server-away', retryable: true });
    expect((await setUp({ failWith })('a cat', { model: 'sdxl' })).model).toBe('sdxl');
  });

  test.each([
    ['', {}, 'empty'],
    ['a cat', { backend: 'midjourney' }, 'midjourney'],
    ['a cat', { aspect: '4:3' }, '4:3'],
    ['a cat', { count: 3 }, 'At most 2'],
    ['a cat', { count: 1.5 }, '1.5'],
    ['a cat', { seed: 2 ** 32 }, '4294967295'],
    ['a cat', { seed: -1 }, '-1'],
  ])('“%s” with %o is refused in words', async (prompt, asked, named) => {
    const settling = setUp({ capabilities: { maxCount: 2 } });
    expect((await mistake(() => settling(prompt, asked))).message).toContain(named);
  });
});
