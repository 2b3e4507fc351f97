import { REST } from '@discordjs/rest';
import { ServiceError } from '../errors.ts';

/** Opens no connection by itself; `apiUrl` is the root without version. */
export function createDiscordRest({ token, apiUrl }: { token: string; apiUrl: string }): REST {
  return new REST({ version: '10', api: apiUrl, timeout: 15_000, retries: 3 }).setToken(token);
}

/** What Discord's refusals mean for the one message of a request. */
export type Refusal =
  /** The message or its channel is deleted. */
  | 'gone'
  /** The bot may not write there. */
  | 'forbidden'
  /** The interaction's token is too old, or was never known. */
  | 'expired';

const REFUSALS: ReadonlyMap<number | string, Refusal> = new Map([
  [10_003, 'gone'],
  [10_008, 'gone'],
  [50_001, 'forbidden'],
  [50_013, 'forbidden'],
  [10_015, 'expired'],
  [10_062, 'expired'],
  [50_027, 'expired'],
]);

/** @returns undefined when the error says nothing final about the message. */
export function refusalOf(error: unknown): Refusal | undefined {
  return REFUSALS.get(answerIn(error)?.code ?? '');
}

/**
 * What Discord answered, where the error is an answer. Told by its fields: discord.js loads the classes of its
 * errors a second time, as CommonJS, so that `instanceof` knows only half of them.
 */
function answerIn(error: unknown): { status: number; code?: number | string } | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  return error as Error & { status: number; code?: number | string };
}

/** An answer that sends nobody away, as an error that says whether to try again. */
export function deliveryError(error: unknown): ServiceError {
  const status = answerIn(error)?.status;
  const isMistake = status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429;
  return new ServiceError('discord', error instanceof Error ? error.message : 'no answer', {
    reason: isMistake ? 'refused' : 'server-away',
    retryable: !isMistake,
    cause: error,
  });
}

/**
 * Repeats a call whose connection broke. discord.js repeats after 5xx answers and time-outs, but not after a
 * reset, where nobody knows whether the call was carried out: give this only calls that do no harm twice.
 */
export async function throughResets<Result>(
  call: () => Promise<Result>,
  { attempts = 3, sleep }: { attempts?: number; sleep: (milliseconds: number) => Promise<unknown> },
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (answerIn(error) || attempt >= attempts) throw error;
      await sleep(100 * 2 ** attempt);
    }
  }
}
