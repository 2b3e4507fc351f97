import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { ImageRequest, RenderProgress } from '../../../src/images/image-backend.ts';
import { createMemoryLeases } from '../../../src/images/memory-leases.ts';
import { createSdWebUiBackend } from '../../../src/images/sd-webui/sd-webui.ts';
import { createSilentLog } from '../../../src/log.ts';
import { startSdWebUi } from '../../stand-ins/sd-webui-server.ts';

type SdWebUiOptions = NonNullable<Parameters<typeof startSdWebUi>[0]>;

interface SetUp extends SdWebUiOptions {
  /** How many servers; each has the same options. */
  readonly servers?: number;
  /** How many times faster than the real one the backend's clock runs. */
  readonly speed?: number;
  readonly given?: { readonly user: string; readonly password: string };
}

/** A clock in which a minute takes a second, or whatever the speed. */
export function createFastClock(speed: number) {
  const startedAt = performance.now();
  return {
    now: () => (performance.now() - startedAt) * speed,
    sleep: (milliseconds: number) => wait(milliseconds / speed),
  };
}

export const request: ImageRequest = {
  id: '1234567890',
  prompt: 'a lighthouse at dusk',
  negative: 'fog',
  width: 128,
  height: 64,
  count: 1,
  seed: 7,
  model: null,
};

/** Starts servers and a backend that knows them; both end with the test. */
export async function setUp({ servers: count = 1, speed = 20, given, ...options }: SetUp = {}) {
  const servers = await Promise.all(Array.from({ length: count }, () => startSdWebUi(options)));
  onTestFinished(async () => {
    await Promise.all(servers.map((server) => server.stop().catch(() => {})));
  });
  const backend = createSdWebUiBackend({
    urls: servers.map(({ url }) => url),
    auth: given,
    fetch,
    leases: createMemoryLeases(),
    ...createFastClock(speed),
    log: createSilentLog(),
  });
  const told: RenderProgress[] = [];
  const onProgress = (progress: RenderProgress) => void told.push(progress);
  const paint = (wanted: Partial<ImageRequest> = {}, signal = new AbortController().signal) =>
    backend.generate({ ...request, ...wanted }, { signal, onBegin: async () => {}, onProgress });
  const [server] = servers;
  if (!server) throw new Error('at least one server');
  return { backend, server, servers, paint, told };
}
