import type { PageMessage } from '../../../protocol.ts';
import { Avatar } from '../avatar.tsx';
import { MessageFlag } from '../discord-numbers.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { nameOfUser } from '../state/names.ts';
import { usePage } from '../state/page-context.ts';
import { Attachments } from './attachments.tsx';
import { Embed } from './embed.tsx';
import { EphemeralLine } from './ephemeral-line.tsx';
import { MessageActions } from './message-actions.tsx';
import { MessageComponents } from './message-components.tsx';
import { MessageTime } from './message-time.tsx';
import { OriginLine } from './origin-line.tsx';

/** @param isFollowing whether it stands under an earlier one of the same person, without a head of its own */
export function Message({ message, isFollowing }: { message: PageMessage; isFollowing: boolean }) {
  const { state, words } = usePage();
  const { author, flags = 0 } = message;
  const isPrivate = (flags & MessageFlag.Ephemeral) !== 0;
  const isThinking = (flags & MessageFlag.Loading) !== 0;
  const mentionsViewer = message.mentions.some(({ id }) => id === state.viewer);
  const classes = [
    'message',
    isFollowing ? 'following' : 'leading',
    ...(isPrivate ? ['private'] : []),
    ...(mentionsViewer && !isPrivate ? ['mentions-you'] : []),
    ...(message.id === state.replyToId ? ['answered'] : []),
  ];

  return (
    <article
      class={classes.join(' ')}
      id={`message-${message.id}`}
      aria-label={nameOfUser(author)}
      tabIndex={-1}
    >
      <OriginLine message={message} />
      <div class="message-body">
        <div class="gutter">
          {isFollowing ? <MessageTime timestamp={message.timestamp} isShort /> : <Avatar user={author} />}
        </div>
        <div class="message-content">
          {!isFollowing && (
            <header class="message-head">
              <span class="author">{nameOfUser(author)}</span>
              {author.bot === true && <discord-verified-author-tag />}
              <MessageTime timestamp={message.timestamp} />
            </header>
          )}
          {isThinking ? (
            <p class="thinking">
              <span class="dots" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              {words.messages.thinking(nameOfUser(author))}
            </p>
          ) : (
            message.content !== '' && <Markdown content={message.content} />
          )}
          {message.edited_timestamp !== null && !isThinking && (
            <span class="edited">{words.messages.edited}</span>
          )}
          <Attachments attachments={message.attachments} />
          {message.embeds.map((embed, index) => (
            <Embed key={index} embed={embed} />
          ))}
          <MessageComponents message={message} />
          {isPrivate && <EphemeralLine messageId={message.id} />}
        </div>
      </div>
      <MessageActions message={message} isPrivate={isPrivate} />
    </article>
  );
}
