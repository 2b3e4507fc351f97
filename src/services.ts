import type { Listening } from './guilds/listening.ts';
import type { RequestDependencies } from './requests/dependencies.ts';

/** What the doors get: what the stages of a request work with, and what moderators decided. */
export interface Services extends RequestDependencies {
  readonly listening: Listening;
}
