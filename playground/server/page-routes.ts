import { Hono } from 'hono';
import { z } from 'zod';
import type { PageActions, PageEvent, PageOption } from '../protocol.ts';
import type { Audience } from './audience.ts';
import { ClientRefusal, DiscordError } from './discord-error.ts';
import type { Upload } from './message-body.ts';
import { isOwnPage } from './own-page.ts';
import type { Persons } from './persons/persons.ts';
import { readRequestBody } from './request-body.ts';
import { PERSONS } from './world.ts';

const Option: z.ZodType<PageOption> = z.lazy(() =>
  z.object({
    name: z.string(),
    type: z.number(),
    value: z.union([z.string(), z.number(), z.boolean()]).default(''),
    focused: z.boolean().optional(),
    options: z.array(Option).optional(),
  }),
) as unknown as z.ZodType<PageOption>;

const viewer = z.string();
const from = { viewer, nonce: z.string(), locale: z.string() };
const Command = z.object({
  ...from,
  channel_id: z.string(),
  command_id: z.string(),
  options: z.array(Option),
  target_id: z.string().optional(),
});

const ACTIONS: { readonly [Name in keyof PageActions]: z.ZodType } = {
  command: Command,
  autocomplete: Command,
  component: z.object({
    ...from,
    channel_id: z.string(),
    message_id: z.string(),
    custom_id: z.string(),
    values: z.array(z.string()).optional(),
  }),
  modal: z.object({
    ...from,
    interaction_id: z.string(),
    fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
  message: z.object({
    viewer,
    locale: z.string(),
    channel_id: z.string(),
    content: z.string(),
    reply_to: z.string().optional(),
    mention: z.boolean().optional(),
  }),
  'message-delete': z.object({ viewer, channel_id: z.string(), message_id: z.string() }),
  typing: z.object({ viewer, channel_id: z.string() }),
};

interface PageRoutesDependencies {
  readonly audience: Audience;
  readonly persons: Persons;
  readonly origin: () => string;
  readonly snapshot: (viewer: string) => PageEvent;
}

/** What the page asks: its events, and what its person does. */
export function createPageRoutes({ audience, persons, origin, snapshot }: PageRoutesDependencies) {
  /** How to end each stream that a page listens to. */
  const open = new Set<() => void>();

  const act: {
    [Name in keyof PageActions]: (action: PageActions[Name], files: readonly Upload[]) => unknown;
  } = {
    command: persons.command,
    autocomplete: (action) => persons.autocomplete(action),
    component: (action) => persons.component(action),
    modal: persons.modal,
    message: persons.message,
    'message-delete': (action) => persons.deleteMessage(action),
    typing: (action) => persons.typing(action),
  };

  const app = new Hono().basePath('/playground');
  app.use(async (c, next) => {
    if (!isOwnPage(c.req.raw.headers, c.req.method, origin()))
      return c.json({ message: 'not from here' }, 403);
    await next();
    return undefined;
  });

  app.get('/events', (c) => {
    // A newcomer has not chosen yet, and a choice from another time may name nobody: they begin as the first person.
    const who = (PERSONS.find(({ id }) => id === c.req.query('viewer')) ?? PERSONS[0]!).id;
    const encoder = new TextEncoder();
    let end = () => {};
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (event: PageEvent) =>
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
        send(snapshot(who));
        const stop = audience.listen(who, send);
        end = () => {
          stop();
          open.delete(close);
        };
        const close = () => {
          end();
          controller.close();
        };
        open.add(close);
      },
      cancel: () => end(),
    });
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
    });
  });

  app.post('/actions/:name', async (c) => {
    const name = c.req.param('name');
    if (!Object.hasOwn(ACTIONS, name)) return c.json({ message: 'there is no such action' }, 404);
    const { json, files } = await readRequestBody(c.req.raw);
    const parsed = ACTIONS[name as keyof PageActions].safeParse(json);
    if (!parsed.success) return c.json({ message: z.prettifyError(parsed.error) }, 400);
    await (act[name as keyof PageActions] as (action: unknown, files: readonly Upload[]) => unknown)(
      parsed.data,
      files,
    );
    return c.body(null, 204);
  });

  app.onError((error, c) => {
    if (error instanceof ClientRefusal || error instanceof DiscordError)
      return c.json({ message: error.message }, 400);
    throw error;
  });

  return {
    app,
    close() {
      for (const close of open) close();
    },
  };
}
