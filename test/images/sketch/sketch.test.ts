import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { createSketchBackend } from '../../../src/images/sketch/sketch.ts';
import { describeImageBackend } from '../../contract/image-backend.contract.ts';

describeImageBackend('sketch', () => {
  const backend = createSketchBackend();
  return { backend, close: () => backend.close() };
});

describe('sketch', () => {
  const backend = createSketchBackend();
  afterAll(() => backend.close());
  const idle = {
    signal: new AbortController().signal,
    onBegin: async () => {},
    onProgress: () => {},
  };
  const request = { id: '1', negative: '', width: 512, height: 512, count: 1, seed: 7, model: null };

  async function paint(prompt: string, wanted: Partial<typeof request> = {}) {
    const [image] = await backend.generate({ ...request, prompt, ...wanted }, idle);
    if (!image) throw new Error('no picture came');
    return image;
  }

  test('paints the same bytes for the same seed, also in another process thread', async () => {
    const other = createSketchBackend();
    try {
      const [again] = await other.generate({ ...request, prompt: 'two dogs and a red apple at night' }, idle);
      expect((await paint('two dogs and a red apple at night')).bytes).toEqual(again?.bytes);
    } finally {
      await other.close();
    }
  });

  test('paints another picture for another seed', async () => {
    expect((await paint('a cat and a tree', { seed: 1 })).bytes).not.toEqual(
      (await paint('a cat and a tree', { seed: 2 })).bytes,
    );
  });

  test('tells the words it did not draw, as they were typed', async () => {
    expect((await paint('a Melancholy cat at night')).leftOut).toEqual(['Melancholy']);
    expect((await paint('一只忧郁的猫')).leftOut).toEqual(['忧郁']);
    expect((await paint('a cat on a rug')).leftOut).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['emoji alone', '🦊🌲🏳️‍🌈👩‍🚀🧿'],
    ['right-to-left words', 'قطة على السجادة'],
    ['control and zero-width characters', 'a\u0000 c\u200bat \u202e\u0007\ud800 dog'],
    ['markup', '<script>alert(1)</script> &amp; "><svg onload=x> ]]> a cat'],
    ['4,000 characters', 'a red cat beside a tree, '.repeat(160)],
    ['4,000 characters without a pause', '喵'.repeat(4000)],
    ['names of object members', 'constructor __proto__ toString hasOwnProperty'],
  ])('paints a picture from %s', async (_, prompt) => {
    const { bytes } = await paint(prompt);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 512, height: 512 });
  });

  test('rejects with the reason at once when aborted while painting', async () => {
    const aborter = new AbortController();
    const painting = backend.generate(
      { ...request, prompt: 'twelve cats', count: 4, width: 1024, height: 1024 },
      { ...idle, signal: aborter.signal },
    );
    const reason = new Error('changed my mind');
    setImmediate(() => aborter.abort(reason));
    await expect(painting).rejects.toBe(reason);
    expect((await paint('a cat')).bytes.length).toBeGreaterThan(1000);
  });

  test('fails what it was painting when it is closed', async () => {
    const other = createSketchBackend();
    const painting = other.generate({ ...request, prompt: 'a cat' }, idle);
    painting.catch(() => {});
    await other.close();
    await expect(painting).rejects.toMatchObject({ service: 'sketch' });
  });

  test('leaves the event loop free while it paints', async () => {
    await paint('a cat');
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await paint('a cat, a dog, three trees, a castle and a red car', { width: 1024, height: 1024, count: 4 });
    clearInterval(watch);
    expect(longest).toBeLessThan(150);
  });
});
