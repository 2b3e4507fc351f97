import type { SeparateProcessConfig } from '../config.ts';
import { checkHouse } from './check-house.ts';
import { openHouse } from './open-house.ts';
import { openHttpServer } from './http-server.ts';
import { runBot } from './run-bot.ts';
import type { ProcessParts } from './run-process.ts';

const DEFAULT_PORT = 3000;

/** The gateway process alone; workers paint elsewhere. */
export async function startBot(parts: ProcessParts<SeparateProcessConfig>): Promise<void> {
  const { config, log, opened, giveUp } = parts;
  let health = () => Promise.reject<void>(new Error('The bot is starting'));
  const server = await openHttpServer({
    host: config.http.host,
    port: config.http.port ?? DEFAULT_PORT,
    health: () => health(),
    log,
  });
  opened.push('http', () => server.close());

  const { token, apiUrl, cdnUrl, messageContent } = config.discord;
  const { services } = await openHouse(parts, { discord: { token, apiUrl, cdnUrl } });
  const bot = await runBot(services, { token, apiUrl, messageContent, giveUp, isAlone: false }, opened);
  health = async () => {
    bot.checkGateway();
    await checkHouse(services);
  };
}
