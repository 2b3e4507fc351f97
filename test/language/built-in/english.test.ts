import { describe, expect, test } from 'vitest';
import { ask, askAbout, stepsAbout } from './ask.ts';

const BARN = 'a red barn in a field with a horse';
const SHIP = 'an old wooden ship on a calm sea at sunset, oil painting';
const CABIN = 'a cosy cabin in a snowy forest';
const STALL = 'a fruit stall on a narrow street, two cats under the table';

describe('an edit in English', () => {
  test.each([
    // Times, weathers, seasons: one instead of the other, else behind the scene.
    [BARN, 'make it night', 'a red barn in a field with a horse at night'],
    [SHIP, 'could you make it night please?', 'an old wooden ship on a calm sea at night, oil painting'],
    [SHIP, 'what if it were dawn', 'an old wooden ship on a calm sea at dawn, oil painting'],
    [SHIP, 'in a storm', 'an old wooden ship on a calm sea at sunset in a storm, oil painting'],
    [
      STALL,
      'make it a rainy evening',
      'a fruit stall on a narrow street, two cats under the table in the rain in the evening',
    ],
    ['a sunny beach with umbrellas', 'make it foggy', 'a foggy beach with umbrellas'],
    ['a market in winter', 'make it spring', 'a market in spring'],
    ['a snowy village', 'summer instead', 'a snowy village in summer'],
    [CABIN, 'let it rain', 'a cosy cabin in a rainy forest'],
    [CABIN, 'no snow', 'a cosy cabin in a forest'],
    [CABIN, 'could it be foggy instead of snowing', 'a cosy cabin in a foggy forest'],
    [CABIN, 'I would like it to be summer', 'a cosy cabin in a snowy forest in summer'],
    [CABIN, 'draw it at night', 'a cosy cabin in a snowy forest at night'],
    [CABIN, 'move it to the beach', 'a cosy cabin at the beach'],
    [CABIN, 'put the cabin on a hill', 'a cosy cabin on a hill'],
    [CABIN, "that's lovely, but can you remove the forest", 'a cosy cabin'],
    [CABIN, 'can we have smoke over the roof', 'a cosy cabin in a snowy forest with smoke over the roof'],
    // Things that come.
    [BARN, 'add a cat', 'a red barn in a field with a horse and a cat'],
    [
      BARN,
      'add a scarecrow and two crows',
      'a red barn in a field with a horse and a scarecrow and two crows',
    ],
    [SHIP, 'put a seagull there', 'an old wooden ship on a calm sea at sunset with a seagull, oil painting'],
    [
      SHIP,
      'draw a whale next to the ship',
      'an old wooden ship on a calm sea at sunset with a whale next to the ship, oil painting',
    ],
    [
      SHIP,
      'I want a lighthouse in the background',
      'an old wooden ship on a calm sea at sunset with a lighthouse in the background, oil painting',
    ],
    ['a snowman in a garden', 'give the snowman a green scarf', 'a snowman with a green scarf in a garden'],
    // Things that go, with what ties them.
    [BARN, 'lose the horse', 'a red barn in a field'],
    [BARN, 'without the field', 'a red barn with a horse'],
    [BARN, 'get rid of the horse, please', 'a red barn in a field'],
    [BARN, 'the horse should go', 'a red barn in a field'],
    [STALL, 'no cats', 'a fruit stall on a narrow street, the table'],
    ['a girl holding a balloon in a park', 'take the balloon away', 'a girl in a park'],
    ['a fox, a hare and a badger in the snow', 'remove the hare', 'a fox and a badger in the snow'],
    ['a fox and a hare in the snow', 'drop the fox', 'a hare in the snow'],
    ['a man with a hat and an umbrella', 'lose the hat', 'a man with an umbrella'],
    ['a tower on top of a hill', 'remove the hill', 'a tower'],
    ['a dog chasing a ball on a beach', 'remove the ball', 'a dog on a beach'],
    // Qualities.
    [BARN, 'paint the barn white', 'a white barn in a field with a horse'],
    [BARN, 'make the horse black', 'a red barn in a field with a black horse'],
    [BARN, 'make the barn orange and the horse grey', 'an orange barn in a field with a grey horse'],
    [BARN, 'the barn should be stone', 'a red stone barn in a field with a horse'],
    ['portrait of an old woman, watercolour', 'make her younger', 'portrait of a younger woman, watercolour'],
    ['two dogs on a lawn', 'make the dogs cats', 'two cats on a lawn'],
    ['two dogs on a lawn', 'only one dog', 'one dog on a lawn'],
    [BARN, 'make it blue', 'a blue barn in a field with a horse'],
    [
      SHIP,
      'change the colour of the ship to green',
      'an old wooden green ship on a calm sea at sunset, oil painting',
    ],
    ['an apple on a plate', 'make the apple green', 'a green apple on a plate'],
    ['a mouse in a kitchen', 'the mouse is too small', 'a bigger mouse in a kitchen'],
    ['a cat on a roof', 'three cats', 'three cats on a roof'],
    // One thing instead of another; what described the old one describes the new one.
    [BARN, 'replace the horse with a cow', 'a red barn in a field with a cow'],
    [BARN, 'how about a windmill instead of the barn', 'a red windmill in a field with a horse'],
    [BARN, 'turn the barn into a blue castle', 'a blue castle in a field with a horse'],
    [BARN, 'make it a goat instead', 'a red barn in a field with a goat'],
    ['an old fisherman, ink drawing', 'make him a robot', 'an old robot, ink drawing'],
    ['a mug of tea on a desk', 'coffee instead', 'a mug of coffee on a desk'],
    ['a watercolour of a fox in a forest', 'can it be a wolf?', 'a watercolour of a wolf in a forest'],
    ['a parrot in a jungle', 'put it on the moon', 'a parrot on the moon'],
    // Manners of painting.
    [SHIP, 'as a watercolour', 'an old wooden ship on a calm sea at sunset, a watercolour'],
    [SHIP, 'in the style of Hokusai', 'an old wooden ship on a calm sea at sunset, in the style of Hokusai'],
    [BARN, 'black and white please', 'a red barn in a field with a horse, black and white'],
    // Several wishes at once.
    [BARN, 'make it night, and lose the horse', 'a red barn in a field at night'],
    [BARN, 'remove the horse. add a tractor, make the barn blue', 'a blue barn in a field with a tractor'],
    [SHIP, 'lose the ship but add a whale and make it dusk', 'a calm sea at dusk with a whale, oil painting'],
    // Elsewhere in the picture, and all but one.
    [BARN, 'put the horse on the left', 'a red barn in a field with a horse on the left'],
    ['a cat on a sofa', 'put the cat under the sofa', 'a cat under the sofa'],
    ['two dogs on a lawn', 'put the dogs behind a tree', 'two dogs behind a tree on a lawn'],
    [BARN, 'just the barn', 'a red barn in a field'],
    [BARN, 'remove everything except the horse', 'a field with a horse'],
    ['a barn', 'bring back the horse', 'a barn with a horse'],
    // Said the short or the roundabout way.
    [BARN, 'bigger barn', 'a bigger red barn in a field with a horse'],
    [BARN, 'I meant a dog', 'a red barn in a field with a dog'],
    [BARN, 'instead of a horse, a cow', 'a red barn in a field with a cow'],
    [BARN, 'at night with stars', 'a red barn in a field with a horse at night with stars'],
    ['two dogs on a lawn', 'just one dog', 'one dog on a lawn'],
    [BARN, 'too dark', 'a red barn in a field with a horse, brighter'],
    [
      SHIP,
      'make it more realistic',
      'an old wooden ship on a calm sea at sunset, oil painting, more realistic',
    ],
    ['a ship at sea, highly detailed, 8k', 'add a whale', 'a ship at sea with a whale, highly detailed, 8k'],
    ['a knight on a horse', 'put the knight in a red suit', 'a knight wearing a red suit on a horse'],
    // Words that nobody foresaw are not lost.
    [BARN, 'zorble the frumious quux', 'a red barn in a field with a horse, zorble the frumious quux'],
    [
      SHIP,
      'more dramatic lighting',
      'an old wooden ship on a calm sea at sunset, oil painting, more dramatic lighting',
    ],
    [BARN, 'make the sky pink', 'a red barn in a field with a horse, pink sky'],
    [BARN, 'can you make it a bit darker?', 'a red barn in a field with a horse, a bit darker'],
  ])('of “%s”: “%s”', async (prompt, message, expected) => {
    expect(await askAbout(prompt, message)).toMatchObject({ action: 'edit', target: 'B', prompt: expected });
  });

  test('keeps an unwanted thing away, until it is asked for again', async () => {
    expect(await askAbout(BARN, 'lose the horse')).toMatchObject({ negative: 'horse' });
    expect(await askAbout('a barn', 'no cows', 'fog')).toMatchObject({
      prompt: 'a barn',
      negative: 'fog, cows',
    });
    expect(await askAbout('a barn', 'add a cow', 'fog, cows')).toMatchObject({ negative: 'fog' });
    expect(await askAbout(BARN, 'make it night', 'fog')).toMatchObject({ negative: null });
  });

  test('speaks of the newest picture where none was replied to', async () => {
    const history = [
      { role: 'bot', image: { id: 'A', parent: null, prompt: 'an owl', negative: '' } },
    ] as const;
    expect(await ask({ message: 'bigger eyes', history })).toMatchObject({
      action: 'edit',
      target: 'A',
      prompt: 'an owl, bigger eyes',
    });
  });
});

describe('a message in English', () => {
  test.each([
    ['thanks!', 'ignore', null],
    ['nice one, cheers', 'ignore', null],
    ['wow that looks amazing', 'ignore', null],
    ['👍🎉', 'ignore', null],
    ['undo', 'undo', 'A'],
    ['oops, go back', 'undo', 'A'],
    ['go back to the previous one', 'undo', 'A'],
    ['I liked the one before', 'undo', 'A'],
    ['again', 'vary', 'B'],
    ['another one please', 'vary', 'B'],
    ['give me a few more like this', 'vary', 'B'],
    ['show me some other versions', 'vary', 'B'],
    ['what colour is the barn?', 'answer', 'B'],
    ['how many horses are there', 'answer', 'B'],
    ['make it better', 'clarify', null],
    ['no', 'clarify', null],
    ['remove him', 'clarify', null],
    ['different one', 'vary', 'B'],
  ])('“%s” is %s', async (message, action, target) => {
    expect(await askAbout(BARN, message)).toMatchObject({ action, target });
  });

  test.each([
    ['now do a castle', 'a castle'],
    ['get me a totally new one: a spaceship', 'a spaceship'],
    ['draw a dragon over a volcano', 'a dragon over a volcano'],
    ['can you paint me a picture of two foxes?', 'two foxes'],
    ['forget that, a robot reading in a library', 'a robot reading in a library'],
    ['something completely different: a lemon on a plate', 'a lemon on a plate'],
    ['now a submarine, something completely else', 'a submarine'],
  ])('“%s” asks for a new picture', async (message, prompt) => {
    expect(await askAbout(BARN, message)).toMatchObject({ action: 'create', target: null, prompt });
  });

  test.each([
    ['same but wide', '16:9'],
    ['make it square', '1:1'],
    ['16:9', '16:9'],
    ['portrait format please', '9:16'],
    ['4:3', '3:2'],
  ])('“%s” asks for another shape of the same', async (message, aspect) => {
    expect(await askAbout(BARN, message)).toMatchObject({
      action: 'edit',
      target: 'B',
      prompt: BARN,
      aspect,
    });
  });

  test.each([
    ['give me 4 versions', 4],
    ['two more like this', 2],
    ['a dozen more', null],
    ['nine more', 4],
  ])('“%s” is that many', async (message, count) => {
    expect(await askAbout(BARN, message)).toMatchObject({ action: 'vary', target: 'B', count });
  });

  test('may have a question beside the wish', async () => {
    const steps = await stepsAbout(BARN, 'what style is this? and make the barn blue');
    expect(steps.map(({ action }) => action)).toEqual(['answer', 'edit']);
    expect(steps[1]).toMatchObject({ prompt: 'a blue barn in a field with a horse' });
  });

  test('asks for a new picture where there is none', async () => {
    expect(await ask({ message: 'a submarine full of cats' })).toMatchObject({
      action: 'create',
      target: null,
      prompt: 'a submarine full of cats',
    });
    expect(await ask({ message: 'please draw me a hat' })).toMatchObject({
      action: 'create',
      prompt: 'a hat',
    });
    expect(await ask({ message: 'thank you' })).toMatchObject({ action: 'ignore' });
  });

  test('about a picture with a Chinese prompt changes that prompt in Chinese', async () => {
    expect(await askAbout('一只猫坐在窗边', 'make the cat black')).toMatchObject({
      prompt: '一只黑色的猫坐在窗边',
    });
    expect(await askAbout('一只猫坐在窗边', 'add a dog')).toMatchObject({ prompt: '一只猫坐在窗边，一只狗' });
    expect(await askAbout('一只猫坐在窗边', 'make it night')).toMatchObject({
      prompt: '一只猫坐在窗边，夜晚',
    });
  });
});
