import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { usePage } from '../state/page-context.ts';
import {
  type CommandDraft,
  hiddenOptions,
  hideOption,
  isEmpty,
  nextEmpty,
  openTypedOption,
  type OptionDraft,
  optionNamed,
  setOption,
  showOption,
  valueOf,
} from './command-draft.ts';
import { OptionChip } from './option-chip.tsx';
import { OptionPanel } from './option-panel.tsx';
import { optionProblem } from './option-problem.ts';
import { hasListOnly, optionSuggestions } from './option-suggestions.ts';
import { pageOptions } from './page-options.ts';
import { useAutocomplete } from './use-autocomplete.ts';

interface CommandFormProps {
  readonly draft: CommandDraft;
  onDraft(draft: CommandDraft): void;
  /** @param text what the composer should hold then */
  onLeave(text: string): void;
}

const LIST_ID = 'option-panel-list';

/** A command with its options as chips; above it, what the focused one takes or which others there are. */
export function CommandForm({ draft, onDraft, onLeave }: CommandFormProps) {
  const { state, words, locale, interact } = usePage();
  const form = useRef<HTMLFormElement>(null);
  const [activeIndex, setActiveIndex] = useState<number>();
  const completion = useAutocomplete(draft);

  const { focused } = draft;
  const option = optionNamed(draft, focused);
  const value = valueOf(draft, focused);
  const suggestions = option
    ? optionSuggestions(option, value, { state, words, locale, completed: completion.choices })
    : [];
  const isListed =
    option !== undefined && (suggestions.length > 0 || hasListOnly(option) || completion.isSearching);
  const others = hiddenOptions(draft);
  const listLength = isListed ? suggestions.length : others.length;
  // Enter takes the first fitting choice while one is being looked for; otherwise it sends.
  const isLooking =
    isListed && value.picked === undefined && (option?.required === true || value.text !== '');
  const active = Math.min(activeIndex ?? (isLooking ? 0 : -1), listLength - 1);

  useLayoutEffect(() => {
    if (draft.shown.length === 0) form.current?.focus();
  }, [draft.shown.length]);

  const update = (next: CommandDraft) => {
    setActiveIndex(undefined);
    onDraft(next);
  };

  const enter = (name: string, next: OptionDraft) => {
    update(openTypedOption(draft, name, next.text) ?? setOption(draft, name, next));
  };

  const pick = (index: number) => {
    const suggestion = suggestions[index];
    const other = others[index];
    if (isListed && suggestion !== undefined) {
      const filled = setOption(draft, focused, { text: suggestion.name, picked: suggestion.value });
      update({ ...filled, focused: nextEmpty(filled, focused) ?? focused });
    } else if (!isListed && other !== undefined) {
      update(showOption(draft, other.name));
    }
  };

  const send = () => {
    const problems = Object.fromEntries(
      draft.shown.flatMap((name) => {
        const option = optionNamed(draft, name);
        const problem = option && optionProblem(option, valueOf(draft, name), words.command);
        return problem === undefined ? [] : [[name, problem]];
      }),
    );
    const [firstWrong] = Object.keys(problems);
    if (firstWrong !== undefined) return update({ ...draft, problems, focused: firstWrong });
    const { options, files } = pageOptions(draft);
    onLeave('');
    return void interact(
      'command',
      { channel_id: state.channelId, command_id: draft.entry.commandId, options },
      { label: `/${draft.entry.title}` },
      files,
    );
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return undefined;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && listLength > 0) {
      event.preventDefault();
      const from = active < 0 && step < 0 ? 0 : active;
      return setActiveIndex((from + step + listLength) % listLength);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      return active >= 0 ? pick(active) : send();
    }
    if (event.key === 'Tab' && !event.shiftKey) {
      if (active >= 0) {
        event.preventDefault();
        return pick(active);
      }
      const next = nextEmpty(draft, focused);
      if (next !== undefined) {
        event.preventDefault();
        return update({ ...draft, focused: next });
      }
    }
    if (event.key === 'Escape') return onLeave('');
    if (event.key === 'Backspace' && isEmpty(value) && draft.shown[0] === focused) {
      event.preventDefault();
      return onLeave(`/${draft.entry.title}`);
    }
    if (event.key === 'Backspace' && isEmpty(value)) {
      event.preventDefault();
      return update(hideOption(draft, focused));
    }
    return undefined;
  };

  return (
    <>
      <OptionPanel
        listId={LIST_ID}
        entry={draft.entry}
        option={option}
        problem={draft.problems[focused]}
        suggestions={isListed ? suggestions : undefined}
        isSearching={completion.isSearching}
        others={others}
        activeIndex={active}
        onPick={pick}
        onHover={setActiveIndex}
      />
      <form
        ref={form}
        class="composer-box command-form"
        aria-label={words.command.form(`/${draft.entry.title}`)}
        tabIndex={-1}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={(event) => {
          if (draft.shown.length === 0) onKeyDown(event);
        }}
      >
        <div class="chips">
          <span class="command-name">/{draft.entry.title}</span>
          {draft.shown.map((name) => {
            const shown = optionNamed(draft, name);
            return shown === undefined ? null : (
              <OptionChip
                key={name}
                option={shown}
                value={valueOf(draft, name)}
                isFocused={name === focused}
                problem={draft.problems[name]}
                listId={LIST_ID}
                activeIndex={active}
                onFocus={() => {
                  if (name !== focused) update({ ...draft, focused: name });
                }}
                onValue={(next) => enter(name, next)}
                onKeyDown={onKeyDown}
                onRemove={() => update(hideOption(draft, name))}
              />
            );
          })}
          {others.length > 0 && (
            <button type="button" class="more" onClick={() => pickFirstOther()}>
              {words.command.more(others.length)}
            </button>
          )}
        </div>
        <button type="button" class="round" aria-label={words.command.leave} onClick={() => onLeave('')}>
          <Icon name="close" size={16} />
        </button>
        <button type="submit" class="send" aria-label={words.composer.send}>
          <Icon name="send" />
        </button>
      </form>
    </>
  );

  function pickFirstOther() {
    const [first] = others;
    if (first !== undefined) update(showOption(draft, first.name));
  }
}
