import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import sharp from 'sharp';
import { createPageHandler } from '../../../playground/page/page-handler.ts';
import type { PageActions, PageEvent, PageMessage } from '../../../playground/protocol.ts';
import { MINA_ID, sampleSnapshot } from './sample-world.ts';

export interface TakenAction {
  readonly name: string;
  readonly body: Record<string, unknown>;
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

/**
 * The page's other side, played by hand: what the page does is written down, and what it sees is what the test sends.
 * Pictures are squares in the colour that their name has.
 */
export async function startFakeServer(messages: Readonly<Record<string, readonly PageMessage[]>> = {}) {
  let current = messages;
  const actions: TakenAction[] = [];
  const listeners = new Set<ServerResponse>();
  const viewers: string[] = [];
  const expired = new Set<string>();
  let refusal: string | undefined;
  const page = getRequestListener(createPageHandler());

  const take = getRequestListener(async (request) => {
    const name = new URL(request.url).pathname.replace('/playground/actions/', '');
    if (request.headers.get('content-type')?.startsWith('multipart/') === true) {
      const form = await request.formData();
      const files = [...form.values()].filter((value) => value instanceof File);
      const body = JSON.parse(form.get('payload_json') as string);
      actions.push({ name, body, files: files.map(({ name, size }) => ({ name, size })) });
    } else {
      actions.push({ name, body: (await request.json()) as Record<string, unknown>, files: [] });
    }
    if (refusal === undefined) return new Response(null, { status: 204 });
    return Response.json({ message: refusal }, { status: 400 });
  });

  async function paint({ pathname, searchParams }: URL, response: ServerResponse) {
    if (expired.has(searchParams.get('ex') ?? '')) {
      response.writeHead(404).end();
      return;
    }
    const name = pathname.replace('/cdn/', '').replace('.png', '');
    const background = name.split('-')[0] ?? 'gray';
    const png = await sharp({ create: { width: 256, height: 256, channels: 3, background } })
      .png()
      .toBuffer();
    response.writeHead(200, { 'content-type': 'image/png' }).end(png);
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/playground/events') {
      const viewer = url.searchParams.get('viewer') ?? MINA_ID;
      viewers.push(viewer);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      write(response, { type: 'snapshot', data: sampleSnapshot(viewer, current) });
    } else if (url.pathname.startsWith('/playground/actions/')) {
      await take(request, response);
    } else if (url.pathname.startsWith('/cdn/')) {
      await paint(url, response);
    } else {
      await page(request, response);
    }
  }

  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    actions,
    viewers,
    send(event: PageEvent) {
      for (const listener of listeners) write(listener, event);
    },
    /** From now on nothing is taken; without words, all is taken again. */
    refuse(message?: string) {
      refusal = message;
    },
    /** Pictures with this signature are no longer given. */
    expire(signature: string) {
      expired.add(signature);
    },
    /** Ends every page's events, as a restart does. */
    drop() {
      for (const listener of listeners) listener.destroy();
    },
    /** What a page is told that comes from now on. */
    setMessages(next: Readonly<Record<string, readonly PageMessage[]>>) {
      current = next;
    },
    actionsNamed<Name extends keyof PageActions>(name: Name) {
      return actions
        .filter((action) => action.name === name)
        .map(({ body }) => body as unknown as PageActions[Name]);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function write(response: ServerResponse, event: PageEvent) {
  response.write(`data: ${JSON.stringify(event)}\n\n`);
}
