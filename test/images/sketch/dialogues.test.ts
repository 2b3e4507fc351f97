import { beforeAll, describe, expect, test } from 'vitest';
import type { Turn } from '../../../src/dialogue/turn.ts';
import type { PlacedThing } from '../../../src/images/sketch/layout/placed-thing.ts';
import { createBuiltInInterpreter } from '../../../src/language/built-in/built-in.ts';
import { createLayoutDesk } from './layout/lay-out.ts';

/** What is said, and the names of the things it is about; every other thing must stay. */
type Step = readonly [said: string, about: string];

const DIALOGUES: readonly (readonly Step[])[] = [
  [
    ['a red barn in a field', 'barn'],
    ['add a horse', 'horse'],
    ['make it night, and lose the horse', 'horse'],
    ['add two owls', 'owl'],
  ],
  [
    ['a cat on a sofa', 'cat, couch and lamp'],
    ['make the cat black', ''],
    ['add a lamp next to the sofa', 'floor lamp'],
    ['make it two cats', 'cat'],
  ],
  [
    ['a castle on the beach', 'castle'],
    ['add a dragon in the sky', 'dragon'],
    ['make the dragon red', ''],
    ['sunset instead', ''],
  ],
  [
    ['a girl with a red balloon in a park', 'girl, balloon'],
    ['make the balloon blue', ''],
    ['add a dog', 'dog'],
    ['make it snow', ''],
  ],
  [
    ['three ducks on a lake', 'duck'],
    ['add a boat', 'sailboat'],
    ['make the boat red', ''],
    ['foggy morning', ''],
  ],
  [
    ['a wizard in a forest', 'mage'],
    ['add an owl', 'owl'],
    ['give the wizard a red umbrella', 'umbrella'],
    ['at night', ''],
  ],
  [
    ['一只猫和一个红苹果在桌子上', 'cat, apple'],
    ['把苹果变成绿色', ''],
    ['加一杯咖啡', 'hot beverage'],
    ['去掉咖啡', 'hot beverage'],
  ],
  [
    ['田野里有一匹马和一座谷仓', 'horse, barn'],
    ['换成晚上', ''],
    ['加两只鸟', 'bird'],
    ['把马变成白色', ''],
  ],
  [
    ['海边的城堡', 'castle'],
    ['加一艘小船', 'sailboat'],
    ['再加一只狗', 'dog'],
    ['换成日落', ''],
  ],
  [
    ['一隻兔子在樹旁邊', 'rabbit, deciduous tree'],
    ['加一個紅色的氣球', 'balloon'],
    ['下雪', ''],
    ['去掉氣球', 'balloon'],
  ],
];
const SEEDS = [1, 7, 42, 1000];

const interpreter = createBuiltInInterpreter();
let layOut: Awaited<ReturnType<typeof createLayoutDesk>>;
beforeAll(async () => {
  layOut = await createLayoutDesk();
});

/** The pictures' words after each step. */
async function promptsOf(steps: readonly Step[]) {
  const history: Turn['history'][number][] = [];
  const pictures: { prompt: string; negative: string }[] = [];
  for (const [index, [message]] of steps.entries()) {
    const replyTo = index === 0 ? null : `P${index - 1}`;
    const turn = { locale: 'en-US', message, history, replyTo };
    const interpretation = await interpreter.interpret(turn, { signal: new AbortController().signal });
    const [plan] = interpretation.steps;
    const prompt = plan?.prompt ?? '';
    const negative = plan?.negative ?? pictures.at(-1)?.negative ?? '';
    pictures.push({ prompt, negative });
    history.push(
      { role: 'user', text: message },
      { role: 'bot', image: { id: `P${index}`, parent: replyTo, prompt, negative } },
    );
  }
  return pictures;
}

/** Where each thing is that isn't spoken of. */
function spotsBeside(about: string, placed: readonly PlacedThing[]) {
  return placed
    .filter(({ group }) => !about.split(', ').includes(group.name))
    .map(({ group, ordinal, x, base, width, height, flipped }) => ({
      thing: `${group.name} ${ordinal}`,
      spot: { x, base, width, height, flipped },
    }))
    .sort((one, other) => one.thing.localeCompare(other.thing));
}

describe('a dialogue about a picture', () => {
  test.each(DIALOGUES.map((steps) => ({ said: steps.map(([words]) => words).join(' → '), steps })))(
    'moves nothing that is not spoken of: $said',
    async ({ steps }) => {
      const pictures = await promptsOf(steps);
      for (const seed of SEEDS) {
        let before: readonly PlacedThing[] = [];
        for (const [index, { prompt, negative }] of pictures.entries()) {
          const { placed } = await layOut(prompt, { seed, negative });
          const about = steps[index]?.[1] ?? '';
          expect(spotsBeside(about, placed), prompt).toEqual(spotsBeside(about, before));
          before = placed;
        }
      }
    },
  );

  test('shows each step: what is added comes, what is taken out goes', async () => {
    const [barn = []] = DIALOGUES;
    const shown = [];
    for (const { prompt, negative } of await promptsOf(barn)) {
      const { placed } = await layOut(prompt, { negative });
      shown.push(placed.map(({ group }) => group.name).sort());
    }
    expect(shown).toEqual([['barn'], ['barn', 'horse'], ['barn'], ['barn', 'owl', 'owl']]);
  });
});
