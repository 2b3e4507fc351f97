import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { createMemoryLeases } from '../../../src/images/memory-leases.ts';
import { createSdWebUiBackend } from '../../../src/images/sd-webui/sd-webui.ts';
import { createSilentLog } from '../../../src/log.ts';
import { describeImageBackend } from '../../contract/image-backend.contract.ts';
import { startSdWebUi } from '../../stand-ins/sd-webui-server.ts';
import { colourOf } from '../../stand-ins/sd-webui/paint.ts';
import { createFastClock, request, setUp } from './set-up.ts';

for (const flavour of ['a1111', 'forge', 'sd-next', 'sd-server'] as const) {
  describeImageBackend(`sd-webui with ${flavour}`, async () => {
    const server = await startSdWebUi({ flavour, stepMs: 1 });
    const backend = createSdWebUiBackend({
      urls: [server.url],
      auth: undefined,
      fetch,
      leases: createMemoryLeases(),
      ...createFastClock(20),
      log: createSilentLog(),
    });
    return { backend, close: () => server.stop() };
  });
}

describe('a picture of an A1111-style server', () => {
  test('is asked for with everything said', async () => {
    const { server, paint } = await setUp();
    await paint({ count: 2 });
    // The stand-in refuses a body that leaves anything out; these are the values that matter.
    expect(server.asked).toEqual([
      expect.objectContaining({
        prompt: 'a lighthouse at dusk',
        negative_prompt: 'fog',
        width: 128,
        height: 64,
        seed: 7,
        n_iter: 2,
        batch_size: 1,
        steps: 20,
        enable_hr: false,
        override_settings: {},
        override_settings_restore_afterwards: false,
        save_images: false,
        force_task_id: '1234567890',
      }),
    ]);
  });

  test('is the one of its seed, without the grid', async () => {
    const { paint } = await setUp({ grid: true });
    const images = await paint({ count: 3, seed: 100 });
    const colours = await Promise.all(
      images.map(async ({ bytes }) => {
        const { channels } = await sharp(bytes).stats();
        return channels.slice(0, 3).map(({ mean }) => Math.round(mean));
      }),
    );
    expect(colours).toEqual([100, 101, 102].map((seed) => [...colourOf(seed)]));
  });

  test('names the model that painted it', async () => {
    const { paint } = await setUp();
    const [image] = await paint();
    expect(image?.model).toBe('painter');
  });

  test('comes from a server behind a user and password', async () => {
    const auth = { user: 'ann', password: 'gehéim:1' };
    const { paint } = await setUp({ auth, given: auth });
    await expect(paint()).resolves.toHaveLength(1);
  });
});

describe('the checkpoint', () => {
  test('can be any that the server has', async () => {
    const { backend } = await setUp();
    await expect(backend.models(new AbortController().signal)).resolves.toEqual([
      'painter.safetensors [0a1b2c3d4e]',
      'anime/line.safetensors [5f6a7b8c9d]',
    ]);
  });

  test('is loaded when asked for, and not put back after each picture', async () => {
    const { server, paint } = await setUp();
    const model = 'anime/line.safetensors [5f6a7b8c9d]';
    const [image] = await paint({ model });
    await paint({ id: '2', model });
    expect(image?.model).toBe(model);
    expect(server.engine.loadedModel).toBe(model);
    expect(server.engine.swaps).toBe(1);
  });

  test('is found although its title got a hash meanwhile', async () => {
    const { server, paint } = await setUp();
    await paint({ model: 'anime/line.safetensors' });
    expect(server.engine.loadedModel).toBe('anime/line.safetensors [5f6a7b8c9d]');
  });

  test("is the operator's again for whoever asks for none", async () => {
    const { server, paint } = await setUp();
    await paint({ model: 'anime/line.safetensors [5f6a7b8c9d]' });
    const [image] = await paint({ id: '2' });
    expect(image?.model).toBe('painter');
    expect(server.engine.loadedModel).toBe('painter.safetensors [0a1b2c3d4e]');
  });

  test('that the server does not have is told, not painted with another', async () => {
    const { server, paint } = await setUp();
    await expect(paint({ model: 'gone.safetensors' })).rejects.toMatchObject({
      reason: 'model-missing',
      retryable: false,
    });
    expect(server.asked).toEqual([]);
  });
});

describe('progress', () => {
  test.each(['a1111', 'forge', 'sd-next'] as const)('of the task itself is told by %s', async (flavour) => {
    const { paint, told, server } = await setUp({ flavour, stepMs: 10 });
    await paint({ count: 2 });
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)?.fraction).toBeGreaterThan(0.5);
    expect(told.some(({ secondsLeft }) => secondsLeft !== undefined)).toBe(true);
    expect(server.requests.some(({ path }) => path === '/internal/progress')).toBe(true);
  });

  test('of the server is told where there is none by task', async () => {
    const { paint, told } = await setUp({ isApiOnly: true, stepMs: 10 });
    await paint();
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)?.fraction).toBeGreaterThan(0.5);
  });

  test('of somebody else is never told', async () => {
    for (const isApiOnly of [false, true]) {
      const { paint, told, server } = await setUp({ isApiOnly, stepMs: 5 });
      const foreign = server.engine.run({ id: 'foreign', steps: 40, pictures: 1 }, server.engine.loadedModel);
      const painting = paint();
      await foreign;
      expect(told).toEqual([]);
      await painting;
    }
  });

  test('is not asked for any more once the picture is there, and no sooner than every half second', async () => {
    const speed = 20;
    const { paint, server } = await setUp({ stepMs: 10, speed });
    await paint();
    const looks = server.requests.filter(({ path }) => path === '/internal/progress');
    const ended = server.requests.length;
    await wait(200);
    expect(server.requests).toHaveLength(ended);
    // 20 steps of 10 ms are 4 s on the backend's clock: nine looks at most, if none was late.
    expect(looks.length).toBeLessThanOrEqual(14);
    expect(looks.length).toBeGreaterThan(2);
  });

  test('is missing on sd-server, which paints all the same', async () => {
    const { paint, told, server } = await setUp({ flavour: 'sd-server' });
    await expect(paint({ count: 2 })).resolves.toHaveLength(2);
    expect(told).toEqual([]);
    expect(server.asked[0]).not.toHaveProperty('n_iter');
  });
});

describe('a cancelled picture', () => {
  test('stops the GPU before the next one may begin', async () => {
    const { paint, server } = await setUp({ stepMs: 20 });
    const stop = new AbortController();
    const reason = new Error('cancelled');
    const painting = paint({ count: 4 }, stop.signal);
    await vi.waitUntil(() => server.engine.progress().progress > 0);
    stop.abort(reason);
    await expect(painting).rejects.toBe(reason);
    expect(server.paintings).toMatchObject([{ id: '1234567890', interrupted: true }]);
    expect(server.engine.progress().progress).toBe(0);
    await expect(paint({ id: '2' })).resolves.toHaveLength(1);
  });

  test.each([false, true])(
    "leaves somebody else's picture alone (started without tasks: %s)",
    async (isApiOnly) => {
      const { paint, server } = await setUp({ stepMs: 5, isApiOnly, speed: 100 });
      const foreign = server.engine.run({ id: 'foreign', steps: 60, pictures: 1 }, server.engine.loadedModel);
      const stop = new AbortController();
      const painting = paint({}, stop.signal);
      await vi.waitUntil(() => server.asked.length === 1);
      stop.abort(new Error('cancelled'));
      await expect(painting).rejects.toThrow('cancelled');
      await expect(foreign).resolves.toMatchObject({ interrupted: false });
    },
  );

  test('that waits for the GPU is never asked for', async () => {
    const { paint, server } = await setUp({ stepMs: 10 });
    const first = paint();
    const stop = new AbortController();
    const second = paint({ id: '2' }, stop.signal);
    await vi.waitUntil(() => server.asked.length === 1);
    stop.abort(new Error('cancelled'));
    await expect(second).rejects.toThrow('cancelled');
    await first;
    expect(server.asked).toHaveLength(1);
  });

  test('does not wait for ever for a server that cannot stop', async () => {
    const { paint, server } = await setUp({ flavour: 'sd-server', speed: 100 });
    server.failNext('hang');
    const stop = new AbortController();
    const painting = paint({}, stop.signal);
    await vi.waitUntil(() => server.asked.length === 1);
    stop.abort(new Error('cancelled'));
    await expect(painting).rejects.toThrow('cancelled');
  });
});

describe('what goes wrong', () => {
  test.each([
    ['out-of-memory', 'out-of-memory', false],
    ['server-error', 'unknown', true],
    ['bad-gateway', 'server-away', true],
    ['drop', 'server-away', true],
    ['malformed-json', 'malformed-answer', false],
    ['malformed-answer', 'malformed-answer', false],
    ['broken-picture', 'malformed-answer', false],
    ['too-few', 'unknown', true],
  ] as const)('is told in our terms: %s is %s', async (fault, reason, retryable) => {
    const { paint, server } = await setUp();
    server.failNext(fault);
    await expect(paint()).rejects.toMatchObject({
      name: 'ServiceError',
      service: 'sd-webui',
      reason,
      retryable,
    });
  });

  test('is over the next time', async () => {
    const { paint, server } = await setUp();
    server.failNext('out-of-memory', 'server-error');
    await expect(paint()).rejects.toThrow('CUDA out of memory');
    await expect(paint()).rejects.toThrow('something is odd');
    await expect(paint()).resolves.toHaveLength(1);
  });

  test('is told as unauthorised behind the wrong password', async () => {
    const { paint, backend } = await setUp({
      auth: { user: 'ann', password: 'right' },
      given: { user: 'ann', password: 'wrong' },
    });
    await expect(paint()).rejects.toMatchObject({ reason: 'unauthorised', retryable: false });
    await expect(backend.models(new AbortController().signal)).rejects.toMatchObject({
      reason: 'unauthorised',
    });
  });

  test('is told as refused by a server without an API', async () => {
    const { paint } = await setUp({ isWithoutApi: true });
    await expect(paint()).rejects.toMatchObject({
      reason: 'refused',
      retryable: false,
      message: expect.stringContaining('--api') as string,
    });
  });

  test('is told as refused when the server does not take the size, without the prompt in the message', async () => {
    const { paint } = await setUp();
    const failed = await paint({ width: 100 }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ reason: 'refused', retryable: false });
    expect(String(failed)).toContain('body.width');
    expect(String(failed)).not.toContain('lighthouse');
  });

  test('is told as server-away where nothing listens', async () => {
    const { paint, server } = await setUp();
    await server.stop();
    await expect(paint()).rejects.toMatchObject({ reason: 'server-away', retryable: true });
  });

  test('is told when somebody at the server interrupted it', async () => {
    const { paint, server } = await setUp({ stepMs: 10 });
    const painting = paint();
    void painting.catch(() => {});
    await vi.waitUntil(() => server.engine.progress().progress > 0.2);
    await fetch(`${server.url}/sdapi/v1/interrupt`, { method: 'POST' });
    await expect(painting).rejects.toMatchObject({ reason: 'unknown', retryable: true });
  });

  test('is told as too slow when nothing moves any more, however long the whole takes', async () => {
    const { paint, server } = await setUp({ speed: 2000 });
    server.failNext('hang');
    await expect(paint()).rejects.toMatchObject({ reason: 'too-slow', retryable: true });
  });

  test('does not time out a slow picture that moves', async () => {
    // Each step takes two minutes on the backend's clock, the whole 40.
    const { paint } = await setUp({ speed: 2000, stepMs: 60 });
    await expect(paint()).resolves.toHaveLength(1);
  });
});

describe('several servers', () => {
  test('paint at the same time, one picture each', async () => {
    const { backend, servers, paint } = await setUp({ servers: 2, stepMs: 3 });
    expect(backend.slots).toBe(2);
    await Promise.all(['1', '2', '3', '4', '5', '6'].map((id) => paint({ id })));
    expect(servers.map(({ mostAtOnce }) => mostAtOnce)).toEqual([1, 1]);
    expect(servers.map(({ paintings }) => paintings.length)).toEqual([3, 3]);
  });

  test('replace the one that is away, which is then passed over for a while', async () => {
    const { servers, paint } = await setUp({ servers: 2, speed: 1 });
    const [dead, living] = servers;
    await dead?.stop();
    await paint({ id: '1' });
    await paint({ id: '2' });
    expect(living?.paintings.map(({ id }) => id)).toEqual(['1', '2']);
  });

  test('are used again when they are back', async () => {
    const { servers, paint } = await setUp({ servers: 2, speed: 1000 });
    const [dead, living] = servers;
    await dead?.stop();
    await paint({ id: '1' });
    const back = await startSdWebUi({ port: dead?.port ?? 0 });
    await wait(50);
    await paint({ id: '2' });
    await back.stop();
    expect(living?.paintings).toHaveLength(1);
    expect(back.paintings.map(({ id }) => id)).toEqual(['2']);
  });

  test('are not all given a picture that one of them broke over', async () => {
    const { servers, paint } = await setUp({ servers: 2 });
    servers[0]?.failNext('drop');
    await expect(paint()).rejects.toMatchObject({ reason: 'server-away', retryable: true });
    expect(servers[1]?.asked).toEqual([]);
    await paint();
    expect(servers[1]?.paintings).toHaveLength(1);
  });

  test('offer the models of all of them', async () => {
    const one = await startSdWebUi({ models: ['a.safetensors', 'b.safetensors'] });
    const other = await startSdWebUi({ models: ['b.safetensors', 'c.safetensors'] });
    const backend = createSdWebUiBackend({
      urls: [one.url, other.url],
      auth: undefined,
      fetch,
      leases: createMemoryLeases(),
      ...createFastClock(20),
      log: createSilentLog(),
    });
    const { signal } = new AbortController();
    await expect(backend.models(signal)).resolves.toEqual([
      'a.safetensors',
      'b.safetensors',
      'c.safetensors',
    ]);
    const [image] = await backend.generate(
      { ...request, model: 'c.safetensors' },
      { signal, onBegin: async () => {}, onProgress: () => {} },
    );
    expect(image?.model).toBe('c.safetensors');
    await Promise.all([one.stop(), other.stop()]);
  });
});
