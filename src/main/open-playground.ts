import { join } from 'node:path';
import { createPageHandler } from '../../playground/page/page-handler.ts';
import { createPlayground } from '../../playground/playground.ts';
import type { openHttpServer } from './http-server.ts';
import { forOwnMachine } from './own-machine.ts';
import type { ProcessParts } from './run-process.ts';

/** Serves a local Discord on the process's own port, and says how to reach it. */
export function openPlayground(
  { config, log, opened }: ProcessParts,
  server: Awaited<ReturnType<typeof openHttpServer>>,
) {
  const dataDir = join(config.dataDir, 'playground');
  const token = 'playground';
  const playground = createPlayground({
    origin: () => server.origin,
    dataDir,
    token,
    log,
    page: createPageHandler({ cacheDir: join(dataDir, 'page') }),
  });
  opened.push('playground', () => playground.close());
  server.serve(forOwnMachine(playground));
  log.info({ page: server.origin }, 'no DISCORD_TOKEN: the playground takes the place of Discord');
  return { token, apiUrl: `${server.origin}/api`, cdnUrl: `${server.origin}/cdn` };
}
