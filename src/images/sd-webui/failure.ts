import { z } from 'zod';
import { type FailureReason, ServiceError } from '../../errors.ts';

const SAID_LENGTH = 300;

/** What failed answers hold: the servers' own shape, or FastAPI's. */
const failureSchema = z.object({
  error: z.string().optional(),
  errors: z.string().optional(),
  detail: z
    .union([
      z.string(),
      // FastAPI repeats the input in each entry; prompts don't belong into the log.
      z.array(z.object({ loc: z.array(z.union([z.string(), z.number()])), msg: z.string() })),
    ])
    .optional(),
});

export function sdWebUiFailure(
  reason: FailureReason,
  message: string,
  { retryable, cause }: { retryable: boolean; cause?: unknown },
): ServiceError {
  return new ServiceError('sd-webui', message, { reason, retryable, cause });
}

/** What an answer that isn't a success means. */
export function failureOf(status: number, body: string, where: string): ServiceError {
  const said = whatItSaid(body);
  const message = `${where} answered ${status}${said && `: ${said}`}`;
  // The same picture needs the same memory again, and a person who waits for three attempts learns it late.
  if (/out ?of ?memory|not enough memory/iu.test(said)) {
    return sdWebUiFailure('out-of-memory', message, { retryable: false });
  }
  if (status === 401 || status === 403) return sdWebUiFailure('unauthorised', message, { retryable: false });
  if (status === 408 || status === 429 || (status >= 502 && status <= 504)) {
    return sdWebUiFailure('server-away', message, { retryable: true });
  }
  if (
    /(unknown|not find|not found|no such|missing)\W.*checkpoint|checkpoint\W.*(not found|unknown|missing)/iu.test(
      said,
    )
  ) {
    return sdWebUiFailure('model-missing', message, { retryable: false });
  }
  if (status >= 500) return sdWebUiFailure('unknown', message, { retryable: true });
  const advice = status === 404 ? ' (A1111 and Forge need to be started with --api)' : '';
  return sdWebUiFailure('refused', message + advice, { retryable: status === 409 });
}

function whatItSaid(body: string): string {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return '';
  }
  const parsed = failureSchema.safeParse(json);
  if (!parsed.success) return '';
  const { error, errors, detail } = parsed.data;
  const details =
    typeof detail === 'object' ? detail.map(({ loc, msg }) => `${loc.join('.')} ${msg}`).join('; ') : detail;
  return [error, errors, details].filter(Boolean).join(': ').slice(0, SAID_LENGTH);
}
