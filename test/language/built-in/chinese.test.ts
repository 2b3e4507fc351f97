import { describe, expect, test } from 'vitest';
import { ask, askAbout } from './ask.ts';

const CAT = '一只猫坐在窗边';
const FARM = '田野里有一匹马和一座红色的谷仓';
const HUT = '海边的小屋，黄昏';

describe('an edit in Chinese', () => {
  test.each([
    [CAT, '换成晚上', '一只猫坐在窗边，夜晚'],
    [CAT, '如果是晚上呢？', '一只猫坐在窗边，夜晚'],
    [HUT, '改成白天', '海边的小屋，白天'],
    [HUT, '下雪吧', '海边的小屋，黄昏，雪天'],
    [HUT, '变成冬天的早晨', '海边的小屋，早晨，冬天'],
    [CAT, '加一只狗', '一只猫坐在窗边，一只狗'],
    [CAT, '能不能再加一个红色的气球？', '一只猫坐在窗边，一个红色的气球'],
    [CAT, '旁边放一本书', '一只猫坐在窗边，旁边有一本书'],
    [CAT, '给猫戴上一顶帽子', '一只戴着一顶帽子的猫坐在窗边'],
    [FARM, '去掉马', '田野里有一座红色的谷仓'],
    [FARM, '把谷仓去掉', '田野里有一匹马'],
    [FARM, '不要马了', '田野里有一座红色的谷仓'],
    ['一只猫和一只狗在沙发上', '删掉那只狗', '一只猫在沙发上'],
    ['骑着马的女孩，草地', '把马去掉', '女孩，草地'],
    [FARM, '把谷仓涂成白色', '田野里有一匹马和一座白色的谷仓'],
    ['一个苹果放在桌上', '把苹果变成绿色', '一个绿色的苹果放在桌上'],
    ['一个红苹果放在桌上', '把苹果变成绿色的', '一个绿色苹果放在桌上'],
    ['夜晚的街道，下着雨，霓虹灯', '不要下雨', '夜晚的街道，霓虹灯'],
    ['夜晚的街道，下着雨，霓虹灯', '换成雪天', '夜晚的街道，雪天，霓虹灯'],
    ['夜晚的街道，下着雨，霓虹灯', '去掉霓虹灯', '夜晚的街道，下着雨'],
    ['老人在长椅上看报纸', '把报纸换成书', '老人在长椅上看书'],
    ['老人在长椅上看报纸', '去掉报纸', '老人在长椅上'],
    ['老人在长椅上看报纸', '不错，再加点落叶', '老人在长椅上看报纸，落叶'],
    ['老人在长椅上看报纸', '让他戴一顶帽子', '老人在长椅上看报纸，戴着一顶帽子'],
    ['一只白色的小狗和一个女孩在海边', '三只小狗', '三只白色的小狗和一个女孩在海边'],
    ['一只白色的小狗和一个女孩在海边', '换成森林里', '一只白色的小狗和一个女孩在森林里'],
    [CAT, '来个特写', '一只猫坐在窗边，特写'],
    [CAT, '眼睛大一点', '一只猫坐在窗边，眼睛大一点'],
    [FARM, '把马换成牛', '田野里有一匹牛和一座红色的谷仓'],
    [CAT, '换成一只兔子', '一只兔子坐在窗边'],
    ['一杯热茶放在木桌上', '换成咖啡', '一杯热咖啡放在木桌上'],
    [HUT, '画成水彩风格', '海边的小屋，黄昏，水彩风格'],
    ['海边的小屋，油画', '换成像素风', '海边的小屋，像素风'],
    [CAT, '背景换成森林', '一只猫坐在窗边，背景是森林'],
    [FARM, '把马去掉，换成晚上', '田野里有一座红色的谷仓，夜晚'],
    [CAT, '赛博朋克的感觉', '一只猫坐在窗边，赛博朋克的感觉'],
    [FARM, '要白马', '田野里有一匹白色的马和一座红色的谷仓'],
    [FARM, '马变成三匹', '田野里有三匹马和一座红色的谷仓'],
    [FARM, '只要马', '田野里有一匹马'],
    [FARM, '多加几只鸟', '田野里有一匹马和一座红色的谷仓，几只鸟'],
    [FARM, '把马放大', '田野里有一匹更大的马和一座红色的谷仓'],
    [FARM, '我想要一只狗', '田野里有一匹马和一座红色的谷仓，一只狗'],
    ['一个红苹果放在桌上', '苹果要绿的', '一个绿色苹果放在桌上'],
    ['一只小狗在海边', '放到森林里', '一只小狗在森林里'],
    ['大树下的女孩', '给女孩加一把红色的雨伞', '大树下的拿着一把红色的雨伞的女孩'],
    [CAT, '给它一个气球', '一只猫坐在窗边，一个气球'],
    [CAT, '太暗了', '一只猫坐在窗边，更亮'],
    [HUT, '晚上，有月亮和星星', '海边的小屋，夜晚，月亮和星星'],
    ['一个女孩拿着红色的气球在公园里', '去掉气球', '一个女孩在公园里'],
    ['一只狗在树旁边', '把树去掉', '一只狗'],
    ['一座城堡在山上，黄昏', '去掉山', '一座城堡，黄昏'],
  ])('of “%s”: “%s”', async (prompt, message, expected) => {
    expect(await askAbout(prompt, message)).toMatchObject({ action: 'edit', target: 'B', prompt: expected });
  });

  test.each([
    ['一隻貓坐在窗邊', '把貓換成兔子', '一隻兔子坐在窗邊'],
    ['一隻貓和一隻鳥', '刪除鳥', '一隻貓'],
    [CAT, '換成晚上', '一只猫坐在窗边，夜晚'],
    ['一個蘋果', '把蘋果變成綠色', '一個綠色的蘋果'],
  ])('may be in traditional characters: “%s”, “%s”', async (prompt, message, expected) => {
    expect(await askAbout(prompt, message)).toMatchObject({ action: 'edit', prompt: expected });
  });

  test.each([
    ['a red barn in a field with a horse', '换成晚上', 'a red barn in a field with a horse at night'],
    ['a red barn in a field with a horse', '把谷仓变成白色', 'a white barn in a field with a horse'],
    ['a red barn in a field with a horse', '去掉马', 'a red barn in a field'],
    ['a girl in a park', '放到海滩上', 'a girl on the beach'],
    ['a red barn in a field', '加一只黑猫', 'a red barn in a field with a black cat'],
    ['a red barn in a field', '加一个神秘的飞碟', 'a red barn in a field with 一个神秘的飞碟'],
  ])(
    'of an English prompt stays English as far as the words are known: “%s”, “%s”',
    async (prompt, message, expected) => {
      expect(await askAbout(prompt, message)).toMatchObject({ action: 'edit', prompt: expected });
    },
  );
});

describe('a message in Chinese', () => {
  test.each([
    ['谢谢！', 'ignore', null],
    ['太好看了', 'ignore', null],
    ['真不錯，多謝', 'ignore', null],
    ['撤销', 'undo', 'A'],
    ['还是之前那张好看', 'undo', 'A'],
    ['回到上一張', 'undo', 'A'],
    ['再来一张', 'vary', 'B'],
    ['再画几张', 'vary', 'B'],
    ['多画几张看看', 'vary', 'B'],
    ['这张不好，退回去', 'undo', 'A'],
    ['多来几张类似的', 'vary', 'B'],
    ['这只猫在看什么？', 'answer', 'B'],
    ['這是白天還是晚上', 'answer', 'B'],
    ['改一下', 'clarify', null],
    ['换个颜色', 'clarify', null],
    ['横版', 'edit', 'B'],
    ['復原', 'undo', 'A'],
    ['不一样的', 'vary', 'B'],
  ])('“%s” is %s', async (message, action, target) => {
    expect(await askAbout(CAT, message)).toMatchObject({ action, target });
  });

  test.each([
    ['画一座城堡', '一座城堡'],
    ['现在画一只在海里的鲸鱼', '一只在海里的鲸鱼'],
    ['帮我畫一條龍吧', '一條龍'],
    ['别管这个了，画一个机器人', '一个机器人'],
    ['再画一张城堡', '城堡'],
    ['我要一张新的：森林里的小屋', '森林里的小屋'],
  ])('“%s” asks for a new picture', async (message, prompt) => {
    expect(await askAbout(CAT, message)).toMatchObject({ action: 'create', target: null, prompt });
  });

  test('asks for a new picture where there is none', async () => {
    expect(await ask({ message: '一只戴帽子的猫' })).toMatchObject({
      action: 'create',
      prompt: '一只戴帽子的猫',
    });
  });

  test('may ask for another shape, and for a number of pictures', async () => {
    expect(await askAbout(CAT, '竖版')).toMatchObject({ action: 'edit', prompt: CAT, aspect: '9:16' });
    expect(await askAbout(CAT, '给我四张不同的')).toMatchObject({ action: 'vary', count: 4 });
  });

  test('is answered in Chinese', async () => {
    const { say } = await askAbout(CAT, '这只猫在看什么？');
    expect(say).toContain(CAT);
    expect(say).toMatch(/图片/u);
  });
});
