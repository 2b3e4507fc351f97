import type { Change } from './change.ts';
import type { ChangeRule } from './change-rule.ts';
import { mentionsIn, MEASURE, NUMBER } from './chinese-phrases.ts';
import { NOUN_GROUPS } from './concepts.ts';

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
/** What begins the usual adjectives; 花瓣多一点 is about petals, not about flowers. */
const ADJECTIVE =
  /^[大小高矮低长短亮暗多少红橙黄绿青蓝紫粉黑白灰棕金银胖瘦快慢冷热远近深浅浓淡粗细厚薄宽窄圆方尖新旧老年可漂美好丑清模柔鲜明温凶开严生逼真古现华简复密稀干湿软硬轻重强弱安热]/u;

/** How a picture is taken, rather than what is in it. */
const VIEW =
  /特写|近景|远景|中景|俯视|仰视|俯瞰|鸟瞰|全身|半身|逆光|顺光|侧[面脸身]|正面|背[影面]|视角|角度|镜头|构图|广角|微距|景深|虚化|光影|光线|灯光|色调|氛围|感觉|效果|质感|风$|画$|版$|图$|色$|感$|光$|[的点些着了]$/u;

export const CHANGE_RULES: readonly ChangeRule[] = [
  {
    form: new RegExp(`^${INTO}([^，,的]{2,4})$`, 'u'),
    changes: ([what = ''], knows) =>
      VIEW.test(what) ||
      mentionsIn(what).length > 0 ||
      knows(what) ||
      /[在是有\p{N}]|^[打撑骑坐站穿戴拿看吃喝跑飞游躺趴抱背牵推拉]/u.test(what)
        ? undefined
        : [{ kind: 'become', what: `一个${what}` }],
  },
  {
    form: /^(.+?)换[个种一]*(?:颜色|样子|品种|款式|造型)?[，,：:]?(?:换|改|变)?(?:成|为)?([^，,]{1,6}(?:色|色的|的))$/u,
    changes: ([what = '', as = ''], knows) =>
      knows(bare(what)) && isQuality(as) ? [{ kind: 'describe', what: bare(what), as }] : undefined,
  },
  {
    form: /^(.+?)(?:是|要是|应该是|得是|最好是)(.{1,6}?)的?$/u,
    changes: ([what = '', as = ''], knows) =>
      knows(bare(what)) && isQuality(as) ? [{ kind: 'describe', what: bare(what), as }] : undefined,
  },
  {
    form: /^((?:再|更|稍微|还要|要|变得?)?[^，,换改加去把将]{1,4}?(?:一点儿?|一些|点儿?|些))$/u,
    changes: ([what = ''], knows) => {
      const isOfThing = Array.from({ length: what.length }, (_, length) => what.slice(0, length)).some(
        (start) => start !== '' && knows(start),
      );
      return isOfThing || /^(?:来|放|画|有)/u.test(what)
        ? undefined
        : [{ kind: 'say', what: what.replace(/^(?:变得?|还要|要|稍微)/u, '') }];
    },
  },
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
    form: new RegExp(
      `^(?:把|将|让)?(.+?)(?:变成|改成|换成|变为|改为|只要|只留|只剩|只有|只画|减到|减少到|增加到|加到|变|要|来)(${NUMBER}${MEASURE})(?:就好|就行|就够了?)?$`,
      'u',
    ),
    changes: ([what = '', count = ''], knows) =>
      knows(bare(what)) ? [{ kind: 'count', what: count, thing: bare(what) }] : undefined,
  },
  {
    form: /^(.+?)(?:别|不要|不应该|不该|不用|不能)(?:再|是|有|那么|这么)?(?!了)(.+?)(?:了)?$/u,
    changes: ([what = '', unwanted = ''], knows) =>
      knows(bare(what)) ? [{ kind: 'remove', what: unwanted.replace(/的$/u, '') }] : undefined,
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
    form: new RegExp(
      `^(?:把|将|换个|另一个|新的?|不同的)?背景(?:${INTO}|换到|改到|换|改|变|应该是|要是|是|用|要|在|设在)?[，,：:]?(.+)$|^(.+?)(?:作为|当作?|做)背景$`,
      'u',
    ),
    changes: ([what = '']) => [
      isQuality(what) ? { kind: 'say', what: `背景是${what}` } : { kind: 'background', what },
    ],
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
      `^(?:把|将)(.+?)(?:都|全部?|全都|给|也)?${AWAY}了?$|^(?:${AWAY}|不要(?:有|出现)?|别要|别画|没有|没了|不想要|不想看到?|不需要|不用|不画|别有|别(?![墅人的处])再?|不再?(?=[下刮])|停止?|少了)(?!了)(.+?)(?:了)?$|^(.+?)(?:不要了|都?不要|不用了|不需要了?|散了|停了|没了|不见了|消失了?|走了|太多余|多余了?|${AWAY})$`,
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
    form: new RegExp(`^(.+?)(?:${INTO}|${COLOURED}|应该是|要是|最好是|得是|变|改|换(?![个一种]))(.+)$`, 'u'),
    changes: ([what = '', by = ''], knows) =>
      knows(bare(what)) || what.endsWith('颜色') ? turned(what, by) : undefined,
  },
  {
    form: /^(?:让|使|把)?(.+?)(?:一些|一点儿?|些|点)$/u,
    changes: ([words = ''], knows) => {
      for (let length = words.length - 1; length > 0; length -= 1) {
        const what = bare(words.slice(0, length));
        const as = words.slice(length).replace(/^(?:再|变得?|画得?|弄得?|要|能|更)+/u, '');
        if (as !== '' && knows(what) && (as.length === 1 || ADJECTIVE.test(as)))
          return [{ kind: 'describe', what, as: `更${as}` }];
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
