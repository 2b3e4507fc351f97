import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNpm } from '../../stand-ins/run-npm.ts';
import { type Apart, startApart } from '../../stand-ins/start-apart.ts';
import { isPicture } from '../../stand-ins/start-atelier.ts';
import { hasPostgres } from '../../stand-ins/start-postgres.ts';
import { hasRedis } from '../../stand-ins/start-redis.ts';

const TAKEN_OVER_WITHIN_MS = 10_000;

describe.skipIf(!hasPostgres() || !hasRedis())('a bot and two workers, on Redis and Postgres', () => {
  let apart: Apart;
  // A picture takes a second and a half.
  beforeAll(async () => void (apart = await startApart({ stepMs: 75 })));
  afterAll(() => apart.close());

  const ask = (prompt: string) => apart.mina.command('imagine', { prompt });
  const pictureOf = (words: string) => apart.mina.waitForMessage(isPicture(words), { withinMs: 25_000 });

  test('a wish becomes a picture, and a reply goes on from it', async () => {
    await ask('a white tower');
    const first = await pictureOf('a white tower');
    await apart.mina.reply(first, 'make it night');
    const second = await pictureOf('a white tower at night');
    expect(second.message_reference?.message_id).toBe(first.id);
  });

  test('two GPUs paint at the same time, and each of them one request at a time', async () => {
    const words = ['a first tower', 'a second tower', 'a third tower', 'a fourth tower'];
    for (const each of words) await ask(each);
    await expect.poll(() => apart.painting(), { timeout: 10_000 }).toBe(2);
    for (const each of words) await pictureOf(each);
    expect(apart.painters.map(({ mostAtOnce }) => mostAtOnce)).toEqual([1, 1]);
    expect(words.map((each) => apart.messagesOf(each).length)).toEqual([1, 1, 1, 1]);
  });

  test('a killed worker’s request is painted by the other one within 10 s, on the GPU that it held', async () => {
    const { workers } = apart.processes;
    expect(await Promise.all(workers.splice(0).map((worker) => worker.stop()))).toEqual([0, 0]);
    const oneGpu = { SD_WEBUI_URL: apart.painters[0].url };
    workers.push(await apart.startWorker(oneGpu));
    const { id } = await apart.mina.command('imagine', { prompt: 'towers to take over', count: 3 });
    await expect.poll(() => apart.painting(), { timeout: 10_000 }).toBe(1);
    workers.unshift(await apart.startWorker(oneGpu));
    await workers.pop()!.kill();
    const killedAt = performance.now();
    await expect
      .poll(() => apart.asked().filter((asked) => asked === id).length, { timeout: 15_000, interval: 50 })
      .toBe(2);
    expect(performance.now() - killedAt).toBeLessThan(TAKEN_OVER_WITHIN_MS);
    await apart.mina.waitForMessage(isPicture('towers to take over', 3), { withinMs: 20_000 });
    expect(apart.messagesOf('towers to take over')).toHaveLength(1);
  });

  test('npm run worker takes a free port, prints it, and works', async () => {
    const npm = runNpm('worker', apart.env);
    await expect.poll(() => npm.output(), { timeout: 20_000 }).toContain('"msg":"ready"');
    const origin = /"origin":"(?<origin>http:[^"]+)"/u.exec(npm.output())?.groups?.['origin'];
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    await npm.kill();
  });

  test('a bot that is killed while they paint finds its pictures there', async () => {
    for (const each of ['a tower without a bot', 'another tower without one']) await ask(each);
    await expect.poll(() => apart.painting(), { timeout: 15_000 }).toBeGreaterThan(0);
    await apart.processes.bot.kill();
    await pictureOf('a tower without a bot');
    apart.processes.bot = await apart.startBot();
    await pictureOf('another tower without one');
    expect(apart.messagesOf('tower without').length).toBe(2);
    await ask('a tower with a bot again');
    await pictureOf('a tower with a bot again');
  });

  test('SIGTERM ends bot and worker with 0', async () => {
    const { bot, workers } = apart.processes;
    expect(await Promise.all([bot.stop(), ...workers.map((worker) => worker.stop())])).toEqual([0, 0]);
  });
});
