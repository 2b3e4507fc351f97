import { describe, expect, test } from 'vitest';
import { readResultText } from '../../src/delivery/read-result-text.ts';
import { cancelledView, paintingView, resultView, waitingView } from '../../src/delivery/request-view.ts';
import { createSeededRandom } from '../../src/images/sketch/seeded-random.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

const read = (change: Parameters<typeof fakeRequest>[0]) =>
  readResultText(resultView(fakeRequest(change), []).content);

describe('the text of a result', () => {
  test('says who asked for what, and what painted it', () => {
    expect(read({ prompt: 'a cat', userId: '33', backend: 'sketch', width: 1368, height: 768 })).toEqual({
      ...{ prompt: 'a cat', userId: '33', backend: 'sketch', model: null, width: 1368, height: 768 },
    });
    expect(read({ backend: 'sd-webui', model: 'dream, v8 · XL' })).toMatchObject({
      ...{ backend: 'sd-webui', model: 'dream, v8 · XL', width: 1024 },
    });
  });

  test.each([
    'a *very* __big__ ~~cat~~ ||hidden|| `code`',
    '# no heading, - no list, 1. no number',
    '1. one, \\ backslash \\\\ two [link](https://example.com) > quote',
    '- item',
    '一只猫 🐱 “说” <@99> · <@98>',
    '** · <@99>',
    'snake_case_word and http://example.com/a_b_c*d*',
  ])('gives the prompt back as it was typed: %s', (prompt) => {
    expect(read({ prompt })?.prompt).toBe(prompt);
    expect(read({ prompt })?.userId).toBe('33');
  });

  test('gives back any prompt of letters and lone marks', () => {
    const random = createSeededRandom(3, 'text');
    const marks = '\\ * _ ~ | ` # - > [ ] ( ) . 1 a 猫 🐱'.split(' ');
    for (let time = 0; time < 3000; time += 1) {
      const words = Array.from({ length: 12 }, () => marks[Math.floor(random() * marks.length)] ?? '');
      const prompt = words.join('x');
      expect(read({ prompt })?.prompt).toBe(prompt);
    }
  });

  test('gives a long prompt as far as it is shown', () => {
    const prompt = read({ prompt: 'long '.repeat(200) })?.prompt ?? '';
    expect(prompt).toHaveLength(300);
    expect(prompt).toMatch(/^long long .*…$/u);
  });

  test('is told apart from every other text', () => {
    const request = fakeRequest();
    for (const { content } of [
      waitingView(request, { place: 1, secondsLeft: undefined }),
      paintingView(request, { fraction: 0.5 }),
      cancelledView(request),
    ]) {
      expect(readResultText(content)).toBeUndefined();
    }
    for (const content of ['', '\n', '**a** · <@1>', 'x\n-# sketch · 1×1', '**'.repeat(2000)]) {
      expect(readResultText(content)).toBeUndefined();
    }
  });
});
