import { beforeAll, describe, expect, test } from 'vitest';
import { loadDrawingSet } from '../../../../src/images/sketch/drawing/drawing-set.ts';
import { loadLexicon } from '../../../../src/images/sketch/parse/load-lexicon.ts';
import { parseScene } from '../../../../src/images/sketch/parse/parse-scene.ts';
import type { Lexicon } from '../../../../src/images/sketch/parse/read-marks.ts';
import { tellScene } from '../tell-scene.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(await loadDrawingSet('noto'));
});

describe('reading a prompt', () => {
  test.each([
    ['a cat', '1 cat'],
    ['Kitten', '1 cat'],
    ['two puppies', '2 dog'],
    ['three mice and a wolf', '3 mouse; 1 wolf'],
    ['cats', '3 cat'],
    ['a dozen red roses in a vase', '12 red rose in vase; 1 vase'],
    ['half a dozen eggs', '6 egg'],
    ['a flock of sheep', '7 ewe'],
    ['12 balloons', '12 balloon'],
    ['250 balloons', '12 balloon'],
    ['a red apple', '1 red apple'],
    ['a green apple and a yellow banana', '1 green apple; 1 yellow banana'],
    ['a light blue car', '1 light blue automobile'],
    ['a dark green bus at night', '1 dark green bus | night'],
    ['a black cat and a white cat', '1 black cat; 1 white cat 2'],
    ['an orange cat eats an orange', '1 orange cat; 1 tangerine'],
    ['the house is blue', '1 blue house'],
    ['a big elephant beside a tiny mouse', '1 big elephant beside mouse; 1 tiny mouse'],
    ['a cat on a mat', '1 cat on rug; 1 rug'],
    [
      'a cat and a dog under a tree',
      '1 cat under deciduous tree; 1 dog under deciduous tree; 1 deciduous tree',
    ],
    ['a dragon flying over a village at night', '1 dragon flying | village night'],
    ['a bridge over a river', '1 bridge | river'],
    ['a bowl of ramen on a table', '1 steaming bowl | table'],
    ['strawberry cake', '1 shortcake'],
    ['a girl with a red balloon', '1 girl; 1 red balloon held by girl'],
    ['a cake with a red balloon', '1 birthday cake; 1 red balloon'],
    ['a dog with a hat and a scarf', '1 dog; 1 top hat worn by dog; 1 scarf worn by dog'],
    ['a witch flying on a broom', '1 mage flying on broom; 1 broom flying'],
    ['a frog on a pedestal with a crown', '1 frog; 1 crown worn by frog'],
    ['a table with a vase and flowers in the vase', '1 table; 1 vase on table; 3 tulip in vase'],
    ['a tree and a kite in the sky', '1 deciduous tree; 1 kite flying'],
    ['a cat and another cat', '1 cat; 1 cat 2'],
    ['10,000 cats and a 1950 car', '12 cat; 1 automobile'],
    ['a curious, playful cat', '1 cat'],
    ['a village in the mountains', '| village before mountains'],
    ['a red car on a road in the mountains', '1 red automobile | mountains'],
    ['a storm at sea', '| sea rain'],
    ['a cat by the window', '1 cat | room'],
    ['宇航员骑马在月球上', '1 astronaut on horse; 1 horse | moon'],
    ['二十只鸟和十五条鱼', '12 bird; 12 fish'],
    ['一隻黑貓坐在窗邊，外面下雪', '1 black cat | room snow'],
    ['大树下的拿着一把雨伞的女孩', '1 deciduous tree; 1 umbrella held by girl; 1 girl under deciduous tree'],
    ['沙发上有两只猫和一只狗', '1 couch and lamp; 2 cat on couch and lamp; 1 dog on couch and lamp'],
    ['a family', '1 man standing; 1 woman standing; 1 boy; 1 girl'],
    ['樱花树下的女孩', '1 cherry tree; 1 girl under cherry tree'],
    ['一座雪山，前面有一个湖', '| lake before mountains'],
    ['雨夜的城市', '| city night rain'],
    ['🦊🌲🌲🌲❄️', '1 fox; 3 evergreen tree | snow'],
    ['on the sofa sits a rabbit', '1 couch and lamp; 1 rabbit on couch and lamp'],
    ['a bird above a house', '1 bird above house; 1 house'],
    ['a fox behind a rock', '1 fox behind rock; 1 rock'],
    ['a knight in front of a castle', '1 knight in front of castle; 1 castle'],
    ['a cat in a box beside a lamp', '1 cat in package; 1 package beside floor lamp; 1 floor lamp'],
    ['a bowl of three apples', '1 bowl; 3 apple in bowl'],
    ['a boy riding a bicycle', '1 boy on bicycle; 1 bicycle'],
    ['a cat wearing a top hat', '1 cat; 1 top hat worn by cat'],
    ['a girl holding a red balloon', '1 girl; 1 red balloon held by girl'],
    ['a cat on the left and a dog on the right', '1 cat left; 1 dog right'],
    ['a castle on the beach at sunset', '1 castle | beach sunset'],
    ['a boat on the sea at dawn', '1 sailboat | sea dawn'],
    ['two fish underwater', '2 fish | underwater'],
    ['a deer in the forest in the snow', '1 deer | forest snow'],
    ['a camel in the desert', '1 camel | desert'],
    ['a taxi in the city in the rain', '1 taxi | city rain'],
    ['a train in the mountains', '1 locomotive | mountains'],
    ['a rocket in outer space', '1 rocket | space'],
    ['a chef in the kitchen', '1 cook | kitchen'],
    ['an apple on the table', '1 apple | table'],
    ['a red barn in a field with a horse at night', '1 red barn; 1 horse | meadow night'],
    ['balloons in the sky', '3 balloon flying | sky'],
    ['a dog in a garden, birds in the sky', '1 dog; 3 bird flying | garden'],
    ['the moon over the mountains', '1 full moon | mountains night'],
    ['a snowman on a foggy morning', '1 snowman without snow | dawn fog'],
    ['a horse on a farm without a barn', '1 horse | farm'],
    ['a cat, a dog, no dog', '1 cat; no 1 dog'],
    ['🐘🌳🌃', '1 elephant; 1 deciduous tree | night'],
    ['一只猫', '1 cat'],
    ['三只猫', '3 cat'],
    ['兩隻白色的兔子', '2 white rabbit'],
    ['红色的苹果', '1 red apple'],
    ['一个绿苹果和一只黑猫', '1 green apple; 1 black cat'],
    ['浅蓝色的汽车', '1 light blue automobile'],
    ['苹果是绿色的', '1 green apple'],
    ['猫在桌子上', '1 cat | table'],
    ['貓在桌子下面', '1 cat under table; 1 table'],
    ['三只猫坐在沙发上', '3 cat on couch and lamp; 1 couch and lamp'],
    ['树下有一只小狗', '1 deciduous tree; 1 dog under deciduous tree'],
    ['城堡前面有两匹马', '1 castle; 2 horse in front of castle'],
    ['房子后面的大树', '1 house; 1 deciduous tree behind house'],
    ['一只狗在房子旁边，天上有三只鸟', '1 dog beside house; 1 house; 3 bird flying'],
    ['一隻貓和一隻狗在樹下', '1 cat under deciduous tree; 1 dog under deciduous tree; 1 deciduous tree'],
    ['一隻貓坐在書架旁邊的椅子上', '1 cat on chair; 1 bookshelf; 1 chair beside bookshelf'],
    ['a field of sunflowers under a blue sky', '3 sunflower | meadow'],
    ['a hare racing a turtle', '1 rabbit; 1 turtle'],
    ['a shark and a jellyfish in the ocean', '1 shark; 1 jellyfish | underwater'],
    ['一条金鱼在碗里', '1 tropical fish in bowl; 1 bowl'],
    ['蓝天白云下的风车', '1 white cloud; 1 windmill under cloud'],
    ['an owl on a bench looking at a book', '1 owl on bench; 1 bench; 1 open book beside owl'],
    ['骑着自行车的男孩', '1 bicycle; 1 boy on bicycle'],
    ['戴着帽子的雪人', '1 top hat worn by snowman without snow; 1 snowman without snow'],
    ['海边的城堡，晚上', '1 castle | beach night'],
    ['沙漠里的骆驼，日落', '1 camel | desert sunset'],
    ['五條魚在海底', '5 fish | underwater'],
    ['森林里有一头大象，没有人', '1 elephant | forest'],
    ['左边是一只猫，右边是一只狗', '1 cat left; 1 dog right'],
    ['一打红玫瑰', '12 red rose'],
    ['很多气球在城市上空', '7 balloon | city'],
    ['火箭在太空', '1 rocket | space'],
    ['雪地里的企鹅', '1 penguin | snow'],
  ])('%s', (prompt, told) => {
    expect(tellScene(parseScene(prompt, '', lexicon))).toBe(told);
  });

  test.each([
    ['a cat, elegant and royal', ['elegant', 'royal']],
    ['赛博朋克城市，秋天', ['赛博朋克', '秋天']],
    ['a melancholy cat', ['melancholy']],
    ['a beautiful, detailed cat sleeping on a rug', ['beautiful', 'detailed', 'sleeping']],
    ['a cat with blue eyes', ['eyes']],
    ['一只忧郁的猫', ['忧郁']],
    ['please draw me a picture of a cat', []],
    ['请画一只猫在草地上', []],
  ])('tells what it left out of "%s"', (prompt, leftOut) => {
    expect(parseScene(prompt, '', lexicon).leftOut).toEqual(leftOut);
  });

  test.each([
    ['a cat and a dog', 'dog', '1 cat; no 1 dog'],
    ['a pine and an oak tree', 'trees', 'no 1 evergreen tree; no 1 deciduous tree'],
    ['a wizard and a cat', 'people', 'no 1 mage; 1 cat'],
    ['一只猫和一只狗', '狗', '1 cat; no 1 dog'],
    ['a cat in the rain', 'rain', '1 cat'],
  ])('takes out of "%s" what the negative words "%s" refuse', (prompt, negative, told) => {
    expect(tellScene(parseScene(prompt, negative, lexicon))).toBe(told);
  });

  test('knows more than a thousand drawings by name or tag, all of them there', async () => {
    const { drawingOf } = await loadDrawingSet('noto');
    const drawings = new Set([...lexicon.vocabulary.values()].map(({ drawing }) => drawing));
    expect(drawings.size).toBeGreaterThan(1000);
    expect([...drawings].filter((drawing) => !drawingOf(drawing))).toEqual([]);
  });

  test('knows everyday things by their names in English and in both Chinese scripts', () => {
    const known = (words: string) => words.split(' ').filter((word) => !lexicon.vocabulary.has(word));
    expect(
      known('cat dog horse castle umbrella guitar volcano helicopter strawberry octopus telescope'),
    ).toEqual([]);
    expect(known('猫 狗 马 城堡 雨伞 吉他 火山 直升机 草莓 章鱼 显微镜')).toEqual([]);
    expect(known('貓 馬 雨傘 直升機 烏龜 蝴蝶')).toEqual([]);
  });
});
