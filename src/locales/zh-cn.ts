import { shown } from './shown.ts';
import type { Words } from './words.ts';

/** Simplified Chinese. */
export const zhCn: Words = {
  language: '简体中文',

  commands: {
    imagine: {
      description: '描述一幅画，我来画',
      prompt: '画里有什么？用平常的话说就行',
      negative: '画里不要有什么',
      aspect: '画幅比例，不选就是方形',
      count: '画几张，1 到 4',
      seed: '同样的种子和描述会得到同样的画',
      backend: '用哪个画师',
      model: '用画师的哪个模型',
      private: '只有你自己看得到',
    },
    ask: {
      description: '问一个关于画的问题',
      question: '你想知道什么？',
      image: '你指的图片；不附图就是这个频道里我最新的一幅画',
    },
    describe: { description: '说说图片里有什么', image: '图片：PNG、JPEG 或 WebP' },
    queue: { description: '看看谁在排队、正在画什么' },
    cancel: { description: '取消你的一幅画', job: '哪一个；不选就是最新的' },
    show: { description: '再看一次画好的画', job: '任务编号，“详情”里有' },
    config: {
      description: '本服务器的设置',
      channels: '在哪些频道里，每条消息都当作对我说的，不用提及我',
      listen: '是否听那里的每条消息；不填就只说明现在在哪里听',
      channel: '哪个频道；不说就是当前频道',
    },
    history: { description: '这个频道里最新的画', user: '只看某一个人的' },
    help: { description: '怎样和我聊着画画' },
  },

  buttons: {
    again: '再画一次',
    variations: '变体',
    refine: '修改…',
    details: '详情',
    delete: '删除',
    cancel: '取消',
    choose: '选一张，接着改',
    picture: (number) => `第 ${number} 张`,
    chosen: (number) => `之后的回复和按钮都指第 ${number} 张。`,
  },

  about: {
    question: '这幅画里有什么？',
    known: (prompt) => `我只知道它是按这些话画的：${prompt}`,
  },

  menus: { refine: '修改这幅画…', describe: '描述这幅画' },

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
    acceptedHere: '收到：画会出现在这里。',
    acceptedAt: (link) => `收到，画在这里：${link}`,
    patience: '请稍等：我的记录回应得有点慢。',
    dueLater: (job) => `如果超过 15 分钟还没画好，用 \`/show\` 加任务编号 \`${job}\` 就能看到。`,
    cancelling: '正在取消。',
    deleted: '已删除。',
    goneBack: (link) => `回到之前那幅：${link}`,
    goneBackAgain: '回到之前那幅。它的消息已经不在了，所以再放一次。',
    nothingEarlier: '这已经是第一幅，前面没有了。',
    notUnderstood: '我没听懂。请说画里要有什么，或者要改什么，例如“换成晚上”。',
    withoutModel: (why) =>
      ({
        away: '连不上语言模型，我先按简单的规则来理解。',
        busy: '语言模型正忙，我先按简单的规则来理解。',
        'too-slow': '语言模型太久没有回答，我先按简单的规则来理解。',
        refused: '语言模型不愿回答这个，我先按简单的规则来理解。',
        malformed: '语言模型的回答用不了，我先按简单的规则来理解。',
      })[why],
    wordsAlone: '我只按你说的话来画：附件用不了。',
    cannotSeeWords: '我看不到你回复的内容。回复时请让“@”提及保持开启，或者用 **修改…** 按钮。',
  },

  config: {
    listensNowhere:
      '我没有在任何频道听每一条消息；大家可以提及我，或回复一幅画。用 `/config channels listen:True` 打开当前频道。',
    listensIn: (channels) => `在 ${channels} 里，每条消息我都当作对我说的。`,
    cannotListen:
      '但我看不到没有提及我的消息：需要运营者设置 `DISCORD_MESSAGE_CONTENT=true`，并在应用的 Bot 页面打开 message-content intent。',
  },

  details: {
    prompt: '描述',
    negative: '不要出现',
    seed: '种子',
    size: '尺寸',
    painter: '画师',
    job: '任务',
    line: (name, value) => `**${name}：** ${value}`,
    wish: '你说的是',
    wishOf: (user) => `${user} 说的是`,
    leftOut: '没画出来的词',
    parent: '改自',
    sketch: '`sketch` 用开放的图画素材来拼，不是神经网络模型。',
    promptAttached: '完整的描述在附件里。',
  },

  queue: {
    empty: '现在没有在排队或正在画的画。',
    title: '排队和正在画的',
    line: (line) => `${line.place}. ${line.what} · ${line.backend} · 任务 \`${line.job}\``,
    paintingLine: (line) => `**正在画：** ${line.what} · ${line.backend} · 任务 \`${line.job}\``,
    hidden: '一幅你不能看的画',
    more: (count) => `……还有 ${count} 个。`,
  },

  history: {
    title: '这里最新的画',
    older: '更早的还有。',
    job: (job) => `\`/show\` \`${job}\``,
    empty: (user) =>
      user === undefined ? '这里还没有画。用 `/imagine` 画第一幅。' : `这里没有你可以看的 ${user} 的画。`,
  },

  help: (backends, sketch) =>
    [
      '**描述一幅画，然后用平常的话接着改。**',
      '`/imagine` 开始：说说你想看到什么。',
      '回复一幅画（让“@”提及保持开启）就能改它：“换成晚上”“加一只猫”“去掉马”。没提到的都不变；说“撤销”就回到上一幅。',
      '按钮：**再画一次** 重新画，**变体** 给出相似的，**修改…** 问你要改什么，**详情** 说明是怎么画的。',
      '描述里可以用参数：`--ar 16:9`、`--no 雾`、`--seed 7`、`--count 4`、`--model 名字`。',
      '`/ask` 回答关于一幅画的问题，`/describe` 说说图片里有什么。消息菜单的 **应用** 里有 **修改这幅画…** 和 **描述这幅画**。',
      '`/queue` 看排队，`/cancel` 取消自己的，`/show` 再看一次画好的，`/history` 看频道里最新的画。',
      `这里的画师：${backends}。`,
      ...(sketch ? ['`sketch` 用开放的图画素材来拼，不是神经网络模型。'] : []),
    ].join('\n'),

  failures: {
    'out-of-memory': '画师的显存不够了。试试更小或单张的画，或者联系机器人的维护者。',
    blocked: '画师的服务商拒绝了这幅画。换一种说法也许可以。',
    'model-missing': '画师已经没有那个模型了，请用 `/imagine` 另选一个。',
    'server-away': '现在联系不上画师。过一会儿按“再画一次”。',
    'too-slow': '画师没有回应了。过一会儿按“再画一次”。',
    refused: '画师没有接受这个请求。如果一直这样，请告诉机器人的维护者。',
    unauthorised: '画师拒绝了我的登录。请机器人的维护者检查密码。',
    'malformed-answer': '画师的回答我读不懂。如果一直这样，请告诉机器人的维护者。',
    unknown: '画师出错了，没有说原因。过一会儿再试。',
    'source-gone': '这幅画要依据的那幅已经不在了。请从别的画接着改。',
    bug: '我这边出了点问题。',
  },
  failureReference: (reference) => `给维护者的编号：\`${reference}\``,
  nothingLost: '你的描述还在：**再画一次** 可以重试，**详情** 里能看到。',

  errors: {
    promptEmpty: '描述是空的。请说画里要有什么，例如“田野里的红色谷仓”。',
    promptTooLong: (length, limit) => `描述有 ${length} 个字符，最多 ${limit} 个。请缩短一些。`,
    aspectUnknown: (value, choices) => `不认识的比例“${shown(value)}”。可以用 ${choices}。`,
    countOutOfRange: (value, most) =>
      most === 1
        ? `你要了“${shown(value)}”张。这里一次只能画一张。`
        : `你要了“${shown(value)}”张。这里一次可以画 1 到 ${most} 张。`,
    seedOutOfRange: (value) => `“${shown(value)}”不是种子。种子是 0 到 4294967295 的整数。`,
    backendUnknown: (value, choices) => `这里没有画师“${shown(value)}”。有：${choices}。`,
    modelUnknown: (value, choices) =>
      choices === ''
        ? `这个画师没有模型可选，不能用“${shown(value)}”。`
        : `这个画师没有模型“${shown(value)}”。有：${choices}。`,
    flagUnknown: (flag) =>
      `不认识参数“${shown(flag)}”。请去掉它；可以用的有 \`--ar\`、\`--no\`、\`--seed\`、\`--count\` 和 \`--model\`。`,
    flagWithoutValue: (flag) => `参数“${shown(flag)}”后面要有值。`,
    typedAttached: '你的原文在附件里。',
    optionMalformed: 'Discord 发来的选项格式我不认识。请重新输入命令。',
    jobUnknown: (job) =>
      `找不到你可以看的任务“${shown(job)}”。画下面的**详情**里有编号，\`/queue\` 列出还没完成的。`,
    jobMalformed: (job) => `“${shown(job)}”不是任务编号。编号只有数字，画下面的**详情**里能看到。`,
    nothingToCancel: '你没有在排队或正在画的画。',
    alreadyFinished: '那个已经结束了。',
    managersOnly: '只有能管理服务器的成员才能这样做。',
    serversOnly: '这只能在服务器里用。',
    notYours: '只有提出请求的人和管理员可以这样做。',
    notFinished: '那幅画还没画完。画好以后再试。',
    neverPainted: '那里没有画：它被取消了，或者没画成。按它下面的 **再画一次**，或者用 `/imagine` 重新开始。',
    pictureGone: '我已经没有那幅画了。可以用 `/imagine` 画新的。',
    cannotSee:
      '别处来的图片我看不到：这里没有接上能看图的语言模型。我自己画的，我知道用的是哪些话：在它的菜单里选 **描述这幅画**，或者用不附图的 `/ask`。',
    cannotSeeNow: '替我看图的语言模型现在看不了。请过一分钟再试。',
    noAnswer: '我看了这张图片，但答不上来。换个说法再问。',
    nothingToAskAbout: '这里还没有我能说的画。用 `image` 附一张图片，或者用 `/imagine` 开始。',
    nothingToDescribe: '那条消息里没有我能描述的图片。',
    attachmentElsewhere: '我只看上传到 Discord 的文件。请直接附上图片。',
    attachmentAway: 'Discord 没有把那个文件给我。请重新附上。',
    attachmentTooLarge: (most) => `那个文件太大：最多 ${most} MiB。请附上小一点的。`,
    attachmentNoPicture: '那个文件读不出图片。请附上 PNG、JPEG 或 WebP。',
    notMyPicture: '那条消息里没有我画的画。请在我画的画上选这一项，或者用 `/imagine` 重新开始。',
    buttonUnknown: '这个按钮来自别的版本，已经不能用了。请用较新的画下面的按钮，或者 `/imagine`。',
    commandUnknown: '这个命令已经不能用了。输入“/”可以看到现在的命令。',
    cannotAttach: '这个附件用不了。这里的画师不能从图片开始画：请用文字说画里要有什么。',
    onlyLinks: '我不会打开链接。请用文字说画里要有什么。',
    tooSlow: '刚才我太慢了。请再试一次。',
    storageAway: '现在联系不上我的记录，这件事没有办成。之前的都还在；请过一分钟再试。',
    unexpected: (reference) =>
      `我这边出了点问题。请再试一次；如果又发生，把这个编号告诉机器人的维护者：\`${reference}\``,
  },
};

function seconds(count: number): string {
  return count < 90 ? ` ${Math.max(1, Math.round(count))} 秒` : ` ${Math.round(count / 60)} 分钟`;
}
