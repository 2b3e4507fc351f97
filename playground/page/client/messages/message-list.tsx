import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageMessage } from '../../../protocol.ts';
import { MessageFlag } from '../discord-numbers.ts';
import { Icon } from '../icon.tsx';
import { titleOfChannel } from '../state/names.ts';
import { usePage } from '../state/page-context.ts';
import { DayLine } from './day-line.tsx';
import { Message } from './message.tsx';
import { OpenCommand } from './open-command.tsx';
import { Welcome } from './welcome.tsx';

/** Messages of one person stand together unless so much time went by. */
const GROUP_MS = 7 * 60_000;
/** Nearer to the end than this, one is taken along when something new comes. */
const NEAR_END_PX = 120;

export function MessageList() {
  const { state, words } = usePage();
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const lastTop = useRef(0);
  const [isFar, setFar] = useState(false);

  const channel = state.channels.find(({ id }) => id === state.channelId);
  const messages = (state.messages[state.channelId] ?? []).filter(({ id }) => !state.dismissed.has(id));
  const commands = state.interactions.filter(
    ({ kind, channelId }) => kind === 'command' && channelId === state.channelId,
  );

  const goToEnd = () => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  };

  // What one has just said is seen, from wherever one said it.
  const lastOwn = messages.findLast(({ author }) => author.id === state.viewer)?.id;
  const lastCommand = commands.at(-1)?.nonce;
  useLayoutEffect(() => {
    isAtEnd.current = true;
    goToEnd();
  }, [state.channelId, state.viewer, state.ready, lastOwn, lastCommand]);

  // Pictures and buttons grow a message after it was drawn, so the height is watched rather than the messages.
  useLayoutEffect(() => {
    if (content.current === null || scroller.current === null) return undefined;
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) goToEnd();
    });
    observer.observe(content.current);
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);

  const noteScroll = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    const left = scrollHeight - scrollTop - clientHeight;
    // What came meanwhile can have moved the end away; only who scrolls up wants to stay behind.
    if (left < NEAR_END_PX) isAtEnd.current = true;
    else if (scrollTop < lastTop.current) isAtEnd.current = false;
    lastTop.current = scrollTop;
    setFar(left > clientHeight);
  };

  return (
    <div class="message-area">
      <div class="scroller" ref={scroller} onScroll={noteScroll} tabIndex={-1}>
        <div class="messages" ref={content}>
          {channel !== undefined && (
            <Welcome channel={channel} isEmpty={messages.length === 0 && commands.length === 0} />
          )}
          <div
            role="log"
            aria-label={words.messages.list(channel ? titleOfChannel(channel, state.users) : '')}
            class="log"
          >
            {messages.map((message, index) => (
              <Fragment key={message.id}>
                {isNewDay(messages[index - 1], message) && <DayLine timestamp={message.timestamp} />}
                <Message message={message} isFollowing={isFollowing(messages[index - 1], message)} />
              </Fragment>
            ))}
            {commands.map((command) => (
              <OpenCommand key={command.nonce} command={command} />
            ))}
          </div>
        </div>
      </div>
      {isFar && (
        <button type="button" class="to-newest" onClick={goToEnd}>
          {words.messages.newest} <Icon name="down" size={16} />
        </button>
      )}
    </div>
  );
}

function isFollowing(before: PageMessage | undefined, message: PageMessage): boolean {
  if (before === undefined || isNewDay(before, message)) return false;
  const isAnswer = message.message_reference !== undefined || message.interaction_metadata !== undefined;
  const isPrivate = ({ flags }: PageMessage) => ((flags ?? 0) & MessageFlag.Ephemeral) !== 0;
  return (
    !isAnswer &&
    before.author.id === message.author.id &&
    isPrivate(before) === isPrivate(message) &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUP_MS
  );
}

function isNewDay(before: PageMessage | undefined, message: PageMessage): boolean {
  const dayOf = ({ timestamp }: PageMessage) => new Date(timestamp).toDateString();
  return before === undefined || dayOf(before) !== dayOf(message);
}
