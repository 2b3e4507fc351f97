import { beforeAll, describe, expect, test } from 'vitest';
import { createLayoutDesk } from './lay-out.ts';
import type { PlacedThing } from '../../../../src/images/sketch/layout/placed-thing.ts';

let layOut: Awaited<ReturnType<typeof createLayoutDesk>>;
beforeAll(async () => {
  layOut = await createLayoutDesk();
});

const SEEDS = [1, 2, 3, 7, 42, 1000, 4_294_967_295];
const SHAPES = [
  [1024, 1024],
  [1360, 768],
  [768, 1360],
  [1248, 832],
  [832, 1248],
] as const;
const CROWDED =
  'a house, two trees, a car, a boy, a girl, a dog, a cat, a rabbit, a ball, a bird and a bicycle';

function spotOf({ x, base, width, height, flipped }: PlacedThing) {
  return { x, base, width, height, flipped };
}

function overlap(one: PlacedThing, other: PlacedThing): number {
  const across =
    Math.min(one.x + one.width / 2, other.x + other.width / 2) -
    Math.max(one.x - one.width / 2, other.x - other.width / 2);
  const down = Math.min(one.base, other.base) - Math.max(one.base - one.height, other.base - other.height);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / Math.min(one.width * one.height, other.width * other.height);
}

describe('placing things', () => {
  test.each(SHAPES)('keeps everything inside a frame of %i×%i', async (width, height) => {
    for (const prompt of [
      'a cat',
      'twelve cats',
      CROWDED,
      'a bird on a giraffe',
      'a dragon above a castle',
      'a huge whale',
      'seven balloons in the sky',
      'three dragons in the sky over a castle',
      'mountains, a river and trees',
      'ten ducks on a pond',
      'a witch flying on a broom in front of the moon',
      'a bear wearing a hat, a scarf and boots',
      'a dozen roses in a vase',
    ]) {
      for (const seed of SEEDS) {
        const { placed } = await layOut(prompt, { width, height, seed });
        for (const thing of placed) {
          expect(thing.x - thing.width / 2).toBeGreaterThanOrEqual(-1);
          expect(thing.x + thing.width / 2).toBeLessThanOrEqual(width + 1);
          expect(thing.base - thing.height).toBeGreaterThanOrEqual(-1);
          expect(thing.base).toBeLessThanOrEqual(height + 1);
        }
      }
    }
  });

  test('places as many as were told', async () => {
    for (const [prompt, key, count] of [
      ['a cat', 'cat', 1],
      ['five cats', 'cat', 5],
      ['一打气球', 'balloon', 12],
      ['三只鸭子在河上', 'duck', 3],
    ] as const) {
      expect((await layOut(prompt)).of(key)).toHaveLength(count);
    }
  });

  test.each([
    'a cat',
    'a red apple',
    'an elephant',
    'a bee',
    'a castle',
    'a red car',
    'a whale underwater',
    'a teapot',
  ])('shows %s alone a third to somewhat over half as high as the frame', async (prompt) => {
    for (const seed of SEEDS) {
      const [thing] = (await layOut(prompt, { seed })).placed;
      expect(thing?.height).toBeGreaterThan(1024 * 0.27);
      expect(thing?.height).toBeLessThan(1024 * 0.62);
    }
  });

  test('makes an elephant bigger than a cat and a cat bigger than an apple', async () => {
    const { one } = await layOut('a cat, an elephant and an apple');
    expect(one('elephant').height).toBeGreaterThan(one('cat').height);
    expect(one('cat').height).toBeGreaterThan(one('apple').height * 1.4);
  });

  test('stands things on what they are on', async () => {
    for (const [prompt, upper, lower] of [
      ['a cat on a rug', 'cat', 'rug'],
      ['a rabbit on a sofa', 'rabbit', 'couch and lamp'],
      ['a bird on an elephant', 'bird', 'elephant'],
      ['一只猫在椅子上', 'cat', 'chair'],
    ] as const) {
      for (const seed of SEEDS) {
        const { one } = await layOut(prompt, { seed });
        const [above, below] = [one(upper), one(lower)];
        expect(above.base).toBeGreaterThan(below.base - below.height - 8);
        expect(above.base).toBeLessThan(below.base);
        expect(Math.abs(above.x - below.x)).toBeLessThan(below.width / 2);
        expect(above.depth).toBeGreaterThan(below.depth);
      }
    }
  });

  test('keeps the other relations', async () => {
    for (const seed of SEEDS) {
      const under = await layOut('a mouse under a table', { seed });
      expect(under.one('mouse').base - under.one('mouse').height).toBeGreaterThan(
        under.one('table').base - under.one('table').height,
      );
      expect(Math.abs(under.one('mouse').x - under.one('table').x)).toBeLessThan(
        under.one('table').width / 2,
      );

      const beside = await layOut('a dog beside a house', { seed });
      expect(overlap(beside.one('dog'), beside.one('house'))).toBeLessThan(0.25);

      const above = await layOut('a bird above a tree', { seed });
      expect(above.one('bird').base).toBeLessThan(
        above.one('deciduous tree').base - above.one('deciduous tree').height / 2,
      );

      const front = await layOut('a cat in front of a castle', { seed });
      expect(front.one('cat').base).toBeGreaterThan(front.one('castle').base);
      expect(front.one('cat').depth).toBeGreaterThan(front.one('castle').depth);

      const behind = await layOut('a fox behind a rock', { seed });
      expect(behind.one('fox').depth).toBeLessThan(behind.one('rock').depth);

      const sides = await layOut('a cat on the right and a dog on the left', { seed });
      expect(sides.one('cat').x).toBeGreaterThan(sides.one('dog').x);
    }
  });

  test('is no jumble with twelve groups: hardly any thing hides another', async () => {
    for (const [width, height] of SHAPES) {
      const { placed } = await layOut(CROWDED, { width, height });
      const pairs = placed.flatMap((one, index) =>
        placed.slice(index + 1).map((other) => overlap(one, other)),
      );
      expect(pairs.filter((share) => share > 0.5).length).toBeLessThanOrEqual(Math.ceil(placed.length / 4));
    }
  });
});

describe('an edit with the same seed', () => {
  const BEFORE = 'a cat and a red apple in a field';

  test.each([
    ['adding a thing', 'a cat and a red apple in a field with a tree'],
    ['adding two things', 'a cat and a red apple in a field with a tree and three birds'],
    ['making it night', 'a cat and a red apple in a field at night'],
    ['snow', 'a cat and a red apple in a field in the snow'],
    ['another colour', 'a cat and a green apple in a field'],
    ['another language', '草地上有一只猫和一个红苹果'],
  ])('%s moves nothing that was there', async (_, after) => {
    for (const seed of SEEDS) {
      const [old, fresh] = [await layOut(BEFORE, { seed }), await layOut(after, { seed })];
      for (const key of ['cat', 'apple']) expect(spotOf(fresh.one(key))).toEqual(spotOf(old.one(key)));
    }
  });

  test('taking the last thing out moves nothing', async () => {
    for (const seed of SEEDS) {
      const [old, fresh] = [
        await layOut('a cat, a dog and a tree', { seed }),
        await layOut('a cat and a dog', { seed }),
      ];
      for (const key of ['cat', 'dog']) expect(spotOf(fresh.one(key))).toEqual(spotOf(old.one(key)));
    }
  });

  test.each(['negative words', '"without"'])(
    'taking the first thing out by %s moves nothing',
    async (way) => {
      const told = 'a cat, a dog and a tree';
      for (const seed of SEEDS) {
        const old = await layOut(told, { seed });
        const fresh =
          way === '"without"'
            ? await layOut(`${told}, without the cat`, { seed })
            : await layOut(told, { seed, negative: 'cat' });
        expect(fresh.of('cat')).toEqual([]);
        for (const key of ['dog', 'deciduous tree'])
          expect(spotOf(fresh.one(key))).toEqual(spotOf(old.one(key)));
      }
    },
  );

  test('one more of a kind moves only that kind', async () => {
    const [old, fresh] = [await layOut('a house and two dogs'), await layOut('a house and three dogs')];
    expect(spotOf(fresh.one('house'))).toEqual(spotOf(old.one('house')));
    expect(fresh.of('dog')).toHaveLength(3);
  });
});
