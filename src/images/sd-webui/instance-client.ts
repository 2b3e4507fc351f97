import { Buffer } from 'node:buffer';
import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import {
  type KnownModel,
  modelsSchema,
  optionsSchema,
  progressSchema,
  type ServerProgress,
  taskProgressSchema,
  type TaskProgress,
  txt2imgAnswerSchema,
} from './answers.ts';
import { failureOf, sdWebUiFailure } from './failure.ts';
import type { Txt2ImgBody } from './txt2img-body.ts';

interface InstanceAddress {
  /** Without a trailing slash. */
  readonly url: string;
  readonly auth: { readonly user: string; readonly password: string } | undefined;
  readonly fetch: typeof fetch;
}

/** While a server loads a model it can be deaf for seconds; longer than this, it isn't there. */
const ANSWER_MS = 10_000;

/** The calls to one server, with every answer checked. All of them throw {ServiceError}, or the signal's reason. */
export function createInstanceClient({ url, auth, fetch }: InstanceAddress) {
  const headers = {
    'content-type': 'application/json',
    ...(auth && {
      authorization: `Basic ${Buffer.from(`${auth.user}:${auth.password}`).toString('base64')}`,
    }),
  };

  /** Gives undefined where the server doesn't know the address. */
  async function ask<Answer>(
    [method, path]: readonly ['GET' | 'POST', string],
    schema: z.ZodType<Answer>,
    { body, signal, isLong = false }: { body?: unknown; signal: AbortSignal; isLong?: boolean },
  ): Promise<Answer | undefined> {
    const where = `${method} ${url}${path}`;
    const patience = isLong ? signal : AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]);
    let status: number;
    let text: string;
    try {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(url + path, {
        method,
        headers,
        redirect: 'error',
        signal: patience,
        ...sent,
      });
      status = response.status;
      text = await response.text();
    } catch (cause) {
      signal.throwIfAborted();
      throw sdWebUiFailure('server-away', `${where} got no answer`, { retryable: true, cause });
    }
    if (status === 404 || status === 405) {
      if (!isLong) return undefined;
      throw failureOf(status, text, where);
    }
    if (status < 200 || status > 299) throw failureOf(status, text, where);
    return read(text, schema, where);
  }

  return {
    url,
    txt2img: (body: Txt2ImgBody, signal: AbortSignal) =>
      ask(['POST', '/sdapi/v1/txt2img'], txt2imgAnswerSchema, { body, signal, isLong: true }),

    models: async (signal: AbortSignal): Promise<readonly KnownModel[]> =>
      (await ask(['GET', '/sdapi/v1/sd-models'], modelsSchema, { signal })) ?? [],

    /** The checkpoint that is chosen on the server; undefined where it doesn't say. */
    async chosenModel(signal: AbortSignal): Promise<string | undefined> {
      return (
        (await ask(['GET', '/sdapi/v1/options'], optionsSchema, { signal }))?.sd_model_checkpoint ?? undefined
      );
    },

    /** Undefined on servers that tell no progress. */
    progress: (signal: AbortSignal): Promise<ServerProgress | undefined> =>
      ask(['GET', '/sdapi/v1/progress?skip_current_image=true'], progressSchema, { signal }),

    /** Undefined on servers that tell none by task. */
    taskProgress: (taskId: string, signal: AbortSignal): Promise<TaskProgress | undefined> =>
      ask(['POST', '/internal/progress'], taskProgressSchema, {
        body: { id_task: taskId, id_live_preview: -1, live_preview: false },
        signal,
      }),

    /** Stops whatever is being painted, whoever asked for it. */
    async interrupt(signal: AbortSignal): Promise<void> {
      await ask(['POST', '/sdapi/v1/interrupt'], z.unknown(), { body: {}, signal });
    },

    /** Whether this is stable-diffusion.cpp's server. */
    async isSdServer(signal: AbortSignal): Promise<boolean> {
      return (await ask(['GET', '/sdcpp/v1/capabilities'], z.unknown(), { signal })) !== undefined;
    },
  };
}

export type InstanceClient = ReturnType<typeof createInstanceClient>;

function read<Answer>(text: string, schema: z.ZodType<Answer>, where: string): Answer {
  try {
    // SD.Next answers an interrupt with nothing at all.
    return schema.parse(text === '' ? {} : JSON.parse(text));
  } catch (cause) {
    if (cause instanceof ServiceError) throw cause;
    throw sdWebUiFailure('malformed-answer', `${where} gave an answer of an unknown shape`, {
      retryable: false,
      cause,
    });
  }
}
