import type { APIMessage } from 'discord.js';
import type { PageMessage } from '../../../protocol.ts';
import { Avatar } from '../avatar.tsx';
import { InlineMarkdown } from '../markdown/markdown.tsx';
import { nameOfUser } from '../state/names.ts';
import { usePage } from '../state/page-context.ts';

/** The line above a message that says what it answers: another message, or a command. */
export function OriginLine({ message }: { message: PageMessage }) {
  const { state, words } = usePage();
  if (message.message_reference?.message_id !== undefined) {
    const channelId = message.message_reference.channel_id;
    const known = (state.messages[channelId] ?? []).find(
      ({ id }) => id === message.message_reference?.message_id,
    );
    // The referenced message as it is now; its state at the time of the reply would be out of date.
    const original = known ?? message.referenced_message ?? undefined;
    return (
      <div class="origin-line">
        {original ? <Original original={original} /> : <em>{words.messages.originalGone}</em>}
      </div>
    );
  }
  const metadata = message.interaction_metadata;
  // What a button or a modal brought about is not a command that somebody used.
  if (metadata === undefined || metadata.type !== 2) return null;
  const name = message.interaction?.name;
  return (
    <div class="origin-line">
      <Avatar user={metadata.user} size={16} />
      <span class="author">{nameOfUser(metadata.user)}</span> {words.messages.used}
      {name !== undefined && <discord-mention type="slash">{name}</discord-mention>}
    </div>
  );
}

function Original({ original }: { original: APIMessage }) {
  const { words, jumpTo } = usePage();
  const name = nameOfUser(original.author);
  return (
    <button
      type="button"
      class="jump"
      aria-label={words.messages.jumpToOriginal(name)}
      onClick={() => jumpTo(original.channel_id, original.id)}
    >
      <Avatar user={original.author} size={16} />
      {original.author.bot === true && <discord-verified-author-tag />}
      <span class="author">{name}</span>
      <span class="excerpt">
        {original.content === '' ? (
          <em>{words.messages.pictureReply}</em>
        ) : (
          <InlineMarkdown content={original.content} />
        )}
      </span>
    </button>
  );
}
