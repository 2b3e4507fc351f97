import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { Config } from '../config.ts';
import { createDiscordRest } from '../delivery/discord-rest.ts';
import { createEditBudget } from '../delivery/edit-budget.ts';
import { createRequestMessage } from '../delivery/request-message.ts';
import { createTokenSeal } from '../delivery/sealed-token.ts';
import { createAttachmentFetcher } from '../images/fetch-attachment.ts';
import { createMemoryLeases } from '../images/memory-leases.ts';
import { createRenderQueue } from '../queue/bullmq-render-queue.ts';
import { openQueueConnection } from '../queue/queue-connection.ts';
import { createRedisLeases } from '../queue/redis-instance-leases.ts';
import type { Services } from '../services.ts';
import { openDatabase } from '../storage/database.ts';
import { createListening } from '../guilds/listening.ts';
import { createChannelRecords } from '../storage/drizzle-channel-records.ts';
import { createDiskPictures } from '../storage/disk-pictures.ts';
import { createRecords } from '../storage/drizzle-records.ts';
import { openBackends } from './open-backends.ts';
import { openInterpreter } from './open-interpreter.ts';
import type { ProcessParts } from './run-process.ts';
import { systemClock } from './system-clock.ts';

interface HouseOptions {
  readonly discord: { readonly token: string; readonly apiUrl: string; readonly cdnUrl: string };
  readonly onStage?: Services['onStage'];
}

/** Opens what bot and worker both need, and pushes it on the stack of things to close. */
export async function openHouse({ config, log, opened }: ProcessParts, { discord, onStage }: HouseOptions) {
  const database = await openDatabase(
    config.databaseUrl === undefined ? { dataDir: config.dataDir } : { url: config.databaseUrl },
  );
  opened.push('database', () => database.close());

  const connection = await openQueueConnection(
    config.redisUrl === undefined ? { openPool: database.queuePool } : { redisUrl: config.redisUrl },
    log,
  );
  opened.push('queue connection', () => connection.close());
  const { backends, defaultBackend, close } = openBackends(config, {
    leases: openLeases(config, opened),
    log,
  });
  opened.push('backends', close);
  const queue = createRenderQueue({ connection, backends: [...backends.keys()], log });
  opened.push('queue', () => queue.close());

  const rest = createDiscordRest(discord);
  const budget = createEditBudget({ rest, now: systemClock.now });
  const seal = createTokenSeal(discord.token);
  const services: Services = {
    records: createRecords(database),
    pictures: createDiskPictures({ folder: join(config.dataDir, 'pictures') }),
    queue,
    message: createRequestMessage({ rest, budget, seal, now: systemClock.now, sleep: systemClock.sleep }),
    budget,
    seal,
    backends,
    defaultBackend,
    interpreter: await openInterpreter(config, log),
    fetchAttachment: createAttachmentFetcher({ cdnUrl: discord.cdnUrl, fetch }),
    listening: createListening({
      records: createChannelRecords(database),
      seesAllWords: config.discord.messageContent,
    }),
    clock: systemClock,
    randomSeed: () => randomInt(2 ** 32),
    log,
    onStage,
  };
  // Only one process can open an embedded database, and so nobody else works on the queues in it.
  const ownsQueue = database.kind === 'embedded' && config.redisUrl === undefined;
  return { services, connection, ownsQueue };
}

/** Workers in several processes see each other's leases in Redis; a single process needs no more than memory. */
function openLeases(config: Config, opened: ProcessParts['opened']) {
  if (config.redisUrl === undefined) return createMemoryLeases();
  const redis = new Redis(config.redisUrl, { maxRetriesPerRequest: 1 });
  redis.on('error', () => {});
  opened.push('leases', () => redis.disconnect());
  return createRedisLeases({ redis, every: systemClock.every, sleep: systemClock.sleep });
}
