import type { PageEvent, PageMessage, PageSnapshot } from '../../../protocol.ts';
import type { PageState } from './page-state.ts';

/** Discord shows somebody as typing for so long, unless their message comes first. */
const TYPING_MS = 10_000;

/** What the page knows after an event of the server. */
export function applyEvent(state: PageState, event: PageEvent, now: number): PageState {
  switch (event.type) {
    case 'snapshot':
      return applySnapshot(state, event.data);
    case 'message-create':
      return noteUnread(endTyping(putMessage(state, event.data), event.data), event.data);
    case 'message-update':
      return putMessage(state, event.data);
    case 'message-delete':
      return removeMessage(state, event.data.channel_id, event.data.id);
    case 'typing': {
      const { channel_id: channel, user_id: user } = event.data;
      const there = { ...state.typing[channel], [user]: now + TYPING_MS };
      return { ...state, typing: { ...state.typing, [channel]: there } };
    }
    case 'commands':
      return { ...state, commands: event.data };
    case 'presence':
      return isBot(state, event.data.user_id) ? { ...state, online: event.data.online } : state;
    case 'interaction':
      return applyInteraction(state, event.data);
    case 'modal':
      return {
        ...state,
        modal: { interactionId: event.data.interaction_id, modal: event.data.modal },
        interactions: state.interactions.filter(({ kind }) => kind !== 'modal'),
      };
    case 'autocomplete':
      return { ...state, autocomplete: event.data };
  }
}

function applySnapshot(state: PageState, snapshot: PageSnapshot): PageState {
  const isSamePerson = state.viewer === snapshot.viewer;
  const isOpenChannelThere = snapshot.channels.some(({ id }) => id === state.channelId);
  return {
    ...state,
    ...snapshot,
    ready: true,
    connected: true,
    channelId: isOpenChannelThere ? state.channelId : (snapshot.channels[0]?.id ?? ''),
    typing: {},
    // What became of an interaction while nobody listened is not known: its answer is among the messages.
    interactions: isSamePerson ? state.interactions.filter(({ state }) => state === 'failed') : [],
    modal: isSamePerson ? state.modal : undefined,
    replyToId: isSamePerson ? state.replyToId : undefined,
    autocomplete: undefined,
  };
}

/** Ids grow with time, so messages are in the order of their ids whatever order they came in. */
function putMessage(state: PageState, message: PageMessage): PageState {
  const before = state.messages[message.channel_id] ?? [];
  const isKnown = before.some(({ id }) => id === message.id);
  const after = isKnown
    ? before.map((one) => (one.id === message.id ? message : one))
    : [...before, message].sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
  return { ...state, messages: { ...state.messages, [message.channel_id]: after } };
}

function removeMessage(state: PageState, channelId: string, messageId: string): PageState {
  const after = (state.messages[channelId] ?? []).filter(({ id }) => id !== messageId);
  return {
    ...state,
    messages: { ...state.messages, [channelId]: after },
    replyToId: state.replyToId === messageId ? undefined : state.replyToId,
  };
}

function endTyping(state: PageState, message: PageMessage): PageState {
  const { [message.author.id]: _ended, ...others } = state.typing[message.channel_id] ?? {};
  return { ...state, typing: { ...state.typing, [message.channel_id]: others } };
}

function noteUnread(state: PageState, message: PageMessage): PageState {
  if (message.channel_id === state.channelId || message.author.id === state.viewer) return state;
  return { ...state, unread: new Set([...state.unread, message.channel_id]) };
}

function applyInteraction(
  state: PageState,
  { nonce, state: became }: Extract<PageEvent, { type: 'interaction' }>['data'],
): PageState {
  if (became === 'sent') return state;
  const ended = state.interactions.find((one) => one.nonce === nonce);
  if (became === 'failed') {
    const marked = state.interactions.map((one) =>
      one.nonce === nonce ? { ...one, state: 'failed' as const } : one,
    );
    return { ...state, interactions: marked };
  }
  const interactions = state.interactions.filter((one) => one.nonce !== nonce);
  return { ...state, interactions, modal: ended?.kind === 'modal' ? undefined : state.modal };
}

function isBot(state: PageState, userId: string): boolean {
  return state.users.find(({ id }) => id === userId)?.bot === true;
}
