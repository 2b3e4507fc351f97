import { en } from './en.ts';
import type { Words } from './words.ts';
import { zhCn } from './zh-cn.ts';

/** Languages with sentences of their own, by Discord's locale. */
export const languages: ReadonlyMap<string, Words> = new Map([
  ['en-US', en],
  ['zh-CN', zhCn],
]);

/** The sentences for a Discord locale; English where there are none. Traditional Chinese reads the simplified ones. */
export function wordsFor(locale: string): Words {
  return languages.get(locale) ?? (locale.startsWith('zh') ? zhCn : en);
}
