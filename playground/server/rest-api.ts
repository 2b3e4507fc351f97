import { DiscordError } from './discord-error.ts';
import type { createRequestFaults } from './faults.ts';
import type { createRateLimits } from './rate-limits.ts';
import { readRequestBody } from './request-body.ts';
import { createRestApp, type RestApp, type RestDependencies } from './rest-app.ts';
import { applicationRoutes } from './routes/application.ts';
import { commandRoutes } from './routes/commands.ts';
import { guildRoutes } from './routes/guilds.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** A request as the bot sent it, and what was answered. */
export interface RecordedRequest {
  readonly method: string;
  /** Decoded, without /api/v10 and the query. */
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly string[];
  readonly authorization: string | undefined;
  readonly at: number;
  /** Undefined while it is being answered. */
  status: number | undefined;
}

interface RestApiDependencies extends RestDependencies {
  readonly token: string;
  readonly now: () => number;
  readonly requests: RecordedRequest[];
  readonly faults: ReturnType<typeof createRequestFaults>;
  readonly limits: ReturnType<typeof createRateLimits> | undefined;
  readonly warn: (detail: unknown, message: string) => void;
}

const MOST_RECORDED = 10_000;

/** Everything under /api/v10. */
export function createRestApi(dependencies: RestApiDependencies): RestApp {
  const { token, now, requests, faults, limits, warn } = dependencies;
  const app = createRestApp().basePath('/api/v10');

  app.use(async (c, next) => {
    const { method } = c.req;
    const path = decodeURIComponent(new URL(c.req.url).pathname).slice('/api/v10'.length);
    const effects = faults.take(method, path);
    const abort = () => {
      c.env.incoming.socket.destroy();
      return c.body(null, 500);
    };
    if (effects.some(({ kind }) => kind === 'reset-before')) return abort();
    for (const effect of effects) {
      if (effect.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, effect.ms).unref());
    }
    const record: RecordedRequest = {
      method,
      path,
      body: undefined,
      files: [],
      authorization: c.req.header('authorization'),
      at: now(),
      status: undefined,
    };
    requests.push(record);
    if (requests.length > MOST_RECORDED) requests.shift();
    const failure = effects.find(({ kind }) => kind === 'fail');
    if (failure?.kind === 'fail') {
      record.status = failure.status;
      const tooMany = failure.status === 429 ? { 'retry-after': '1', 'x-ratelimit-scope': 'shared' } : {};
      return Response.json(
        { message: `${failure.status}: made to fail`, code: 0, retry_after: 1, global: false },
        { status: failure.status, headers: tooMany },
      );
    }
    const verdict = limits?.take(method, path);
    const headers = new Headers(verdict?.headers);
    if (verdict?.retryAfter !== undefined) {
      record.status = 429;
      const body = {
        message: 'You are being rate limited.',
        retry_after: verdict.retryAfter,
        global: verdict.isGlobal ?? false,
      };
      return Response.json(body, { status: 429, headers });
    }
    for (const [name, value] of headers) c.header(name, value);
    const needsNoToken = path.startsWith('/interactions/') || path.startsWith('/webhooks/');
    if (!needsNoToken && record.authorization !== `Bot ${token}`) {
      throw new DiscordError(401, 0, '401: Unauthorized');
    }
    const body = await readRequestBody(c.req.raw);
    Object.assign(record, { body: body.json, files: body.files.map(({ filename }) => filename) });
    c.set('body', body);
    await next();
    record.status = c.res.status;
    if (effects.some(({ kind }) => kind === 'reset-after')) c.env.incoming.socket.destroy();
    return undefined;
  });

  for (const routes of [
    applicationRoutes(dependencies),
    guildRoutes(),
    commandRoutes(dependencies),
    messageRoutes(dependencies),
    interactionRoutes(dependencies),
    webhookRoutes(dependencies),
  ]) {
    app.route('/', routes);
  }

  app.notFound((c) => c.json({ message: '404: Not Found', code: 0 }, 404));
  app.onError((error, c) => {
    if (error instanceof DiscordError) return c.json(error.body(), error.status as 400);
    warn({ err: error }, 'the playground could not answer');
    return c.json({ message: '500: Internal Server Error', code: 0 }, 500);
  });
  return app;
}
