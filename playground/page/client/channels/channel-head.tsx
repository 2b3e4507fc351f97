import { ChannelType } from '../discord-numbers.ts';
import { Icon } from '../icon.tsx';
import { nameOfChannel } from '../state/names.ts';
import { usePage } from '../state/page-context.ts';
import { isThread } from './sidebar.tsx';

/** The line over the messages: where one is. */
export function ChannelHead({ onMenu }: { onMenu(): void }) {
  const { state, words } = usePage();
  const channel = state.channels.find(({ id }) => id === state.channelId);
  if (channel === undefined) return null;
  const isDirect = channel.type === ChannelType.Direct;
  const ownTopic = 'topic' in channel ? channel.topic : undefined;
  const topic =
    ownTopic ??
    (isDirect ? words.channels.topics.direct : isThread(channel) ? words.channels.topics.thread : '');
  return (
    <header class="channel-head">
      <button type="button" class="round menu-button" aria-label={words.channels.open} onClick={onMenu}>
        <Icon name="menu" />
      </button>
      <Icon name={isDirect ? 'at' : isThread(channel) ? 'thread' : 'hash'} />
      <h2>{nameOfChannel(channel, state.users)}</h2>
      {topic !== '' && <p class="topic">{topic}</p>}
    </header>
  );
}
