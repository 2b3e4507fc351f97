import type { APIApplicationCommandBasicOption } from 'discord.js';
import { OptionList } from '../option-list.tsx';
import { usePage } from '../state/page-context.ts';
import { type CommandEntry, localised } from './command-entries.ts';
import type { Suggestion } from './option-suggestions.ts';

interface OptionPanelProps {
  readonly listId: string;
  readonly entry: CommandEntry;
  readonly option: APIApplicationCommandBasicOption | undefined;
  readonly problem: string | undefined;
  /** What the focused option can be; undefined where it is free. */
  readonly suggestions: readonly Suggestion[] | undefined;
  readonly isSearching: boolean;
  readonly others: readonly APIApplicationCommandBasicOption[];
  readonly activeIndex: number;
  onPick(index: number): void;
  onHover(index: number): void;
}

/** Above the command: what the focused option means, and its choices or the options that could be added. */
export function OptionPanel(props: OptionPanelProps) {
  const { entry, option, problem, suggestions, isSearching, others, activeIndex } = props;
  const { words, locale } = usePage();
  const items =
    suggestions?.map(({ name, value }) => ({ key: String(value), title: name })) ??
    others.map((other) => ({
      key: other.name,
      title: localised(other.name_localizations, locale, other.name),
      detail: localised(other.description_localizations, locale, other.description),
    }));
  return (
    <div class="menu option-panel">
      <p class="option-about">
        {option === undefined ? (
          <>
            <b>/{entry.title}</b> {entry.description}
          </>
        ) : (
          <>
            <b>{localised(option.name_localizations, locale, option.name)}</b>{' '}
            {localised(option.description_localizations, locale, option.description)}
          </>
        )}
      </p>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {suggestions === undefined && items.length > 0 && <h3>{words.command.options}</h3>}
      {isSearching && items.length === 0 && <p class="nothing">{words.command.searching}</p>}
      {!isSearching && suggestions?.length === 0 && <p class="nothing">{words.command.nothingMatches}</p>}
      {items.length > 0 && (
        <OptionList
          id={props.listId}
          label={words.command.options}
          items={items}
          activeIndex={activeIndex}
          onPick={props.onPick}
          onHover={props.onHover}
        />
      )}
    </div>
  );
}
