import type { Message } from 'discord.js';

/** Discord tells no language for messages: Chinese words are answered in Chinese, others in the server's language. */
export function localeOf(words: string, message: Pick<Message, 'guild'>): string {
  if (/\p{Script=Han}/u.test(words)) return 'zh-CN';
  if (/\p{L}/u.test(words)) return 'en-US';
  return message.guild?.preferredLocale ?? 'en-US';
}
