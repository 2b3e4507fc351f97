import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createEngine } from './sd-webui/engine.ts';
import { type Flavour, readTxt2ImgBody, type Txt2ImgBody } from './sd-webui/txt2img-body.ts';
import { nameOf, txt2imgAnswer } from './sd-webui/txt2img-answer.ts';

/** What can go wrong with the next txt2img. */
export type Fault =
  | 'out-of-memory'
  | 'server-error'
  | 'bad-gateway'
  | 'drop'
  | 'hang'
  | 'malformed-json'
  | 'malformed-answer'
  | 'broken-picture'
  | 'too-few';

interface SdWebUiOptions {
  readonly flavour?: Flavour;
  /** 0 or none: any free one. */
  readonly port?: number;
  readonly auth?: { readonly user: string; readonly password: string };
  /** Titles; the first one is loaded at the start. */
  readonly models?: readonly string[];
  readonly stepMs?: number;
  readonly swapMs?: number;
  /** Whether several pictures come with a grid before them. */
  readonly grid?: boolean;
  /** Started as `--nowebui`: no progress by task. */
  readonly isApiOnly?: boolean;
  /** Started without `--api`: every API route is unknown. */
  readonly isWithoutApi?: boolean;
}

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const MODELS = ['painter.safetensors [0a1b2c3d4e]', 'anime/line.safetensors [5f6a7b8c9d]'];

/**
 * A strict A1111-style server without a GPU: it refuses bodies that leave something to its defaults, paints
 * real PNGs in the colour of their seed, one task after the other, and fails when told to.
 */
export async function startSdWebUi(options: SdWebUiOptions = {}) {
  const { flavour = 'a1111', models = MODELS, stepMs = 4, swapMs = 20, grid = true } = options;
  const engine = createEngine({ stepMs, swapMs }, models);
  const requests: RecordedRequest[] = [];
  const paintings: { id: string; body: Txt2ImgBody; interrupted: boolean }[] = [];
  const faults: Fault[] = [];
  let unnamed = 0;
  let open = 0;
  const seen = { mostAtOnce: 0 };

  async function paint(given: unknown, response: ServerResponse): Promise<void> {
    const read = readTxt2ImgBody(flavour, given);
    if (!read.body) return answer(response, 422, { detail: read.detail });
    const { body } = read;
    const id = body.force_task_id ?? `task-${(unnamed += 1)}`;
    const fault = faults.shift();
    const asked = body.override_settings?.['sd_model_checkpoint'];
    // As the real ones do: a checkpoint that isn't there is passed over in silence.
    const model = models.find((title) => title === asked || nameOf(title) === asked) ?? engine.loadedModel;
    const pictures = body.batch_size * (body.n_iter ?? 1);
    if (fault === 'bad-gateway') return answer(response, 502, '<html>Bad Gateway</html>');
    if (fault === 'server-error') return answer(response, 500, failure('RuntimeError', 'something is odd'));
    if (fault === 'drop') setTimeout(() => response.destroy(), stepMs * 3).unref();

    open += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, open);
    try {
      const stuckAt = fault === 'hang' ? { stuckAt: 3 } : {};
      const outcome = await engine.run({ id, steps: body.steps, pictures, ...stuckAt }, model);
      paintings.push({ id, body, interrupted: outcome.interrupted });
      if (fault === 'out-of-memory') {
        const message =
          'CUDA out of memory. Tried to allocate 2.50 GiB. GPU 0 has a total capacity of 7.79 GiB';
        return answer(response, 500, failure('OutOfMemoryError', message));
      }
      const answered = await txt2imgAnswer(body, outcome, { flavour, model: engine.loadedModel, grid });
      if (fault === 'malformed-json') return answer(response, 200, '{"images": ["iVBOR');
      if (fault === 'malformed-answer') return answer(response, 200, { pictures: answered.images });
      if (fault === 'broken-picture')
        return answer(response, 200, { ...answered, images: ['!!! no base64 !!!'] });
      if (fault === 'too-few') return answer(response, 200, { ...answered, images: [] });
      return answer(response, 200, answered);
    } finally {
      open -= 1;
    }
  }

  const isServer = flavour === 'sd-server';
  const described = () =>
    models.map((title) => ({
      title,
      model_name: nameOf(title),
      hash: /\[(\w+)\]/u.exec(title)?.[1] ?? null,
      sha256: null,
      filename: `/models/Stable-diffusion/${title.replace(/ \[\w+\]$/u, '')}`,
      config: null,
    }));
  const routes: Record<string, (body: unknown, response: ServerResponse) => void | Promise<void>> = {
    'POST /sdapi/v1/txt2img': paint,
    'GET /sdapi/v1/sd-models': (_, response) => answer(response, 200, described()),
    'GET /sdapi/v1/options': (_, response) =>
      answer(response, 200, { sd_model_checkpoint: engine.loadedModel, samples_format: 'png' }),
    'GET /sdapi/v1/samplers': (_, response) =>
      answer(response, 200, [{ name: 'Euler a', aliases: [], options: {} }]),
    ...(isServer
      ? { 'GET /sdcpp/v1/capabilities': (_, response) => answer(response, 200, { models: described() }) }
      : {
          'GET /sdapi/v1/progress': (_, response) => answer(response, 200, engine.progress()),
          'POST /sdapi/v1/interrupt': (_, response) => {
            engine.interrupt();
            answer(response, flavour === 'sd-next' ? 204 : 200, flavour === 'sd-next' ? '' : {});
          },
        }),
    ...(!isServer &&
      !options.isApiOnly && {
        'POST /internal/progress': (body, response) => {
          const { id_task: id, ...rest } = body as Record<string, unknown>;
          if (typeof id !== 'string' || typeof rest['live_preview'] !== 'boolean') {
            return answer(response, 422, {
              detail: [{ loc: ['body'], msg: 'wrong type', type: 'type_error' }],
            });
          }
          const preview = { live_preview: null, id_live_preview: -1, textinfo: null };
          return answer(response, 200, { ...engine.progressOf(id), ...preview });
        },
      }),
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    const { pathname } = new URL(url, 'http://stand-in');
    const raw = await text(request);
    let body: unknown;
    try {
      body = raw === '' ? undefined : JSON.parse(raw);
    } catch {
      return answer(response, 422, {
        detail: [{ loc: ['body'], msg: 'JSON decode error', type: 'value_error' }],
      });
    }
    requests.push({ method, path: url, body, at: Date.now() });
    if (options.auth) {
      const { user, password } = options.auth;
      const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
      if (request.headers.authorization !== expected) {
        return answer(response, 401, { detail: 'Incorrect username or password' });
      }
    }
    const route = options.isWithoutApi ? undefined : routes[`${method} ${pathname}`];
    return route ? route(body, response) : answer(response, 404, { detail: 'Not Found' });
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      // Closing the engine ends its tasks; their callers are gone with the server.
      if (!response.headersSent && !response.destroyed)
        answer(response, 500, failure('Error', String(error)));
    });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    /** Everything asked of it, in order. */
    requests,
    /** Every txt2img that came to its end, also interrupted ones. */
    paintings,
    engine,
    /** How many txt2img calls were open at the same time at most. */
    get mostAtOnce() {
      return seen.mostAtOnce;
    },
    /** The bodies of all txt2img calls, refused ones included. */
    get asked() {
      return requests
        .filter(({ path }) => path === '/sdapi/v1/txt2img')
        .map(({ body }) => body as Txt2ImgBody);
    },
    /** Makes the next txt2img calls fail, in this order. */
    failNext(...next: Fault[]): void {
      faults.push(...next);
    },
    /** Goes away as a killed process does: open calls break. */
    async stop(): Promise<void> {
      engine.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function failure(error: string, errors: string) {
  return { error, detail: '', body: '', errors };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json' });
  response.end(isText ? body : JSON.stringify(body));
}
