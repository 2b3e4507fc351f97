import type { PageEvent } from '../protocol.ts';
import { DM_CHANNELS } from './world.ts';

export type Audience = ReturnType<typeof createAudience>;

/** Those who look at the playground: pages, and tests. */
export function createAudience() {
  const listeners = new Map<(event: PageEvent) => void, string>();

  return {
    listen: (viewer: string, listener: (event: PageEvent) => void): (() => void) => {
      listeners.set(listener, viewer);
      return () => void listeners.delete(listener);
    },
    tell(event: PageEvent, isMeant: (viewer: string) => boolean = () => true) {
      for (const [listener, viewer] of listeners) if (isMeant(viewer)) listener(event);
    },
  };
}

/** Whether the person may look into the channel. */
export function canSee(viewer: string, channelId: string): boolean {
  const direct = DM_CHANNELS.find(({ id }) => id === channelId);
  return !direct || direct.recipients.some(({ id }) => id === viewer);
}
