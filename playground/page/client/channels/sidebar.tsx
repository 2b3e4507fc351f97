import type { APIChannel } from 'discord.js';
import { Avatar } from '../avatar.tsx';
import { ChannelType } from '../discord-numbers.ts';
import { Icon, type IconName } from '../icon.tsx';
import { nameOfChannel } from '../state/names.ts';
import { usePage } from '../state/page-context.ts';
import { PersonPanel, type PersonPanelProps } from './person-panel.tsx';

interface SidebarProps extends PersonPanelProps {
  readonly isOpen: boolean;
  onClose(): void;
}

/** The channels, and below them who one is. On a phone it slides over the messages. */
export function Sidebar({ isOpen, onClose, ...person }: SidebarProps) {
  const { state, words } = usePage();
  const direct = state.channels.filter(({ type }) => type === ChannelType.Direct);
  const others = state.channels.filter(({ type }) => type !== ChannelType.Direct);
  const roots = others.filter((channel) => !isThread(channel));
  const ordered = roots.flatMap((root) => [
    root,
    ...others.filter((channel) => parentOf(channel) === root.id),
  ]);
  const strays = others.filter((channel) => !ordered.includes(channel));
  return (
    <>
      <nav class={isOpen ? 'sidebar open' : 'sidebar'} aria-label={words.channels.navigation}>
        <header class="guild">
          <h1>{state.guild.name === '' ? words.title : state.guild.name}</h1>
          <p>{words.subtitle}</p>
        </header>
        <div class="channel-list">
          <h2>{words.channels.text}</h2>
          <ul>
            {[...ordered, ...strays].map((channel) => (
              <ChannelEntry key={channel.id} channel={channel} onOpen={onClose} />
            ))}
          </ul>
          {direct.length > 0 && <h2>{words.channels.direct}</h2>}
          <ul>
            {direct.map((channel) => (
              <ChannelEntry key={channel.id} channel={channel} onOpen={onClose} />
            ))}
          </ul>
        </div>
        <PersonPanel {...person} />
      </nav>
      {isOpen && <button type="button" class="veil" aria-label={words.channels.close} onClick={onClose} />}
    </>
  );
}

function ChannelEntry({ channel, onOpen }: { channel: APIChannel; onOpen(): void }) {
  const { state, words, change } = usePage();
  const isOpen = channel.id === state.channelId;
  const isUnread = state.unread.has(channel.id);
  const isDirect = channel.type === ChannelType.Direct;
  const bot = state.users.find((user) => user.bot === true);
  const classes = ['channel', ...(isThread(channel) ? ['thread'] : []), ...(isUnread ? ['unread'] : [])];
  return (
    <li>
      <button
        type="button"
        class={classes.join(' ')}
        aria-current={isOpen ? 'page' : undefined}
        onClick={() => {
          change({ type: 'channel-open', channelId: channel.id });
          onOpen();
        }}
      >
        {isDirect && bot ? (
          <span class={state.online ? 'face online' : 'face'}>
            <Avatar user={bot} size={28} />
            <span class="sr-only">{state.online ? words.person.online : words.person.offline}</span>
          </span>
        ) : (
          <Icon name={iconOf(channel)} />
        )}
        <span class="channel-name">{nameOfChannel(channel, state.users)}</span>
        {'nsfw' in channel && channel.nsfw && (
          <span class="adults" title={words.channels.adultsOnly}>
            18+
          </span>
        )}
        {isUnread && <span class="sr-only">{words.channels.unread}</span>}
      </button>
    </li>
  );
}

export function isThread({ type }: APIChannel): boolean {
  return type === ChannelType.PublicThread || type === ChannelType.PrivateThread;
}

function parentOf(channel: APIChannel): string | undefined {
  return 'parent_id' in channel ? (channel.parent_id ?? undefined) : undefined;
}

function iconOf(channel: APIChannel): IconName {
  if (channel.type === ChannelType.Direct) return 'at';
  return isThread(channel) ? 'thread' : 'hash';
}
