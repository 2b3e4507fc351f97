import { Icon } from '../icon.tsx';
import { nameOfUser } from '../state/names.ts';
import { usePage } from '../state/page-context.ts';

interface ReplyBarProps {
  readonly isMentioning: boolean;
  onMentioning(isMentioning: boolean): void;
}

/** Says whom one answers, and whether they are pinged. */
export function ReplyBar({ isMentioning, onMentioning }: ReplyBarProps) {
  const { state, words, change } = usePage();
  if (state.replyToId === undefined) return null;
  const original = (state.messages[state.channelId] ?? []).find(({ id }) => id === state.replyToId);
  if (original === undefined) return null;
  return (
    <div class="reply-bar">
      <span class="replying">{words.composer.replyingTo(nameOfUser(original.author))}</span>
      {original.author.id !== state.viewer && (
        <button
          type="button"
          class={isMentioning ? 'mention-switch on' : 'mention-switch'}
          role="switch"
          aria-checked={isMentioning}
          aria-label={words.composer.mention}
          title={words.composer.mention}
          onClick={() => onMentioning(!isMentioning)}
        >
          {isMentioning ? words.composer.mentionOn : words.composer.mentionOff}
        </button>
      )}
      <button
        type="button"
        class="round"
        aria-label={words.composer.endReply}
        onClick={() => change({ type: 'reply-end' })}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
