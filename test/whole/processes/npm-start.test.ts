import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../stand-ins/free-port.ts';
import { runNpm } from '../../stand-ins/run-npm.ts';
import { startProcess } from '../../stand-ins/start-process.ts';

describe('npm start, with nothing set but a port and a folder', () => {
  let dataDir: string;
  let port: number;
  let origin: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'atelier-npm-'));
    port = await freePort();
    origin = `http://127.0.0.1:${port}`;
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  type Npm = ReturnType<typeof runNpm>;
  const started: Npm[] = [];
  function start(more: Record<string, string> = {}): Npm {
    const npm = runNpm('start', { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'debug', ...more });
    started.push(npm);
    return npm;
  }
  afterEach(async () => {
    for (const npm of started.splice(0)) await npm.kill();
  });

  /** Everything that /healthz said until it was 200, and how long that took. */
  async function untilHealthy() {
    const startedAt = performance.now();
    const said = new Set<string>();
    for (;;) {
      const answer = await fetch(`${origin}/healthz`).catch(() => undefined);
      if (answer) said.add(`${answer.status} ${await answer.text()}`);
      if (answer?.status === 200) return { said: [...said], afterMs: performance.now() - startedAt };
      await wait(20);
    }
  }

  const closedParts = ({ output }: Pick<Npm, 'output'>) =>
    [...output().matchAll(/"part":"(?<part>[^"]+)","msg":"closed"/gu)].map(({ groups }) => groups?.['part']);
  const INSIDE_OUT = ['gateway', 'workers', 'queue', 'database', 'playground', 'http'];

  test('is healthy within 20 s the first time, says so, and shows the page', async () => {
    const npm = start();
    const { said, afterMs } = await untilHealthy();
    expect(afterMs).toBeLessThan(20_000);
    expect(said.length).toBeGreaterThan(1);
    expect(said[0]).toMatch(/^503 .*Atelier is starting/u);
    expect(said.at(-1)).toBe('200 {"status":"ok"}');
    expect(npm.output()).toContain(`Atelier is ready. Open ${origin}`);
    const page = await fetch(origin);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');

    npm.signalAll('SIGINT');
    await npm.ended;
    expect(closedParts(npm).filter((part) => INSIDE_OUT.includes(part ?? ''))).toEqual(INSIDE_OUT);
  });

  test('is healthy within 5 s later on, and ends in order also when only npm is told to', async () => {
    const npm = start();
    expect((await untilHealthy()).afterMs).toBeLessThan(5000);
    npm.child.kill('SIGTERM');
    await npm.ended;
    expect(closedParts(npm)).toContain('http');
    await expect(fetch(origin)).rejects.toThrow('fetch failed');
  });

  test('a second one on the same folder, and one on the same port, say why they stop, with 1', async () => {
    start();
    await untilHealthy();
    const sameFolder = start({ PORT: '0' });
    const samePort = start({ DATA_DIR: join(dataDir, 'another') });
    expect(await Promise.all([sameFolder.ended, samePort.ended])).toEqual([1, 1]);
    expect(sameFolder.errors()).toMatch(
      /The data folder .* is in use by another Atelier process \(process \d+\)/u,
    );
    expect(samePort.errors()).toContain(`Port ${port} on 127.0.0.1 is taken by another program.`);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  });

  test('SIGTERM ends it with 0, and a signal that comes twice at once is one', async () => {
    const atelier = await startProcess({
      file: 'src/main/start.ts',
      env: { DATA_DIR: dataDir, LOG_LEVEL: 'debug' },
    });
    atelier.child.kill('SIGTERM');
    expect(await atelier.stop()).toBe(0);
    expect(closedParts(atelier).filter((part) => INSIDE_OUT.includes(part ?? ''))).toEqual(INSIDE_OUT);
  });
});
