import type { PageEvent } from '../../../protocol.ts';
import { applyEvent } from './apply-event.ts';
import type { ComposerFill, OpenInteraction, PageState } from './page-state.ts';

/** What the person does to the page itself. */
export type PageChange =
  | { readonly type: 'event'; readonly event: PageEvent; readonly now: number }
  | { readonly type: 'connection'; readonly connected: boolean }
  | { readonly type: 'channel-open'; readonly channelId: string }
  | { readonly type: 'reply-start'; readonly messageId: string }
  | { readonly type: 'reply-end' }
  | { readonly type: 'interaction-begin'; readonly interaction: OpenInteraction }
  | { readonly type: 'interaction-end'; readonly nonce: string }
  | { readonly type: 'message-dismiss'; readonly messageId: string }
  | { readonly type: 'modal-close' }
  | { readonly type: 'fill'; readonly fill: ComposerFill | undefined }
  | { readonly type: 'error'; readonly error: string | undefined };

/** The state after a change; pure, so that every state of the page can be tested without a page. */
export function changePage(state: PageState, change: PageChange): PageState {
  switch (change.type) {
    case 'event':
      return applyEvent(state, change.event, change.now);
    case 'connection':
      return { ...state, connected: change.connected };
    case 'channel-open': {
      const unread = new Set([...state.unread].filter((id) => id !== change.channelId));
      return { ...state, channelId: change.channelId, unread, replyToId: undefined, error: undefined };
    }
    case 'reply-start':
      return { ...state, replyToId: change.messageId };
    case 'reply-end':
      return { ...state, replyToId: undefined };
    case 'interaction-begin': {
      const { interaction } = change;
      // Pressing again clears what was said about the press before.
      const others = state.interactions.filter(
        (one) => interaction.kind === 'command' || one.messageId !== interaction.messageId,
      );
      return { ...state, interactions: [...others, interaction], error: undefined };
    }
    case 'interaction-end':
      return {
        ...state,
        interactions: state.interactions.filter(({ nonce }) => nonce !== change.nonce),
      };
    case 'message-dismiss':
      return { ...state, dismissed: new Set([...state.dismissed, change.messageId]) };
    case 'modal-close':
      return {
        ...state,
        modal: undefined,
        interactions: state.interactions.filter(({ kind }) => kind !== 'modal'),
      };
    case 'fill':
      return { ...state, fill: change.fill };
    case 'error':
      return { ...state, error: change.error };
  }
}
