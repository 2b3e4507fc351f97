import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlayground, type PlaygroundOptions } from '../../playground/playground.ts';
import { createPerson } from './playground/person.ts';

interface ServeOptions extends Partial<Omit<PlaygroundOptions, 'origin'>> {
  /** 0 or none: any free one. */
  readonly port?: number;
}

export type ServedPlayground = Awaited<ReturnType<typeof servePlayground>>;

/** The playground on a free port of this machine; what it wrote is removed again unless `dataDir` was given. */
export async function servePlayground(options: ServeOptions = {}) {
  const { port = 0, ...more } = options;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'atelier-playground-')));
  const token = options.token ?? 'playground';
  let origin = '';
  const playground = createPlayground({ ...more, dataDir, token, origin: () => origin });
  const server = createServer(playground.listener);
  server.on('upgrade', playground.upgrade);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    playground,
    origin,
    apiUrl: `${origin}/api`,
    cdnUrl: `${origin}/cdn`,
    token,
    person: (name: 'Mina' | 'Mo', { locale }: { locale?: string } = {}) =>
      createPerson(playground, name, locale),
    async close() {
      playground.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
