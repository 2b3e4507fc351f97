import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPatientFetch } from '../../src/images/patient-fetch.ts';

describe('patient fetch', () => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      setTimeout(() => response.end(`late: ${Buffer.concat(chunks).toString()}`), 1500).unref();
    });
  });
  const usual = getGlobalDispatcher();
  let url = '';

  beforeAll(async () => {
    // Five minutes are long for a test: here everybody else loses patience after a moment.
    setGlobalDispatcher(new Agent({ headersTimeout: 200, bodyTimeout: 200 }));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    setGlobalDispatcher(usual);
    server.close();
    server.closeAllConnections();
  });

  test('waits where fetch gives up', async () => {
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    const response = await createPatientFetch()(url, { method: 'POST', body: '{"a":1}' });
    await expect(response.text()).resolves.toBe('late: {"a":1}');
  });

  test('stops when its signal says so', async () => {
    const stop = new AbortController();
    const asking = createPatientFetch()(url, { signal: stop.signal });
    void asking.catch(() => {});
    await wait(50);
    stop.abort(new Error('no longer wanted'));
    await expect(asking).rejects.toThrow('no longer wanted');
  });
});
