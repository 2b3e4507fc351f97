import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CONTENT_LIMIT } from '../discord-numbers.ts';
import { Icon } from '../icon.tsx';
import { OptionList } from '../option-list.tsx';
import { titleOfChannel } from '../state/names.ts';
import { usePage } from '../state/page-context.ts';
import type { CommandEntry } from './command-entries.ts';
import { matchCommands, readTypedCommand } from './match-commands.ts';
import { matchPeople, mentionsInText, typedMention } from './typed-mentions.ts';
import { useTypedAnywhere } from './use-typed-anywhere.ts';

interface TextFormProps {
  readonly text: string;
  readonly entries: readonly CommandEntry[];
  readonly isMentioning: boolean;
  onText(text: string): void;
  onCommand(entry: CommandEntry, typed: string): void;
}

/** Discord tells that somebody types about this often. */
const TYPING_EVERY_MS = 8000;

export function TextForm({ text, entries, isMentioning, onText, onCommand }: TextFormProps) {
  const { state, words, locale, change, post } = usePage();
  const field = useRef<HTMLTextAreaElement>(null);
  const toldTypingAt = useRef(0);
  const [activeIndex, setActiveIndex] = useState(0);
  const [isMenuWanted, setMenuWanted] = useState(true);
  const channel = state.channels.find(({ id }) => id === state.channelId);
  const title = channel ? titleOfChannel(channel, state.users) : '';

  const isCommand = /^\/[^\n]*$/.test(text);
  const commands = isMenuWanted && isCommand ? matchCommands(entries, text.slice(1).trimEnd()) : [];
  const people = isMenuWanted && !isCommand ? matchPeople(state.users, typedMention(text)) : [];
  const menuLength = commands.length + people.length;
  const active = Math.min(activeIndex, menuLength - 1);

  useTypedAnywhere(field);
  useEffect(() => field.current?.focus(), [state.channelId, state.replyToId, state.viewer]);
  useLayoutEffect(() => {
    if (field.current === null) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [text]);

  const edit = (next: string) => {
    setActiveIndex(0);
    setMenuWanted(true);
    const typed = readTypedCommand(entries, next);
    if (typed !== undefined) return onCommand(typed.entry, typed.rest);
    onText(next);
    if (next !== '' && !next.startsWith('/') && Date.now() - toldTypingAt.current > TYPING_EVERY_MS) {
      toldTypingAt.current = Date.now();
      void post('typing', { viewer: state.viewer, channel_id: state.channelId });
    }
  };

  const pick = (index: number) => {
    const entry = commands[index];
    if (entry !== undefined) return onCommand(entry, '');
    const person = people[index];
    if (person !== undefined) onText(text.replace(/@[^@\n]*$/u, `@${person.name} `));
    field.current?.focus();
  };

  const send = async () => {
    const content = mentionsInText(text.trim(), state.users);
    if (content === '') return;
    if (content.length > CONTENT_LIMIT) {
      change({ type: 'error', error: words.composer.tooLong(content.length, CONTENT_LIMIT) });
      return;
    }
    const replyTo = state.replyToId;
    onText('');
    const isTaken = await post('message', {
      viewer: state.viewer,
      locale,
      channel_id: state.channelId,
      content,
      ...(replyTo === undefined ? {} : { reply_to: replyTo, mention: isMentioning }),
    });
    toldTypingAt.current = 0;
    if (isTaken) change({ type: 'reply-end' });
    else onText(text);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The key that ends a Chinese or Japanese word is not meant for us.
    if (event.isComposing) return undefined;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (menuLength > 0 && step !== undefined) {
      event.preventDefault();
      return setActiveIndex((active + step + menuLength) % menuLength);
    }
    if (menuLength > 0 && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) {
      event.preventDefault();
      return pick(active);
    }
    if (event.key === 'Escape') {
      if (menuLength > 0) setMenuWanted(false);
      else change({ type: 'reply-end' });
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
    return undefined;
  };

  return (
    <>
      {isCommand && isMenuWanted && (
        <div class="menu command-menu">
          <h3>{words.composer.commands}</h3>
          {commands.length === 0 ? (
            <p class="nothing">{words.composer.noCommand(text.slice(1))}</p>
          ) : (
            <OptionList
              id="composer-menu"
              label={words.composer.commands}
              items={commands.map((entry) => ({
                key: entry.name,
                title: `/${entry.title}`,
                detail: entry.description,
              }))}
              activeIndex={active}
              onPick={pick}
              onHover={setActiveIndex}
            />
          )}
        </div>
      )}
      {people.length > 0 && (
        <div class="menu">
          <h3>{words.composer.people}</h3>
          <OptionList
            id="composer-menu"
            label={words.composer.people}
            items={people.map(({ id, name }) => ({ key: id, title: `@${name}` }))}
            activeIndex={active}
            onPick={pick}
            onHover={setActiveIndex}
          />
        </div>
      )}
      <form
        class="composer-box"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <textarea
          ref={field}
          rows={1}
          value={text}
          placeholder={words.composer.placeholder(title)}
          aria-label={words.composer.label}
          aria-haspopup="listbox"
          aria-controls="composer-menu"
          aria-autocomplete="list"
          aria-activedescendant={menuLength > 0 ? `composer-menu-${active}` : undefined}
          onInput={({ currentTarget }) => edit(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="send" aria-label={words.composer.send} disabled={text.trim() === ''}>
          <Icon name="send" />
        </button>
      </form>
    </>
  );
}
