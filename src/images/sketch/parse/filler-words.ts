import { MEASURE_WORDS } from './count-words.ts';

/** Words that carry nothing to draw; they are not told among the left-out words. */
export const FILLER_WORDS = [
  "glass of, a glass of, cup of, a cup of, bottle of, a bottle of, slice of, a slice of, piece of, a piece of, of, to, at, from, for, as, be, being, been, was, were, it, he, she, they, them, him, i, me, my, you, your, we, our, us, who, which, what, there, here, then, also, too, very, really, so, just, only, most, one of, or, but, if, than, please, draw, paint, show, make, create, generate, imagine, picture, a picture of, image, photo, photograph, drawing, painting, illustration, sketch, scene, a scene of, view, scenery, landscape, background, foreground, in the background, in the foreground, want, like, would, could, can, do, does, get, put, add, let, set, side, top, middle, center, centre, up, down, out, off, all, each, every, any, other, same, own, full, lots, kind, sort, something, thing, things, air, is in, are in, it is, it's, in it, in the middle, time, world, colour, color, coloured, colored, during, into the, through, across, along, against, toward, towards, onto the, against the,  s, t, ground, on the ground, on the ground in, wait, thanks, ok, okay, yes, hi, hello, looking, seen, set in, made, together, alone",
  'sitting, standing, sits, stands, sit, stand, lying, lies, lie, placed, located, growing, hanging, parked, going',
  '穿过, 穿過, 穿越, 飞驰, 飛馳, 飞奔, 飛奔, 飞快, 飛快, 外面, 外边, 外邊, 的, 了, 着, 著, 地, 得, 吗, 呢, 吧, 啊, 请, 請, 画, 畫, 画一, 画面, 画出, 一幅, 幅画, 一张, 图, 圖, 图片, 照片, 场景, 场面, 帮我, 幫我, 给我, 給我, 我, 你, 他, 她, 它, 我们, 我要, 想要, 想, 要, 很, 非常, 也, 都, 还, 還, 就, 又, 最, 更, 正在, 正, 着的, 之, 其, 这个, 那个, 來, 来, 去, 把, 被, 让, 讓, 会, 會, 能, 可以, 到, 从, 從, 为, 為, 对, 對, 于, 於, 而, 但, 但是, 并, 或, 或者, 背景, 背景是, 颜色, 顏色, 颜色是, 色, 样子, 一样, 时候, 时, 時, 天, 地上, 地面, 旁的, 那里, 这里, 位于',
  '坐, 站, 躺, 趴, 停, 生长, 生長, 放, 摆, 擺',
  MEASURE_WORDS,
].join(', ');
