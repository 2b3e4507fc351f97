import type { PageOption } from '../../../protocol.ts';
import { OptionType } from '../discord-numbers.ts';
import { type CommandDraft, isEmpty, optionNamed, valueOf } from './command-draft.ts';
import { settledValue } from './settled-value.ts';

export interface SentOptions {
  readonly options: PageOption[];
  /** In the order of the indexes that attachments have as their values. */
  readonly files: readonly File[];
}

/**
 * A draft as the server wants it, below its subcommands.
 * @param focused for autocomplete: the option that is being typed, whose text goes along as it is
 */
export function pageOptions(draft: CommandDraft, focused?: string): SentOptions {
  const files: File[] = [];
  const options: PageOption[] = [];
  for (const name of draft.shown) {
    const option = optionNamed(draft, name);
    const given = valueOf(draft, name);
    if (option === undefined) continue;
    if (name === focused) {
      options.push({ name, type: option.type, value: given.text, focused: true });
      continue;
    }
    const value = isEmpty(given) ? undefined : settledValue(option, given);
    if (value === undefined) continue;
    if (value instanceof File) {
      options.push({ name, type: option.type, value: files.push(value) - 1 });
    } else {
      options.push({ name, type: option.type, value });
    }
  }
  return { options: nest(draft.entry.path, options), files };
}

/** The protocol has a value on every option; on subcommands it means nothing. */
function nest(path: readonly string[], options: PageOption[]): PageOption[] {
  return path.toReversed().reduce<PageOption[]>((inside, name, depth) => {
    const type = depth === 0 ? OptionType.Subcommand : OptionType.SubcommandGroup;
    return [{ name, type, value: '', options: inside }];
  }, options);
}
