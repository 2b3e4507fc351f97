import type { RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Site } from './http-server.ts';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/u;
const REFUSAL =
  'The playground answers only on the machine that it runs on. From elsewhere, reach it through a tunnel, such as `ssh -L 3000:127.0.0.1:3000`.\n';

/** Whether a caller is on this machine: it comes over the loopback, or from the very address that it calls. */
export function isOnThisMachine({
  remoteAddress,
  localAddress,
}: {
  remoteAddress?: string | undefined;
  localAddress?: string | undefined;
}): boolean {
  return remoteAddress !== undefined && (LOOPBACK.test(remoteAddress) || remoteAddress === localAddress);
}

/** The site for callers on this machine; everybody else is refused in words, whatever HOST says. */
export function forOwnMachine(site: Site): Site {
  const listener: RequestListener = (request, response) => {
    if (isOnThisMachine(request.socket)) site.listener(request, response);
    else response.writeHead(403, { 'content-type': 'text/plain' }).end(REFUSAL);
  };
  return {
    listener,
    upgrade(request, socket: Duplex, head) {
      if (isOnThisMachine(request.socket)) site.upgrade(request, socket, head);
      else socket.destroy();
    },
  };
}
