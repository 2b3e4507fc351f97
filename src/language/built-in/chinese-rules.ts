import type { Change } from './change.ts';
import { mentionsIn, MEASURE, NUMBER } from './chinese-phrases.ts';
import { NOUN_GROUPS } from './concepts.ts';

/** A form of words, in simplified characters, and what it asks for; the groups are as the person wrote them. */
export interface ChangeRule {
  readonly form: RegExp;
  readonly changes: (
    groups: readonly string[],
    knows: (thing: string) => boolean,
  ) => readonly Change[] | undefined;
}

export const OPENINGS =
  /^(?:请问?|麻烦|拜托|(?:你|您)?(?:能不能|能否|可不可以|可否|可以|能)|你|您|帮我|给我(?=把|加|换|改|去|画|来)|帮忙|我(?:想要?|要|希望|觉得)(?:你|您)?(?=把|加|换|改|去|画|让|它|他)|那么|那(?=就|把|换|改|加|去)|嗯+|好的?(?=[，,\s])|就|不如|试试|还是(?=换|改|把|加|去)|但是?|不过|只是|顺便|[，,\s])+/u;
export const CLOSINGS =
  /(?:好吗|可以吗|行吗|好不好|行不行|可不可以|怎么样|如何|会怎样|谢谢你?|多谢|吧|吗|嘛|呀|啊|哦|啦|呢|[？?！!。.~～…，,\s])+$/u;

const PRAISE =
  '谢谢|多谢|感谢|谢了|谢啦|辛苦|好看|漂亮|美丽|太?[棒美好赞酷强牛]了?|不错|很好|真好|厉害|可爱|喜欢|爱了|完美|精彩|哈+|嘿+|嗯+|哇+|好的?|行|可以了?|赞|牛|绝了|满意|你好|再见|ok|nice|thanks|thx|cool';
export const IGNORED = new RegExp(
  String.raw`^(?=.*(?:${PRAISE})|[^\p{L}\p{N}]*$)(?:${PRAISE}|你|您|们|大家|我|很|真|太|非常|好|都|这|那|张|个|幅|图|画|得|是|的|了|呀|啊|哦|啦|吧|呢|极|就|这样|一下|挺|超|特别|多|也|还|[^\p{L}\p{N}])*$`,
  'iu',
);
export const UNDO =
  /^(?:(?:这张?|这个|这样)?(?:不好看?|不行|不对|不喜欢)了?[，,\s]*)?(?:撤销|撤回|撤消|还原|退回|恢复|返回|回退|倒回|回到|退一步|后退|复原|取消(?:刚才|这个|这次|上次|修改|改动).*|(?:还是|我)?(?:更?喜欢|要|想要|看)?(?:之前|上一?|前一?|原来|刚才|最初|最开始|第一|原|一开始)(?:那|的)?(?:张|个|版|幅|步|样子?|图|版本)*的?(?:更|比较)?(?:好看?|好|漂亮|行)?(?:一些|一点|些|点)?|不要(?:这个|刚才的?)(?:修改|改动|改变))(?!.*(?:加|换|变)).{0,12}$/u;
export const TO_THE_FIRST = /第一|最初|最开始|一开始|原来|原图|原版/u;
export const VARY =
  /^(?:再(?:来|画|给我|生成|做|多来|出)(?:一|几|两|三|四|些|多)?(?:张|个|幅|次|些|版|遍|份)?(?:类似的?|别的|其他的|不同的|一样的|这样的|看看|图)?|(?:换|再换)(?:一|个|几)?(?:张|个|幅|版)?(?:看看|试试)?|(?:多来|来|给我|要)(?:几|两|三|四|一些|多)(?:张|个|幅|版|点)?(?:类似的?|不同的|这样的|别的|其他的)?|(?:类似的?|差不多的|一样的)(?:再来)?(?:几|一|两)?(?:张|个)?|再(?:来|试)?一次|重新?(?:画|来|生成)(?:一(?:张|次|遍|幅))?|更多|其他版本|别的版本|变体|几个变体|同样的再来.*|再来|多(?:画|来|做|生成)(?:一|几|两|三|四|些)(?:张|个|幅|版)(?:看看)?|(?:要|来个?)?(?:不一样|不同)的(?:一张)?)$/u;
export const NEW_PICTURE =
  /^(?:换个?(?:主题|话题|题材)|新的?(?:图|画|一张)|重新开始|从头(?:开始|来)|(?:完全)?(?:不同|别|其他)的(?:东西|画面|主题)|(?:别管|忘了|忘掉|不管|不要)(?:这个|它|这张|刚才的?)了?|下一张|来点(?:别的|不一样的)|(?:我?想?要|给我|来|画)?一[张幅]新的(?:图|画)?)(?:[，,：:。！!\s]+|(?=画))(.+)$/u;
export const CREATE = new RegExp(
  String.raw`^(?:现在|接下来|接着|下面|这次|然后)?(?:我想要?|我要|想要?|来|给我|再|重新)?(?:(?:画|绘制|生成|创作|制作)(?:出|一?[张幅](?:图|画)?[，,：:]?|个(?=.))?|(?:来|要|做)一?[张幅](?:图|画)?[，,：:]?)(?!成|上|得|大|小|点|进|完|风|亮|暗)(?:关于)?(.+)$`,
  'u',
);
/** 画里、旁边…: of the picture that is there. */
export const TIED =
  /^(?:在?(?:旁边|上面|里面|后面|前面|背景|画面|图|中间|角落|左|右|远处|天上|天空|它|他|她))|再画|也画/u;
/** Asks, whatever verbs are in it. */
export const PLAIN_QUESTION =
  /^(?!把|将|换|改|加|去|变|给|让|用|多|再|来).*(?:什么|为何|为什么|哪[里儿个只张]|谁|多少|几(?:个|只|张|岁|点|种|匹|棵)|是不是|有没有|是否|.还是.)/u;
export const QUESTION =
  /[?？]\s*$|吗$|什么|为何|为什么|怎么(?!样)|哪|谁|多少|几(?:个|只|张|岁|点|种|匹|棵)|是不是|有没有|是否|.还是./u;
export const VAGUE =
  /^(?:改(?:一?改|一下|改)?|弄(?:一?弄|一下)?|换(?:一?换)?|变(?:一?变|一下)?|调整(?:一下)?|修改(?:一下)?|随便(?:改改|弄弄|改|弄|来)?|不太?(?:好|对|行|满意|喜欢)(?:看)?|不好看|我?不(?:喜欢|满意)(?:这个|它|这张)?|弄好看(?:一)?点|改好(?:一)?点|换个?(?:颜色|样子|风格)|不|不是|[?？]+)$/u;
/** About the picture's shape, which flags are for. */
export const SHAPE =
  /^(?:改成|换成|变成|要|做成)?(?:横版|竖版|横幅|竖幅|横图|竖图|横屏|竖屏|方形|正方形|方图|宽屏|宽一?点|宽一些|长一点的图|\d{1,2}[:：比]\d{1,2})(?:的)?(?:图|画)?$/u;
/** Of another scene, though the words begin as if for one more of the same. */
export const ANOTHER_OF = /^再(?:画|来|做|生成)一[张幅](?!类似|这样|同样|一样|差不多|不同|别的|看看)(.+)$/u;
/** All else goes. */
export const ONLY =
  /^(?:请|就)?(?:只|仅)(?:要|留下?|保留|剩下?|画)(?!有|是)(.+?)(?:就好|就行|就可以)?(?:了)?$|^(?:除了|把)(.+?)(?:以外|之外|外)(?:的)?(?:都|全都?|其他的?都?|别的都?)*(?:去掉|删掉|不要|删除|拿走)(?:了)?$/u;

const INTO = '(?:换成|变成|改成|改为|变为|换为|替换成|替换为|画成|弄成|做成|转成|转为|设成|设为|调成)';
const COLOURED = '(?:涂成|染成|刷成|漆成|涂|染|刷)';
const AWAY =
  '(?:去掉|删掉|删除|移除|拿走|拿掉|弄走|擦掉|去除|移走|抹掉|抹去|除掉|清除|隐藏|去了|删了|拿开|移开|撤掉)';
const bare = (words: string) =>
  words.replace(
    /^(?:那|这|所有的?|画面?(?:里|中)的?|图(?:里|中)的?|里面的)(?:些|只|个|匹|条|张|座|棵|本|头|朵)?/u,
    '',
  );
const removeEach = (what: string): readonly Change[] =>
  what
    .split(/、|和|与|跟|以及/u)
    .filter(Boolean)
    .map((one) => ({ kind: 'remove', what: bare(one) }));
const isQuality = (words: string) => {
  const found = mentionsIn(words);
  const covered = found.reduce((sum, { start, end }) => sum + end - start, 0);
  const isOnly = found.every(({ concept }) => ['colour', 'size', 'material', 'age'].includes(concept.group));
  return found.length > 0 && isOnly && covered >= words.replaceAll(/[的色更一点些]/gu, '').length;
};
const turned = (what: string, by: string): readonly Change[] => {
  const plain = bare(what);
  if (
    /^(?:它|他|她|这个?|这张?(?:图|画)?|画面|整个画面|背景|时间|天气|季节|风格|全部|图|照片|场景)$/u.test(
      plain,
    )
  )
    return [{ kind: 'become', what: by }];
  return [
    isQuality(by)
      ? { kind: 'describe', what: plain.replace(/的?颜色$/u, ''), as: by }
      : { kind: 'replace', what: plain, by },
  ];
};

/** What is too much of the one wants the other. */
const OPPOSITES: Readonly<Record<string, string>> = {
  ...{ 暗: '更亮', 黑: '更亮', 亮: '更暗', 大: '更小', 小: '更大', 高: '更矮', 矮: '更高' },
  ...{ 远: '更近', 近: '更远', 长: '更短', 短: '更长', 胖: '更瘦', 瘦: '更胖', 多: '更少', 少: '更多' },
};

/** Tried in this order; the first form that fits decides. */
export const CHANGE_RULES: readonly ChangeRule[] = [
  {
    form: /^(.*?)(?:有点|有些)?太(.)了?$/u,
    changes: ([what = '', as = ''], knows) => {
      const other = OPPOSITES[as];
      if (other === undefined) return undefined;
      return knows(bare(what))
        ? [{ kind: 'describe', what: bare(what), as: other }]
        : [{ kind: 'say', what: other }];
    },
  },
  {
    form: /^(?:把|将)?(.+?)(放大|缩小|变大|变小)(?:一?点|一?些)?$/u,
    changes: ([what = '', how = ''], knows) =>
      knows(bare(what))
        ? [{ kind: 'describe', what: bare(what), as: how.endsWith('大') ? '更大' : '更小' }]
        : undefined,
  },
  {
    form: /^(?:放|搬|移|挪)(?:到|在|进|去)(.+)$/u,
    changes: ([where = '']) => [{ kind: 'place', what: `在${where}` }],
  },
  {
    form: new RegExp(`^(?:把|将|让)?(.+?)(?:变成|改成|换成|变为|改为|变|要)(${NUMBER}${MEASURE})$`, 'u'),
    changes: ([what = '', count = ''], knows) =>
      knows(bare(what)) ? [{ kind: 'replace', what: bare(what), by: `${count}${bare(what)}` }] : undefined,
  },
  {
    form: /^(.+?)(?:要|得|换)(.{1,3})的$/u,
    changes: ([what = '', as = ''], knows) =>
      knows(bare(what)) && isQuality(as) ? [{ kind: 'describe', what: bare(what), as }] : undefined,
  },
  {
    form: /^有(.+)$/u,
    changes: ([what = '']) => [{ kind: 'add', what }],
  },
  {
    form: /^我?(?:想要|要|需要)(?!有)(.+)$/u,
    changes: ([what = ''], knows) => {
      const noun = mentionsIn(what).at(-1);
      if (!noun || !NOUN_GROUPS.has(noun.concept.group) || noun.end !== what.length) return undefined;
      const [as, thing] = [what.slice(0, noun.start), what.slice(noun.start)];
      return knows(thing) && isQuality(as)
        ? [{ kind: 'describe', what: thing, as }]
        : [{ kind: 'add', what }];
    },
  },
  {
    form: new RegExp(`^(?:把|将)?背景(?:${INTO}|换到|改到|换|改|变|应该是|要是)(.+)$`, 'u'),
    changes: ([what = '']) => [{ kind: 'say', what: `背景是${what}` }],
  },
  {
    form: new RegExp(`^(?:把|将|让)(.+?)(?:都|全部?|全都)?(?:${INTO}|${COLOURED})(.+)$`, 'u'),
    changes: ([what = '', by = '']) => turned(what, by),
  },
  {
    form: new RegExp(`^(?:用|拿)(.+?)(?:代替|替换|替代|取代|换掉|换)(.+)$`, 'u'),
    changes: ([by = '', what = '']) => [{ kind: 'replace', what: bare(what), by }],
  },
  {
    form: new RegExp(
      `^(?:把|将)(.+?)(?:都|全部?|全都|给)?${AWAY}$|^(?:${AWAY}|不要|别要|别画|没有|不想要|不需要|不画|别有)(?!了)(.+?)(?:了)?$|^(.+?)(?:不要了|不要|${AWAY})$`,
      'u',
    ),
    changes: ([one, other, third]) => removeEach(one ?? other ?? third ?? ''),
  },
  {
    form: new RegExp(`^(?:把|将)(.+?)(?:放|移|搬|挪|摆)(?:到|在|进|去)(.+)$`, 'u'),
    changes: ([what = '', where = '']) =>
      /^(?:它|他|她|这|场景|画面|背景)/u.test(what)
        ? [{ kind: 'place', what: `在${where}` }]
        : [{ kind: 'move', what: bare(what), where: `在${where}` }],
  },
  {
    form: new RegExp(
      `^给(.+?)(?:加上?|戴上?|穿上?|配上?|添上?|画上?|来)(.+)$|^给(.+?)(${NUMBER}${MEASURE}.+)$`,
      'u',
    ),
    changes: ([one, thing, to = one ?? '', what = thing ?? '']) =>
      /^(?:它|他|她|我|画面?|图|背景)$/u.test(to)
        ? [{ kind: 'add', what }]
        : [{ kind: 'add', what, to: bare(to) }],
  },
  {
    form: new RegExp(
      `^(在?.{0,8}?(?:旁边|边上|上面|下面|里面|后面|前面|旁|上|里|中|左边|右边|中间|周围|身边|背景|角落|远处|天空|天上))(?:再|也|要)?(?:加上?|添加?|增加|放上?|画上?|摆上?|有|来|种|出现)(?:一下)?(.+)$`,
      'u',
    ),
    changes: ([where = '', what = '']) => [{ kind: 'add', what: `${where.replace(/^在/u, '')}有${what}` }],
  },
  {
    form: new RegExp(
      `^(?:再|还要?|也|多|想要?|要)?(?:加上?|加入|加点|添加?|添上|增加|放上?|放入|画上|摆上?|插入|来)(?:一下|一?点|一?些|个)?(.+)$|^(?:再画|再要|还要|还想要|多画|多加)((?:${NUMBER}|${MEASURE}).+)$|^(?:要有|需要有?|应该有|最好有|带上?|配上)(.+)$`,
      'u',
    ),
    changes: ([one, other, third]) => [
      { kind: 'add', what: (one ?? other ?? third ?? '').replace(/(?:在里面|进去|进来|上去)$/u, '') },
    ],
  },
  {
    form: new RegExp(
      `^(?:如果|要是|假如|假设|若)(?:它|这|画面|场景)?(?:是|换成|变成|改成|在|到了?)?(.+?)(?:的话)?(?:呢|会怎样|会怎么样|怎么样|如何)?$`,
      'u',
    ),
    changes: ([what = '']) => [{ kind: 'become', what }],
  },
  {
    form: new RegExp(
      `^(?:它|他|她|这|画面|时间|天气|季节|风格|背景|场景)?(?:${INTO}|换到|改到|换|改|变|用|以|画成|应该是|要是|是)(.+?)(?:的?样子)?$`,
      'u',
    ),
    changes: ([what = '']) => [{ kind: 'become', what }],
  },
  {
    form: new RegExp(`^(.+?)(?:${INTO}|${COLOURED}|应该是|要是|最好是|得是|变|改)(.+)$`, 'u'),
    changes: ([what = '', by = ''], knows) =>
      knows(bare(what)) || what.endsWith('颜色') ? turned(what, by) : undefined,
  },
  {
    form: /^(?:让|使|把)?(.+?)(?:一些|一点儿?|些|点)$/u,
    changes: ([words = ''], knows) => {
      for (let length = words.length - 1; length > 0; length -= 1) {
        const what = bare(words.slice(0, length));
        const as = words.slice(length).replace(/^(?:再|变得?|画得?|弄得?|要|能|更)+/u, '');
        if (as !== '' && knows(what)) return [{ kind: 'describe', what, as: `更${as}` }];
      }
      return undefined;
    },
  },
  {
    form: /^(?:让|给|叫)(.+?)(戴|穿|拿|抱|骑|牵|举|坐)(?:着|上|在)?(.+)$/u,
    changes: ([to = '', verb = '', what = ''], knows) => [
      knows(bare(to)) && /[戴穿]/u.test(verb)
        ? { kind: 'add', what, to: bare(to) }
        : { kind: 'say', what: `${verb}${verb === '坐' ? '在' : '着'}${what}` },
    ],
  },
];
