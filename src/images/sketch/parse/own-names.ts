import type { NamedDrawing } from './vocabulary.ts';

/** Everyday things that no emoji shows; their drawings are our own. */
export const OWN_NAMES: readonly NamedDrawing[] = (
  [
    ['table', 'own-furniture', 'table, desk, wooden table, coffee table, 桌子, 木桌, 书桌, 書桌, 桌, 茶几'],
    ['rug', 'own-flat', 'rug, mat, carpet, blanket, picnic blanket, 地毯, 毯子, 垫子, 墊子, 野餐垫'],
    ['floor-lamp', 'own-furniture', 'lamp, floor lamp, table lamp, 灯, 燈, 台灯, 檯燈, 台燈, 落地灯'],
    [
      'street-lamp',
      'own-tall',
      'street lamp, streetlight, lamppost, lamp post, lantern post, street light, 路灯, 路燈, 街灯',
    ],
    ['fence', 'own-fence', 'fence, picket fence, wooden fence, 篱笆, 籬笆, 栅栏, 柵欄, 围栏'],
    ['bench', 'own-furniture', 'bench, park bench, 长椅, 長椅, 长凳, 板凳'],
    ['bookshelf', 'own-tall', 'bookshelf, bookcase, shelf, 书架, 書架, 书柜, 書櫃'],
    ['lighthouse', 'own-building', 'lighthouse, light house, 灯塔, 燈塔'],
    ['barn', 'own-building', 'barn, 谷仓, 穀倉, 粮仓, 谷倉'],
    ['windmill', 'own-building', 'windmill, mill, 风车, 風車'],
    ['hot-air-balloon', 'own-air', 'hot air balloon, hot-air balloon, 热气球, 熱氣球'],
    ['bowl', 'own-small', 'bowl, fruit bowl, fishbowl, fish bowl, fish tank, 碗, 大碗, 鱼缸, 魚缸, 金鱼缸'],
    ['vase', 'own-small', 'vase, flower vase, 花瓶'],
    ['plate', 'own-small', 'plate, dish, saucer, 盘子, 盤子, 碟子'],
    [
      'bridge',
      'own-bridge',
      'bridge, footbridge, stone bridge, wooden bridge, 桥, 橋, 小桥, 小橋, 石桥, 石橋, 木桥',
    ],
    ['bush', 'own-bush', 'bush, shrub, hedge, 灌木, 灌木丛, 灌木叢'],
    ['pyramid', 'own-building', 'pyramid, 金字塔'],
    ['igloo', 'own-building', 'igloo, 冰屋'],
    ['cherry-tree', 'plant-other', 'cherry tree, 樱花树, 櫻花樹'],
    ['fireworks-burst', 'own-air', 'fireworks, firework, 烟花, 煙花, 烟火, 煙火, 焰火'],
    ['knight', 'person-fantasy', 'knight, 骑士, 騎士'],
  ] as const
).map(([drawing, kind, labels]) => ({
  drawing,
  kind,
  labels: labels.split(',').map((label) => label.trim()),
  tags: [],
  byEmojiOnly: false,
}));
