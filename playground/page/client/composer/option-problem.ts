import type { APIApplicationCommandBasicOption } from 'discord.js';
import type { Words } from '../../locales/words.ts';
import { OptionType } from '../discord-numbers.ts';
import { isEmpty, type OptionDraft } from './command-draft.ts';
import { settledValue } from './settled-value.ts';

/** What Discord's client would complain about before it sends anything; undefined when all is well. */
export function optionProblem(
  option: APIApplicationCommandBasicOption,
  draft: OptionDraft,
  { problems }: Words['command'],
): string | undefined {
  if (isEmpty(draft)) return option.required === true ? problems.required : undefined;
  const value = settledValue(option, draft);
  if (value === undefined) return kindProblem(option, problems);
  if (typeof value === 'number') {
    const { min_value: min, max_value: max } = option as { min_value?: number; max_value?: number };
    if (min !== undefined && value < min) return problems.min(min);
    if (max !== undefined && value > max) return problems.max(max);
  }
  if (typeof value === 'string' && option.type === OptionType.String) {
    const { min_length: min, max_length: max } = option as { min_length?: number; max_length?: number };
    if (min !== undefined && value.length < min) return problems.minLength(min);
    if (max !== undefined && value.length > max) return problems.maxLength(max);
  }
  return undefined;
}

function kindProblem(
  option: APIApplicationCommandBasicOption,
  problems: Words['command']['problems'],
): string {
  if ('choices' in option && (option.choices?.length ?? 0) > 0) return problems.choice;
  if (option.type === OptionType.Integer) return problems.integer;
  if (option.type === OptionType.Number) return problems.number;
  if (option.type === OptionType.Boolean) return problems.boolean;
  return option.type === OptionType.String ? problems.required : problems.choice;
}
