import type { RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createAudience } from './audience.ts';
import { createCdn } from './cdn.ts';
import { createClock } from './clock.ts';
import { createRequestFaults } from './faults.ts';
import { createGateway } from './gateway.ts';
import { createInteractions } from './interactions.ts';
import { createMessageWriter } from './message-writer.ts';
import { createPageRoutes } from './page-routes.ts';
import { pageSnapshot, visibleMessages } from './page-snapshot.ts';
import { createPersons } from './persons/persons.ts';
import { createRateLimits } from './rate-limits.ts';
import { createRestApi, type RecordedRequest } from './rest-api.ts';
import { createSnowflakes } from './snowflakes.ts';
import { createStore } from './store.ts';
import { BOT, BOT_ID, GUILD, GUILD_ID, MEMBERS, TEXT_CHANNELS, THREADS } from './world.ts';

export interface PlaygroundOptions {
  /** Where it is reached, as `http://127.0.0.1:3000`; asked only once it is served. */
  readonly origin: () => string;
  readonly dataDir: string;
  /** What the bot logs in with. */
  readonly token: string;
  readonly log?: { warn(detail: object, message: string): void };
  /** Answers everything that is not the playground's own. */
  readonly page?: (request: Request) => Promise<Response>;
  readonly now?: () => number;
  /** Whether the application was granted MESSAGE_CONTENT; yes by default. */
  readonly messageContent?: boolean;
  /** Whether it limits rates; yes by default. */
  readonly rateLimits?: boolean;
}

export type Playground = ReturnType<typeof createPlayground>;

/** A local Discord: REST, gateway and CDN for the bot, events and actions for the page. */
export function createPlayground(options: PlaygroundOptions) {
  const { origin, dataDir, token, log } = options;
  const clock = createClock(options.now ?? Date.now);
  const snowflakes = createSnowflakes(clock.now);
  const store = createStore(dataDir, snowflakes);
  const cdn = createCdn({ dataDir, origin, now: clock.now, readFile: store.readFile });
  const audience = createAudience();
  const gateway = createGateway({
    token,
    messageContent: options.messageContent ?? true,
    ready: () => ({
      user: { ...BOT, verified: true, mfa_enabled: false, email: null, flags: 0 },
      guilds: [{ id: GUILD_ID, unavailable: true }],
      application: { id: BOT_ID, flags: 0 },
      resume_gateway_url: `${origin().replace(/^http/, 'ws')}/gateway`,
      private_channels: [],
      shard: [0, 1],
    }),
    guilds: () => [
      {
        ...GUILD,
        joined_at: '2026-01-01T00:00:00.000000+00:00',
        large: false,
        unavailable: false,
        member_count: MEMBERS.length,
        members: MEMBERS,
        channels: TEXT_CHANNELS,
        threads: THREADS,
        voice_states: [],
        presences: [],
        stage_instances: [],
        guild_scheduled_events: [],
        soundboard_sounds: [],
      },
    ],
    members: (query) => ({
      guild_id: GUILD_ID,
      members: MEMBERS,
      chunk_index: 0,
      chunk_count: 1,
      not_found: [],
      ...((query as { nonce?: string } | null)?.nonce ? { nonce: (query as { nonce: string }).nonce } : {}),
    }),
    onPresence: (online) => audience.tell({ type: 'presence', data: { user_id: BOT_ID, online } }),
  });
  const writer = createMessageWriter({ store, snowflakes, cdn, clock, gateway, audience });
  const interactions = createInteractions({ store, snowflakes, clock, gateway, audience, writer });
  const persons = createPersons({ store, writer, interactions, gateway, audience, cdn, clock });
  const pageRoutes = createPageRoutes({
    audience,
    persons,
    origin,
    snapshot: (viewer) => ({ type: 'snapshot', data: pageSnapshot({ store, writer, gateway }, viewer) }),
  });
  const requests: RecordedRequest[] = [];
  const requestFaults = createRequestFaults();

  const app = new Hono<{ Bindings: HttpBindings }>();
  const api = createRestApi({
    store,
    snowflakes,
    writer,
    interactions,
    audience,
    origin,
    token,
    now: clock.now,
    requests,
    faults: requestFaults,
    limits: options.rateLimits === false ? undefined : createRateLimits(clock.now),
    warn: (detail, message) => log?.warn(detail as object, message),
  });
  app.all('/api/*', (c) => api.fetch(c.req.raw, c.env));
  app.all('/playground/*', (c) => pageRoutes.app.fetch(c.req.raw));
  app.get('/cdn/*', (c) => cdn.answer(new URL(c.req.url)));
  app.all('*', (c) => options.page?.(c.req.raw) ?? c.notFound());

  return {
    listener: getRequestListener(app.fetch) as RequestListener,
    upgrade: gateway.upgrade,
    /** What the bot sent, oldest first. */
    requests: requests as readonly RecordedRequest[],
    /** What persons do, as the page's actions. */
    persons,
    /** What one person sees of a channel, oldest first. */
    visibleMessages: (viewer: string, channelId: string) =>
      visibleMessages({ store, writer }, viewer, channelId),
    commands: store.commands,
    interaction: store.interaction,
    /** Hears all that the person's page would hear; returns how to stop. */
    listen: audience.listen,
    isOnline: gateway.isOnline,
    /** What shall go wrong. */
    faults: {
      slow: requestFaults.slow,
      fail: requestFaults.fail,
      resetBefore: requestFaults.resetBefore,
      resetAfter: requestFaults.resetAfter,
      clear: requestFaults.clear,
      dropGateway: gateway.drop,
      refuseGateway: gateway.refuse,
      duplicateNextInteraction: interactions.duplicateNext,
      changeNextInteraction: interactions.changeNext,
      /** Dispatches it with data no client expects. */
      sendMalformed: (event: string, data: object = {}) => gateway.dispatch(event, data),
      advance: clock.advance,
    },
    close() {
      pageRoutes.close();
      interactions.close();
      gateway.close();
      store.close();
    },
  };
}
