import { APIConnectionError, APIError } from 'openai';
import type { FallbackReason } from '../interpreter.ts';

interface FailureDetails {
  readonly status?: number | undefined;
  /** Milliseconds after which the server wants to be asked again. */
  readonly retryAfter?: number | undefined;
  /** What the model is told about it in a second attempt; our own words only. */
  readonly advice?: string;
}

/** The chat server gave nothing usable. The message holds no word of a person, for it goes to the log. */
export class ChatFailure extends Error {
  override readonly name = 'ChatFailure';
  readonly reason: FallbackReason;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly advice: string | undefined;

  constructor(reason: FallbackReason, message: string, { status, retryAfter, advice }: FailureDetails = {}) {
    super(message);
    this.reason = reason;
    this.status = status;
    this.retryAfter = retryAfter;
    this.advice = advice;
  }

  /** Whether the server understood the call and will refuse the same call again. */
  get isFinal(): boolean {
    return FINAL.has(this.status ?? 0);
  }
}

const FINAL: ReadonlySet<number> = new Set([400, 404, 405, 413, 415, 422, 501]);

/** What an error of the `openai` package means. Its own message is dropped: some servers repeat the prompt in it. */
export function failureOf(error: unknown, where: string): ChatFailure {
  if (error instanceof ChatFailure) return error;
  const broken = codeIn(error);
  // Half an answer breaks off with an error of `fetch` itself.
  if (error instanceof APIConnectionError || (broken && !(error instanceof APIError))) {
    return new ChatFailure('away', `${where} got no answer${broken && ` (${broken})`}`);
  }
  if (!(error instanceof APIError) || error.status === undefined) {
    return new ChatFailure('malformed', `${where} gave an answer that is no JSON`);
  }
  const status = Number(error.status);
  const code = named(error.code) || named(error.type);
  const message = `${where} answered ${status}${code && ` (${code})`}`;
  if (/content_filter|content_policy|moderation/u.test(code)) {
    return new ChatFailure('refused', message, { status });
  }
  const retryAfter = retryAfterOf(error.headers);
  return new ChatFailure(status === 429 ? 'busy' : 'away', message, { status, retryAfter });
}

/** A word such as `rate_limit_exceeded`; anything longer could be somebody's words. */
function named(code: unknown): string {
  return typeof code === 'string' && /^[a-z\d_.-]{1,50}$/iu.test(code) ? code : '';
}

/** `ECONNREFUSED` and the like, wherever it hangs. */
function codeIn(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return '';
  return named('code' in error ? error.code : '') || codeIn(error.cause, depth + 1);
}

function retryAfterOf(headers: Headers | undefined): number | undefined {
  const milliseconds = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(milliseconds)) return milliseconds;
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
