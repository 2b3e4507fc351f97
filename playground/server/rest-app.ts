import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Audience } from './audience.ts';
import type { Interactions } from './interactions.ts';
import type { MessageWriter } from './message-writer.ts';
import type { RequestBody } from './request-body.ts';
import type { Snowflakes } from './snowflakes.ts';
import type { Store } from './store.ts';

/** What the routes work with. */
export interface RestDependencies {
  readonly store: Store;
  readonly snowflakes: Snowflakes;
  readonly writer: MessageWriter;
  readonly interactions: Interactions;
  readonly audience: Audience;
  readonly origin: () => string;
}

export interface RestEnv {
  Bindings: HttpBindings;
  Variables: { body: RequestBody };
}

export type RestApp = Hono<RestEnv>;

/** Routes of one resource, to be put under /api/v10. */
export const createRestApp = (): RestApp => new Hono<RestEnv>();
