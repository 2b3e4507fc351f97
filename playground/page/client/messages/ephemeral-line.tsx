import { Icon } from '../icon.tsx';
import { usePage } from '../state/page-context.ts';

/** Under what nobody else sees: that it is so, and how to put it away. */
export function EphemeralLine({ messageId }: { messageId: string }) {
  const { words, change } = usePage();
  return (
    <p class="ephemeral-line">
      <Icon name="eye" size={16} />
      {words.messages.onlyYou} ·{' '}
      <button type="button" class="text-link" onClick={() => change({ type: 'message-dismiss', messageId })}>
        {words.messages.dismiss}
      </button>
    </p>
  );
}
