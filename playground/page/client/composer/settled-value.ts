import type { APIApplicationCommandBasicOption } from 'discord.js';
import { OptionType } from '../discord-numbers.ts';
import type { OptionDraft } from './command-draft.ts';

/** The value to send for what was typed or picked; undefined where the text is none of the option's kind. */
export function settledValue(
  option: APIApplicationCommandBasicOption,
  { text, picked, file }: OptionDraft,
): string | number | boolean | File | undefined {
  if (option.type === OptionType.Attachment) return file;
  if (picked !== undefined) return picked;
  const typed = text.trim();
  if ('choices' in option && option.choices && option.choices.length > 0) {
    return option.choices.find(({ name }) => name.toLowerCase() === typed.toLowerCase())?.value;
  }
  if (option.type === OptionType.String) return typed === '' ? undefined : text;
  if (option.type === OptionType.Integer) return /^[+-]?\d{1,15}$/.test(typed) ? Number(typed) : undefined;
  if (option.type === OptionType.Number) {
    return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : undefined;
  }
  if (option.type === OptionType.Boolean) return { true: true, false: false }[typed.toLowerCase()];
  return undefined;
}
