import { ServiceError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { GeneratedImage, ImageBackend, ImageRequest, RunContext } from '../image-backend.ts';
import type { InstanceLeases } from '../instance-leases.ts';
import { createCheckpointChoice } from './checkpoint-choice.ts';
import { sdWebUiFailure } from './failure.ts';
import { createInstanceClient } from './instance-client.ts';
import { renderOnInstance } from './render-on-instance.ts';
import { sdServerBody, webUiBody } from './txt2img-body.ts';

interface SdWebUiDependencies {
  /** One URL a GPU, without trailing slashes; at least one. */
  readonly urls: readonly string[];
  readonly auth: { readonly user: string; readonly password: string } | undefined;
  /** Must wait for an answer as long as painting takes; Node's own gives up after five minutes. */
  readonly fetch: typeof fetch;
  readonly leases: InstanceLeases;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly log: Pick<Log, 'warn'>;
}

/** How long a server that was away is passed over while another one lives. */
const REST_MS = 30_000;

/** Stable Diffusion servers that speak A1111's API: A1111, Forge, SD.Next, sd-server. */
export function createSdWebUiBackend({
  urls,
  auth,
  fetch,
  leases,
  ...tools
}: SdWebUiDependencies): ImageBackend {
  const instances = new Map(
    urls.map((url) => {
      const client = createInstanceClient({ url, auth, fetch });
      return [url, { client, choice: createCheckpointChoice(client), restsUntil: 0 }] satisfies [
        string,
        unknown,
      ];
    }),
  );

  /** The servers worth asking: those not known to be away, or all when all are. */
  function worthAsking(among: readonly string[]): readonly string[] {
    const living = among.filter((url) => (instances.get(url)?.restsUntil ?? 0) <= tools.now());
    return living.length > 0 ? living : among;
  }

  /** Finds the server ready and paints on it, holding its lease. */
  async function renderAt(
    url: string,
    request: ImageRequest,
    context: RunContext,
  ): Promise<GeneratedImage[] | Unready> {
    const instance = instances.get(url);
    if (!instance) throw new Error(`leased ${url}, which is not one of the servers`);
    const { client, choice } = instance;
    const { signal } = context;
    const putToRest = (error: unknown) => {
      if (!(error instanceof ServiceError) || !AWAY.has(error.reason)) return;
      tools.log.warn({ instance: url, reason: error.reason, err: error }, 'server passed over for a while');
      instance.restsUntil = tools.now() + REST_MS;
    };

    let prepared;
    try {
      const before = await client.progress(signal);
      const isSdServer = before === undefined && (await client.isSdServer(signal));
      const checkpoint = await choice.checkpointFor(request.model, signal);
      prepared = { before, body: isSdServer ? sdServerBody(request) : webUiBody(request, checkpoint) };
    } catch (error) {
      putToRest(error);
      if (error instanceof ServiceError) return { unready: error };
      throw error;
    }
    await context.onBegin();
    try {
      return await renderOnInstance(client, { request, ...prepared }, context, tools);
    } catch (error) {
      // Not tried on the next server at once: a picture that kills one would kill them all.
      putToRest(error);
      throw error;
    }
  }

  return {
    name: 'sd-webui',
    slots: instances.size,
    capabilities: {
      maxCount: 4,
      progress: true,
      preview: false,
      cancelRunning: true,
      seed: true,
      negative: true,
      sizeMultiple: 64,
      pixels: 1024 * 1024,
    },

    async models(signal) {
      const clients = worthAsking(urls).flatMap((url) => instances.get(url)?.client ?? []);
      const answers = await Promise.allSettled(clients.map((client) => client.models(signal)));
      const known = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
      const refused = answers.find((answer) => answer.status === 'rejected');
      if (refused && answers.every(({ status }) => status === 'rejected')) throw refused.reason;
      return [...new Set(known.map(({ title }) => title))];
    },

    async generate(request, context) {
      context.signal.throwIfAborted();
      const left = new Set(urls);
      let failure = sdWebUiFailure('server-away', 'there is no server', { retryable: true });
      while (left.size > 0) {
        const lease = await leases.acquire(worthAsking([...left]), context.signal);
        try {
          const made = await renderAt(lease.instance, request, context);
          if (!('unready' in made)) return made;
          failure = made.unready;
          left.delete(lease.instance);
        } finally {
          await lease.release();
        }
      }
      throw failure;
    },
  };
}

/** A server that could not begin; another one may. */
interface Unready {
  readonly unready: ServiceError;
}

const AWAY: ReadonlySet<string> = new Set(['server-away', 'too-slow']);
