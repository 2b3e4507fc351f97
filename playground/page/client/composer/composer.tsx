import { useEffect, useMemo, useState } from 'preact/hooks';
import { ChannelType } from '../discord-numbers.ts';
import { Icon } from '../icon.tsx';
import { usePage } from '../state/page-context.ts';
import { type CommandDraft, startDraft } from './command-draft.ts';
import { commandEntries } from './command-entries.ts';
import { CommandForm } from './command-form.tsx';
import { ReplyBar } from './reply-bar.tsx';
import { TextForm } from './text-form.tsx';
import { TypingLine } from './typing-line.tsx';

/** Where one writes: a message, or a command with its options. */
export function Composer() {
  const { state, words, locale, change } = usePage();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [command, setCommand] = useState<CommandDraft>();
  const [isMentioning, setMentioning] = useState(true);

  const channel = state.channels.find(({ id }) => id === state.channelId);
  const isDirect = channel?.type === ChannelType.Direct;
  const isModerator = state.users.find(({ id }) => id === state.viewer)?.moderator === true;
  const entries = useMemo(
    () => commandEntries(state.commands, { locale, isDirect, isModerator }),
    [state.commands, locale, isDirect, isModerator],
  );
  const setText = (text: string) => setTexts((before) => ({ ...before, [state.channelId]: text }));

  useEffect(() => setCommand(undefined), [state.channelId, state.viewer]);
  // Discord's own default, anew for each reply.
  useEffect(() => setMentioning(true), [state.replyToId]);
  useEffect(() => {
    if (state.fill === undefined) return;
    const entry = entries.find(({ name }) => name === state.fill?.commandName);
    if (entry !== undefined) setCommand(startDraft(entry, state.fill.text));
    change({ type: 'fill', fill: undefined });
  }, [state.fill, entries, change]);

  return (
    <div class="composer">
      {state.error !== undefined && (
        <p class="error-bar" role="alert">
          <Icon name="warning" size={18} /> <span>{state.error}</span>
          <button
            type="button"
            aria-label={words.errors.dismiss}
            onClick={() => change({ type: 'error', error: undefined })}
          >
            <Icon name="close" size={18} />
          </button>
        </p>
      )}
      {command === undefined && <ReplyBar isMentioning={isMentioning} onMentioning={setMentioning} />}
      {command === undefined ? (
        <TextForm
          text={texts[state.channelId] ?? ''}
          entries={entries}
          isMentioning={isMentioning}
          onText={setText}
          onCommand={(entry, typed) => {
            setText('');
            setCommand(startDraft(entry, typed));
          }}
        />
      ) : (
        <CommandForm
          draft={command}
          onDraft={setCommand}
          onLeave={(text) => {
            setCommand(undefined);
            setText(text);
          }}
        />
      )}
      <TypingLine />
    </div>
  );
}
