import { en } from './locales/en.ts';
import type { Words } from './locales/words.ts';

/** A mistake the user can correct. `say` gives the sentence they read, in their language. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly say: (words: Words) => string;
  /** What they typed, given back to them as a file where it would otherwise be lost. */
  readonly typed: string | undefined;

  constructor(say: (words: Words) => string, { typed }: { typed?: string } = {}) {
    super(say(en));
    this.say = say;
    this.typed = typed;
  }
}

/** Why an outside service failed, in terms that a person in the channel understands; `locales` has the sentence. */
export type FailureReason =
  | 'out-of-memory'
  | 'blocked'
  | 'model-missing'
  | 'server-away'
  | 'too-slow'
  | 'refused'
  | 'unauthorised'
  | 'malformed-answer'
  | 'unknown';

/** An outside service failed. The user sees the sentence for `reason`; the log keeps `message` and `cause`. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly service: string;
  readonly reason: FailureReason;
  /** Whether trying the same thing again later can help. */
  readonly retryable: boolean;

  constructor(
    service: string,
    message: string,
    options: { reason: FailureReason; retryable: boolean; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.service = service;
    this.reason = options.reason;
    this.retryable = options.retryable;
  }
}
