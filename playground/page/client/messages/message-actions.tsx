import { useState } from 'preact/hooks';
import type { PageMessage } from '../../../protocol.ts';
import { CommandType, ChannelType, MessageFlag } from '../discord-numbers.ts';
import { Icon } from '../icon.tsx';
import { usePage } from '../state/page-context.ts';

/** The bar that appears over a message under the pointer or the focus. */
export function MessageActions({ message, isPrivate }: { message: PageMessage; isPrivate: boolean }) {
  const { state, words, change, post, interact, locale } = usePage();
  const [isSure, setSure] = useState(false);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const channel = state.channels.find(({ id }) => id === message.channel_id);
  const viewer = state.users.find(({ id }) => id === state.viewer);
  const isOwn = message.author.id === state.viewer;
  const mayDelete = isOwn || (viewer?.moderator === true && channel?.type !== ChannelType.Direct);
  const menu = state.commands.filter(({ type }) => type === CommandType.Message);
  // Nobody can answer what only they see, or what is still being thought about.
  if (isPrivate || ((message.flags ?? 0) & MessageFlag.Loading) !== 0) return null;

  const remove = () => {
    if (!isSure) return setSure(true);
    setSure(false);
    return void post('message-delete', {
      viewer: state.viewer,
      channel_id: message.channel_id,
      message_id: message.id,
    });
  };

  return (
    <div class="message-actions-rail">
      <div
        class="message-actions"
        role="group"
        aria-label={words.messages.actions}
        onMouseLeave={() => {
          setSure(false);
          setMenuOpen(false);
        }}
      >
        <button
          type="button"
          title={words.messages.reply}
          aria-label={words.messages.reply}
          onClick={() => change({ type: 'reply-start', messageId: message.id })}
        >
          <Icon name="reply" />
        </button>
        {menu.length > 0 && (
          <button
            type="button"
            title={words.messages.apps}
            aria-label={words.messages.apps}
            aria-expanded={isMenuOpen}
            onClick={() => setMenuOpen(!isMenuOpen)}
          >
            <Icon name="apps" />
          </button>
        )}
        {mayDelete && (
          <button
            type="button"
            class={isSure ? 'sure' : 'danger'}
            title={isSure ? words.messages.deleteReally : words.messages.delete}
            aria-label={isSure ? words.messages.deleteReally : words.messages.delete}
            onClick={remove}
            onBlur={() => setSure(false)}
          >
            <Icon name="delete" />
          </button>
        )}
        {isMenuOpen && (
          <div class="apps-menu">
            {menu.map((command) => {
              const name = command.name_localizations?.[locale as 'en-US'] ?? command.name;
              return (
                <button
                  key={command.id}
                  type="button"
                  onClick={() => {
                    setMenuOpen(false);
                    void interact(
                      'command',
                      {
                        channel_id: message.channel_id,
                        command_id: command.id,
                        options: [],
                        target_id: message.id,
                      },
                      { label: name },
                    );
                  }}
                >
                  {name}
                </button>
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}
