import type { Words } from './words.ts';

/** Simplified Chinese. */
export const zhCn: Words = {
  language: '简体中文',

  commands: {
    imagine: {
      description: '描述一幅画，我来画',
      prompt: '画里有什么？用平常的话说就行',
      negative: '画里不要有什么',
      aspect: '画幅比例；不说就是方形',
      count: '画几张，1 到 4',
      seed: '同样的种子和描述会得到同样的画',
      backend: '用哪个画师',
      model: '用画师的哪个模型',
      private: '只给你自己看',
    },
    queue: { description: '看看谁在排队、正在画什么' },
    cancel: { description: '取消你的一幅画', job: '哪一个；不说就是最新的' },
    show: { description: '再看一次画好的画', job: '任务编号' },
    help: { description: '怎样和我聊着画画' },
  },

  buttons: {
    again: '再画一次',
    variations: '变化',
    refine: '修改…',
    details: '详情',
    delete: '删除',
    cancel: '取消',
    choose: '选一张，接着改',
    picture: (number) => `第 ${number} 张`,
    chosen: (number) => `之后的回复和按钮都指第 ${number} 张。`,
  },

  refine: {
    title: '修改这幅画',
    label: '要改什么？',
    placeholder: '换成晚上，去掉那匹马',
  },

  request: {
    waiting: (place, secondsLeft) =>
      `${place <= 1 ? '下一个就是你' : `排在第 ${place} 位`}${secondsLeft === undefined ? '' : ` · 大约还要${seconds(secondsLeft)}`}`,
    painting: (percent, secondsLeft) =>
      `正在画……${percent === undefined ? '' : ` ${percent}%`}${secondsLeft === undefined ? '' : ` · 大约还要${seconds(secondsLeft)}`}`,
    cancelled: '已取消。',
    accepted: '收到：画会出现在这个频道里。',
    acceptedAt: (link) => `收到：${link}`,
    cancelling: '正在停下来。',
    deleted: '已删除。',
    goneBack: (link) => `回到之前那幅：${link}`,
    nothingEarlier: '这已经是第一幅，前面没有了。',
    notUnderstood: '我没听懂。请说画里要有什么，或者要改什么。',
    cannotSeeWords: '我看不到你回复的内容。回复时请保持“@ 开”，或者用 **修改…** 按钮。',
  },

  details: {
    prompt: '描述',
    negative: '不要出现',
    seed: '种子',
    size: '尺寸',
    painter: '画师',
    job: '任务',
    wish: '你说的是',
    wishOf: (user) => `${user} 说的是`,
    leftOut: '没画出来的词',
    parent: '来自',
    sketch: '`sketch` 是用开源图画拼出来的，不是神经网络模型。',
    promptAttached: '完整的描述在附件里。',
  },

  queue: {
    empty: '没有人在排队。',
    title: '排队和正在画的',
    line: (line) => `${line.place}. ${line.prompt} · ${line.user} · ${line.backend} · 任务 \`${line.job}\``,
    paintingLine: (line) =>
      `**正在画：** ${line.prompt} · ${line.user} · ${line.backend} · 任务 \`${line.job}\``,
    hidden: '一幅私密的画',
    more: (count) => `……还有 ${count} 个。`,
  },

  help: (backends, sketch) =>
    [
      '**描述一幅画，然后用平常的话接着改。**',
      '`/imagine` 开始：说说你想看到什么。',
      '回复一幅画（保持 @ 提及）就能改它：“换成晚上”“加一只猫”“去掉马”。没提到的都不变。',
      '按钮：**再画一次** 重新画，**变化** 给出相似的，**修改…** 问你要改什么，**详情** 说明是怎么画的。',
      '描述里可以用参数：`--ar 16:9`、`--no 雾`、`--seed 7`、`--count 4`、`--model 名字`。',
      '`/queue` 看排队，`/cancel` 取消自己的，`/show` 再看一次画好的。',
      `这里的画师：${backends}。`,
      ...(sketch ? ['`sketch` 是用开源图画拼出来的，不是神经网络模型。'] : []),
    ].join('\n'),

  failures: {
    'out-of-memory': '画师的显存不够了。试试更小或单张的画，或者联系运营者。',
    blocked: '画师的服务商拒绝了这幅画。',
    'model-missing': '画师已经没有那个模型了，请换一个。',
    'server-away': '现在联系不上画师。过一会儿按“再画一次”。',
    'too-slow': '画师没有回应了。过一会儿再试。',
    refused: '画师没有接受这个请求。',
    unauthorised: '画师不让我进去。请运营者检查密码。',
    'malformed-answer': '画师的回答我读不懂。',
    unknown: '画师出错了。',
    'source-gone': '要用来画这幅画的东西已经不在了。',
    bug: '我这边出了点问题。',
  },
  failureReference: (reference) => `给运营者的编号：\`${reference}\``,
  nothingLost: '你的描述还在：按“再画一次”重试。',

  errors: {
    promptEmpty: '描述是空的。请说画里要有什么。',
    promptTooLong: (length, limit) =>
      `描述有 ${length} 个字符，最多 ${limit} 个。请缩短一些。你的原文在附件里。`,
    aspectUnknown: (value, choices) => `不认识的比例“${value}”。可以用 ${choices}。`,
    countOutOfRange: (value, most) => `你要了 ${value} 张。这里可以画 1 到 ${most} 张。`,
    seedOutOfRange: (value) => `“${value}”不是种子。种子是 0 到 4294967295 的整数。`,
    backendUnknown: (value, choices) => `这里没有画师“${value}”。有：${choices}。`,
    modelUnknown: (value, choices) =>
      choices === ''
        ? `这个画师没有模型可选，不能用“${value}”。`
        : `这个画师没有模型“${value}”。有：${choices}。`,
    flagUnknown: (flag) =>
      `不认识参数“${flag}”。可以用 \`--ar\`、\`--no\`、\`--seed\`、\`--count\` 和 \`--model\`。`,
    flagWithoutValue: (flag) => `参数“${flag}”后面要有值。`,
    optionMalformed: 'Discord 发来的选项格式我不认识。请重新输入命令。',
    jobUnknown: (job) => `没有你能看的任务“${job}”。\`/queue\` 列出还没完成的。`,
    jobMalformed: (job) => `“${job}”不是任务编号。编号只有数字，**详情**里能看到。`,
    nothingToCancel: '你没有在排队或正在画的画。',
    alreadyFinished: '那个已经完成了。',
    notYours: '只有提出请求的人和管理员可以这样做。',
    notFinished: '那幅画还没画完。',
    pictureGone: '我已经没有那幅画了。',
    buttonUnknown: '这个按钮来自我不再认识的版本。',
    commandUnknown: '我不再认识这个命令。输入“/”可以看到现在的命令。',
    cannotAttach: '这个附件用不了。这里的画师不能从图片开始画。',
    storageAway: '现在联系不上我的记录。什么都没有丢；请过一分钟再试。',
    unexpected: (reference) =>
      `我这边出了点问题。请再试一次；如果又发生，把这个编号告诉运营者：\`${reference}\``,
  },
};

function seconds(count: number): string {
  return count < 90 ? ` ${Math.max(1, Math.round(count))} 秒` : ` ${Math.round(count / 60)} 分钟`;
}
