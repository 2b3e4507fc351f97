import type { ColourName } from '../scene.ts';

/** Chinese colours are listed bare and with 色; the particle 的 after them is filler. */
export const COLOUR_WORDS: Record<ColourName, string> = {
  red: 'red, scarlet, crimson, ruby, 红, 红色, 紅, 紅色, 鲜红, 大红',
  orange: 'orange coloured, orange colored, orange-coloured, amber, 橙, 橙色, 橘色, 橘红, 橘紅, 橘黄',
  yellow: 'yellow, lemon yellow, 黄, 黄色, 黃, 黃色',
  green: 'green, emerald, lime green, 绿, 绿色, 綠, 綠色, 翠绿, 翠綠, 青色',
  turquoise: 'turquoise, teal, cyan, aqua, 青绿, 青綠, 青绿色, 蓝绿色, 藍綠色, 湖蓝',
  blue: 'blue, navy, azure, 蓝, 蓝色, 藍, 藍色, 天蓝色, 天藍色',
  purple: 'purple, violet, lilac, lavender, 紫, 紫色',
  pink: 'pink, magenta, rosy, 粉, 粉色, 粉红, 粉红色, 粉紅, 粉紅色',
  brown: 'brown, chestnut brown, 棕, 棕色, 褐色, 咖啡色',
  black: 'black, jet black, 黑, 黑色',
  grey: 'grey, gray, 灰, 灰色',
  white: 'white, snow white, snow-white, 白, 白色, 雪白',
  gold: 'gold, golden, 金, 金色, 金黄, 金黃, 金黄色',
  silver: 'silver, silvery, 银, 银色, 銀, 銀色',
};

export const TONE_WORDS: Record<'light' | 'dark', string> = {
  light: 'light, pale, pastel, bright, 浅, 淺, 淡, 亮',
  dark: 'dark, deep, 深, 暗',
};
