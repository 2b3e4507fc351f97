import type { Services } from '../services.ts';
import { checkHouse } from './check-house.ts';
import { openHttpServer } from './http-server.ts';
import { openHouse } from './open-house.ts';
import type { openPlayground } from './open-playground.ts';
import { runBot } from './run-bot.ts';
import type { ProcessParts } from './run-process.ts';
import { runWorker } from './run-worker.ts';

const DEFAULT_PORT = 3000;

/** Everything in one process: bot, worker and, without a token, the playground. */
export async function startAtelier(
  parts: ProcessParts,
  { onStage }: Pick<Services, 'onStage'> = {},
): Promise<void> {
  const { config, log, opened, giveUp } = parts;
  let health = () => Promise.reject<void>(new Error('Atelier is starting'));
  const server = await openHttpServer({
    host: config.http.host,
    port: config.http.port ?? DEFAULT_PORT,
    health: () => health(),
    log,
  });
  opened.push('http', () => server.close());

  const { token, apiUrl, cdnUrl, messageContent } = config.discord;
  const discord = token === undefined ? await playgroundInstead(parts, server) : { token, apiUrl, cdnUrl };
  const house = await openHouse(parts, { discord, onStage });
  // The worker closes before the gateway's requests do, so that what it finishes can still be told.
  await runWorker(house, opened);
  const bot = await runBot(
    house.services,
    { ...discord, messageContent, giveUp, isAlone: house.ownsQueue },
    opened,
  );
  health = async () => {
    bot.checkGateway();
    await checkHouse(house.services);
  };
  if (token === undefined) process.stdout.write(`\n  Atelier is ready. Open ${server.origin}\n\n`);
}

/** Loaded only where it is used: a bot that serves a real Discord starts without it. */
async function playgroundInstead(...given: Parameters<typeof openPlayground>) {
  const { openPlayground } = await import('./open-playground.ts');
  return openPlayground(...given);
}
