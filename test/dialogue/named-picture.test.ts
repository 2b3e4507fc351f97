import { describe, expect, test } from 'vitest';
import { namedPicture } from '../../src/dialogue/named-picture.ts';

describe('naming one of several pictures', () => {
  test.each([
    ['make the second one blue', 1, 'make it blue'],
    ['the third picture, but at night', 2, 'but at night'],
    ['add a cat to picture 4', 3, 'add a cat'],
    ['in the first picture, make the cat black', 0, 'make the cat black'],
    ['#2 in winter', 1, 'winter'],
    ['the last one without the tree', 3, 'without the tree'],
    ['把第二张变成晚上', 1, '把它变成晚上'],
    ['第3幅，加一只猫', 2, '加一只猫'],
    ['最后一张换成冬天', 3, '换成冬天'],
  ])('“%s” means picture %i', (words, index, rest) => {
    expect(namedPicture(words, 4)).toEqual({ index, words: rest });
  });

  test.each(['make it night', 'paint the second house red', '加第二只猫', 'four cats please'])(
    '“%s” names none',
    (words) => {
      expect(namedPicture(words, 4)).toEqual({ index: undefined, words });
    },
  );

  test('one that isn’t there is not named, and a single picture needs no name', () => {
    expect(namedPicture('the fourth one at night', 3).index).toBeUndefined();
    expect(namedPicture('the second one at night', 1).words).toBe('the second one at night');
  });
});
