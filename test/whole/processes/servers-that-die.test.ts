import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Apart, startApart } from '../../stand-ins/start-apart.ts';
import { isPicture } from '../../stand-ins/start-atelier.ts';
import { hasPostgres } from '../../stand-ins/start-postgres.ts';
import { hasRedis } from '../../stand-ins/start-redis.ts';

/** A sweep comes every ten seconds, and looks at what has rested for five. */
const BACK_WITHIN_MS = 25_000;
const AWAY_MS = 2000;

describe.skipIf(!hasPostgres() || !hasRedis())('a bot and two workers whose servers die', () => {
  let apart: Apart;
  beforeAll(async () => void (apart = await startApart({ stepMs: 60 })));
  afterAll(() => apart.close());

  const ask = (prompt: string) => apart.mina.command('imagine', { prompt });
  const pictureOf = (words: string) =>
    apart.mina.waitForMessage(isPicture(words), { withinMs: BACK_WITHIN_MS });
  const health = () =>
    Promise.all(
      [apart.processes.bot, ...apart.processes.workers].map(async ({ origin }) => {
        const answer = await fetch(`${origin}/healthz`);
        return `${answer.status} ${await answer.text()}`;
      }),
    );

  /** Two are painted and one waits when the server dies. */
  async function beginThree(name: string): Promise<string[]> {
    const words = [1, 2, 3].map((number) => `bridge ${number} without ${name}`);
    for (const each of words) await ask(each);
    await expect.poll(() => apart.painting(), { timeout: 10_000 }).toBe(2);
    return words;
  }

  /** Waits until all have their picture, and gives how many messages each has. */
  async function messagesOfEach(words: readonly string[]): Promise<number[]> {
    for (const each of words) await pictureOf(each);
    return words.map((each) => apart.messagesOf(each).length);
  }

  test('Redis: all get their pictures when it is back, also what is asked for meanwhile', async () => {
    const words = await beginThree('Redis');
    await apart.redis.kill();
    const askedAt = performance.now();
    const interaction = await ask('a bridge asked for meanwhile');
    await interaction.waitForState('answered');
    expect(performance.now() - askedAt).toBeLessThan(3000);
    await wait(AWAY_MS);
    expect((await health()).filter((said) => /^503 .*The queue/u.test(said))).toHaveLength(3);
    await apart.redis.restart();
    expect(await messagesOfEach([...words, 'a bridge asked for meanwhile'])).toEqual([1, 1, 1, 1]);
    expect((await health()).map((said) => said.slice(0, 3))).toEqual(['200', '200', '200']);
  });

  test('Postgres: all get their pictures when it is back, and what can’t be recorded is refused in words', async () => {
    const words = await beginThree('Postgres');
    await apart.postgres.kill();
    const interaction = await ask('a bridge to nowhere');
    expect((await interaction.waitForResponse()).content).toContain('I can’t reach my records');
    await wait(AWAY_MS);
    expect((await health()).filter((said) => /^503 .*The database/u.test(said))).toHaveLength(3);
    await apart.postgres.restart();
    expect(await messagesOfEach(words)).toEqual([1, 1, 1]);
    expect(apart.messagesOf('a bridge to nowhere')).toEqual([]);
  });
});
