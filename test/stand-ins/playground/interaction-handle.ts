import type { Playground } from '../../../playground/playground.ts';
import type { PageMessage } from '../../../playground/protocol.ts';
import type { Until } from './until.ts';

export interface InteractionHandle {
  readonly id: string;
  /** `answered` also where the answer was a form or nothing to see. */
  state(): 'sent' | 'answered' | 'failed';
  /** The bot's first reply, as it stands now; undefined while there is none, or once it is deleted. */
  response(): PageMessage | undefined;
  waitForResponse(predicate?: (message: PageMessage) => boolean, withinMs?: number): Promise<PageMessage>;
  /** Every message that answers it, the followups included. */
  responses(): PageMessage[];
  waitForState(state: 'answered' | 'failed', withinMs?: number): Promise<void>;
  /** The custom id of the form that was opened. */
  waitForModal(withinMs?: number): Promise<{ customId: string; title: string }>;
}

interface HandleDependencies {
  readonly playground: Playground;
  readonly viewer: string;
  readonly until: Until;
  /** What the page heard of its state. */
  readonly heard: () => 'answered' | 'failed' | undefined;
}

/** What a test holds of an interaction that it started. */
export function createInteractionHandle(
  id: string,
  channelId: string,
  { playground, viewer, until, heard }: HandleDependencies,
): InteractionHandle {
  const visible = () => playground.visibleMessages(viewer, channelId);
  const responses = () => visible().filter(({ interaction_metadata }) => interaction_metadata?.id === id);
  const response = () => {
    const originalId = playground.interaction(id)?.originalId;
    return visible().find((message) => message.id === originalId);
  };
  const isDone = ({ flags }: PageMessage) => ((flags ?? 0) & 128) === 0;
  return {
    id,
    state: () => heard() ?? 'sent',
    response,
    responses,
    waitForResponse: (predicate = isDone, withinMs) =>
      until(
        () => {
          const message = response();
          return message && predicate(message) ? message : undefined;
        },
        'the response',
        withinMs,
      ),
    waitForState: async (state, withinMs) => {
      await until(() => (heard() === state ? true : undefined), `the state ${state}`, withinMs);
    },
    waitForModal: (withinMs) =>
      until(
        () => {
          const modal = playground.interaction(id)?.modal;
          return modal && { customId: modal.custom_id, title: modal.title };
        },
        'a form',
        withinMs,
      ),
  };
}
