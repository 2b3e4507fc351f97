import { en } from './en.ts';
import type { Words } from './words.ts';
import { zhCn } from './zh-cn.ts';

/** The languages one can choose, by the code that Discord has for them. */
export const LANGUAGES: Readonly<Record<string, Words>> = { 'en-US': en, 'zh-CN': zhCn };

export const DEFAULT_LANGUAGE = 'en-US';

export function wordsFor(locale: string): Words {
  return LANGUAGES[locale] ?? en;
}
