import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPageHandler } from '../../../playground/page/page-handler.ts';

describe('the handler of the page', () => {
  let cacheDir: string;
  let handle: (request: Request) => Promise<Response>;
  const get = (path: string, init?: RequestInit) => handle(new Request(`http://127.0.0.1:3000${path}`, init));

  beforeAll(async () => {
    cacheDir = await mkdtemp(join(tmpdir(), 'atelier-bundle-'));
    handle = createPageHandler({ cacheDir });
  });
  afterAll(() => rm(cacheDir, { recursive: true, force: true }));

  async function assets(): Promise<string[]> {
    const html = await (await get('/')).text();
    return [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
  }

  test('names only its own files, and they are there', async () => {
    const paths = await assets();
    expect(paths).toHaveLength(3);
    for (const path of paths) {
      expect(path).toMatch(/^\/assets\//);
      expect((await get(path)).status).toBe(200);
    }
  });

  test('lets nothing in or out but what is the playground’s, on every answer', async () => {
    for (const path of ['/', ...(await assets()), '/nowhere']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('asks for its own files by names that change with them, and for the page each time', async () => {
    const script = (await assets()).find((path) => path.endsWith('.js'))!;
    expect((await get(script)).headers.get('cache-control')).toContain('immutable');
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/assets/client-0123456789abcdef.js')).status).toBe(404);
  });

  test('takes the script of the last start, and keeps only that one', async () => {
    const before = performance.now();
    const again = createPageHandler({ cacheDir });
    expect(await (await again(new Request('http://127.0.0.1:3000/'))).text()).toBe(
      await (await get('/')).text(),
    );
    expect(performance.now() - before).toBeLessThan(1000);
    expect(await readdir(cacheDir)).toHaveLength(2);
  });

  test('refuses what is no reading', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });
});
