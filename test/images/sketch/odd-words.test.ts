import { beforeAll, describe, expect, test } from 'vitest';
import { loadPainter } from '../../../src/images/sketch/load-painter.ts';
import type { Painter } from '../../../src/images/sketch/painter.ts';

const PIECES = [
  ...[
    'a',
    'the',
    'two',
    '1000000',
    '0',
    '-5',
    '3.14',
    'cats',
    'castle',
    'on',
    'under',
    'with',
    'in front of',
  ],
  ...[
    'wearing',
    'a hat',
    'red',
    'dark',
    'huge',
    'tiny',
    'without',
    'night',
    'snow',
    'forest',
    'and',
    'of',
    'is',
  ],
  ...[
    'flying',
    'on the left',
    'another',
    'more',
    'holding',
    'an umbrella',
    'boat',
    'lake',
    'mountains',
    'bowl',
  ],
  ...[
    '一只',
    '三只',
    '猫',
    '在',
    '树',
    '旁边',
    '上',
    '的',
    '和',
    '没有',
    '戴着',
    '帽子',
    '夜晚',
    '，',
    '。',
    '无数',
  ],
  ...[
    '🐱',
    '🐱🐱🐱',
    '❄️',
    '👩‍🚀',
    '🏳️‍🌈',
    '🇩🇪',
    ',',
    '.',
    '(',
    '"',
    '&',
    '<svg>',
    '\\',
    '$1',
    '\n',
    '\u202E',
    '\u0000',
  ],
  ...['قطة', 'חתול', '𠮷', '\ud800', 'é', 'e\u0301', '\u200b', 'constructor', '__proto__', 'x'.repeat(500)],
];

function createDice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

let painter: Painter;
beforeAll(async () => {
  painter = await loadPainter('noto');
});

describe('odd words', () => {
  test('never fail, and give the same picture each time', async () => {
    const roll = createDice(5);
    const sides = [64, 256, 768, 1024, 1536] as const;
    for (let round = 0; round < 400; round += 1) {
      const words = (most: number) =>
        Array.from({ length: roll(most) }, () => PIECES[roll(PIECES.length)] ?? '').join(roll(3) ? ' ' : '');
      const wish = {
        prompt: words(24),
        negative: roll(3) ? '' : words(4),
        width: sides[roll(sides.length)] ?? 512,
        height: sides[roll(sides.length)] ?? 512,
        seed: roll(2) ? roll(2 ** 31) : 2 ** 32 - 1,
      };
      const { svg } = await painter.compose(wish);
      expect(svg, wish.prompt).not.toMatch(/NaN|Infinity|undefined/u);
      expect((await painter.compose(wish)).svg).toBe(svg);
    }
  });

  test.each([
    ['a million cats', '1000000 cats'],
    ['more things than fit', Array.from({ length: 300 }, (_, index) => `${index} cats`).join(' and ')],
    [
      'relations in each other',
      'a cat on a dog on a cow on a horse on a bed on a boat on a whale under a cat',
    ],
    ['a long chain of relations', 'a cat on a dog beside '.repeat(180)],
    ['4,000 emoji', '🐱'.repeat(2000)],
    ['a wall of one sign', '上'.repeat(4000)],
    ['nothing but numbers', '1 2 3 4 5 6 7 8 9 '.repeat(400)],
  ])('%s take no longer than other words', async (_, prompt) => {
    const startedAt = performance.now();
    await painter.compose({ prompt, negative: '', width: 1024, height: 1024, seed: 1 });
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  test('show a dozen of what is told in millions', async () => {
    const { svg } = await painter.compose({
      prompt: '1000000 cats',
      negative: '',
      width: 512,
      height: 512,
      seed: 1,
    });
    expect(svg.match(/<g transform="translate\([^)]*\) scale\(-?[\d.]+ /gu)).toHaveLength(12);
  });
});
