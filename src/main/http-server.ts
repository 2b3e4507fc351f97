import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Log } from '../log.ts';

/** Whoever else answers on the process's port, besides `/healthz`. */
export interface Site {
  readonly listener: RequestListener;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

interface HttpServerDependencies {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Rejects, with a reason in words, while the process can't do its work. */
  readonly health: () => Promise<void>;
  readonly log: Log;
}

/** Opens the process's port; `/healthz` answers from the first moment, 503 until the process can do its work. */
export async function openHttpServer({ host, port, health, log }: HttpServerDependencies) {
  let site: Site | undefined;

  const server = createServer((request, response) => {
    if (request.url?.split('?')[0] === '/healthz') {
      const answer = (status: number, body: object) =>
        response
          .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
          .end(JSON.stringify(body));
      health().then(
        () => answer(200, { status: 'ok' }),
        (error: unknown) =>
          answer(503, { status: 'unavailable', reason: error instanceof Error ? error.message : 'unknown' }),
      );
    } else if (site) {
      site.listener(request, response);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    }
  });
  server.on('upgrade', (request, socket, head) => {
    if (site) site.upgrade(request, socket, head);
    else socket.destroy();
  });
  await listen(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  const origin = originOf(host, taken);
  log.info({ origin }, 'listening');

  return {
    origin,
    serve(newSite: Site): void {
      site = newSite;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Where this machine itself finds the port: listening on every address includes the loopback. */
function originOf(host: string, port: number): string {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (host === '::') return `http://[::1]:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to a free one.`,
            )
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
}
