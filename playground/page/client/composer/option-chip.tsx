import type { APIApplicationCommandBasicOption } from 'discord.js';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { OptionType } from '../discord-numbers.ts';
import { Icon } from '../icon.tsx';
import { usePage } from '../state/page-context.ts';
import { localised } from './command-entries.ts';
import type { OptionDraft } from './command-draft.ts';

interface OptionChipProps {
  readonly option: APIApplicationCommandBasicOption;
  readonly value: OptionDraft;
  readonly isFocused: boolean;
  readonly problem: string | undefined;
  /** The list that goes with the focused field, and its active entry. */
  readonly listId: string;
  readonly activeIndex: number;
  onFocus(): void;
  onValue(value: OptionDraft): void;
  onKeyDown(event: KeyboardEvent): void;
  onRemove(): void;
}

/** One option of the command that is being written: its name, and a field that grows with its text. */
export function OptionChip(props: OptionChipProps) {
  const { option, value, isFocused, problem, listId, activeIndex } = props;
  const { words, locale } = usePage();
  const field = useRef<HTMLInputElement>(null);
  const name = localised(option.name_localizations, locale, option.name);
  const description = localised(option.description_localizations, locale, option.description);
  const isFile = option.type === OptionType.Attachment;

  useLayoutEffect(() => {
    if (isFocused && field.current !== document.activeElement) field.current?.focus();
  }, [isFocused]);

  const classes = ['chip', ...(isFocused ? ['focused'] : []), ...(problem === undefined ? [] : ['wrong'])];
  return (
    <label class={classes.join(' ')}>
      <span class="chip-name">{name}</span>
      <span class="chip-value">
        {isFile ? (
          <>
            <span class="chip-file">{value.file?.name ?? words.command.chooseFile}</span>
            <input
              ref={field}
              type="file"
              aria-label={`${name}: ${description}`}
              aria-invalid={problem !== undefined}
              onFocus={props.onFocus}
              onKeyDown={props.onKeyDown}
              onChange={({ currentTarget }) => props.onValue({ text: '', file: currentTarget.files?.[0] })}
            />
          </>
        ) : (
          <span class="grow" data-value={value.text}>
            <input
              ref={field}
              type="text"
              size={1}
              value={value.text}
              autocomplete="off"
              inputMode={option.type === OptionType.Integer ? 'numeric' : 'text'}
              aria-label={`${name}: ${description}`}
              aria-required={option.required === true}
              aria-invalid={problem !== undefined}
              role="combobox"
              aria-expanded={isFocused}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={isFocused && activeIndex >= 0 ? `${listId}-${activeIndex}` : undefined}
              onFocus={props.onFocus}
              onKeyDown={props.onKeyDown}
              onInput={({ currentTarget }) => props.onValue({ text: currentTarget.value })}
            />
          </span>
        )}
        {option.required !== true && (
          <button
            type="button"
            class="chip-remove"
            tabIndex={-1}
            aria-label={words.command.remove(name)}
            onClick={props.onRemove}
          >
            <Icon name="close" size={12} />
          </button>
        )}
      </span>
    </label>
  );
}
