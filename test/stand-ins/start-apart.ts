import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageMessage } from '../../playground/protocol.ts';
import { startSdWebUi } from './sd-webui-server.ts';
import { servePlayground } from './serve-playground.ts';
import { discordEnv, isEphemeral } from './start-atelier.ts';
import { startPostgres } from './start-postgres.ts';
import { type StartedProcess, startProcess } from './start-process.ts';
import { startRedis } from './start-redis.ts';

/** `npm run bot` and two workers on servers of their own, with two GPUs that both workers know. */
export async function startApart({ stepMs }: { stepMs: number }) {
  const [postgres, redis, discord, dataDir, ...painters] = await Promise.all([
    startPostgres(),
    startRedis(),
    servePlayground(),
    mkdtemp(join(tmpdir(), 'atelier-apart-')),
    startSdWebUi({ stepMs }),
    startSdWebUi({ stepMs }),
  ]);
  const env = {
    ...discordEnv(discord),
    DATA_DIR: dataDir,
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    SD_WEBUI_URL: painters.map(({ url }) => url).join(','),
  };
  const startBot = () => startProcess({ file: 'src/main/bot.ts', env });
  const startWorker = (more: Readonly<Record<string, string>> = {}) =>
    startProcess({ file: 'src/main/worker.ts', env: { ...env, ...more } });
  const [bot, ...workers] = await Promise.all([startBot(), startWorker(), startWorker()]);
  const processes = { bot, workers };
  const mina = discord.person('Mina');

  return {
    postgres,
    redis,
    discord,
    env,
    mina,
    painters,
    processes,
    startBot,
    startWorker,
    /** The ids of all requests that a painter was asked to paint, oldest first. */
    asked: (): string[] =>
      painters
        .flatMap(({ requests }) => requests)
        .filter(({ path }) => path === '/sdapi/v1/txt2img')
        .toSorted((one, other) => one.at - other.at)
        .map(({ body }) => (body as { force_task_id: string }).force_task_id),
    /** How many GPUs are painting now. */
    painting: (): number => painters.filter(({ engine }) => engine.progress().state.job_count > 0).length,
    /** The bot's messages for everyone that hold these words. */
    messagesOf: (words: string): PageMessage[] =>
      mina
        .messages()
        .filter((message) => message.author.bot && !isEphemeral(message) && message.content.includes(words)),
    /** SIGTERM to all of them; gives their exit codes. */
    async close(): Promise<(number | null)[]> {
      const all: StartedProcess[] = [processes.bot, ...processes.workers];
      const codes = await Promise.all(all.map((one) => one.stop()));
      await Promise.all([
        discord.close(),
        redis.stop(),
        postgres.stop(),
        ...painters.map((one) => one.stop()),
      ]);
      await rm(dataDir, { recursive: true, force: true });
      return codes;
    },
  };
}

export type Apart = Awaited<ReturnType<typeof startApart>>;
