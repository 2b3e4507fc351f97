import type { SeparateProcessConfig } from '../config.ts';
import { checkHouse } from './check-house.ts';
import { openHouse } from './open-house.ts';
import { openHttpServer } from './http-server.ts';
import { runWorker } from './run-worker.ts';
import type { ProcessParts } from './run-process.ts';

/** One render worker; any number of them may run beside one bot. */
export async function startWorker(parts: ProcessParts<SeparateProcessConfig>): Promise<void> {
  const { config, log, opened } = parts;
  let health = () => Promise.reject<void>(new Error('The worker is starting'));
  const server = await openHttpServer({
    host: config.http.host,
    port: config.http.port ?? 0,
    health: () => health(),
    log,
  });
  opened.push('http', () => server.close());

  const { token, apiUrl, cdnUrl } = config.discord;
  const house = await openHouse(parts, { discord: { token, apiUrl, cdnUrl } });
  await runWorker(house, opened);
  health = () => checkHouse(house.services);
  log.info('ready');
}
