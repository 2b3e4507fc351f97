import type { ServiceError } from '../errors.ts';

/** A wish met an outage before it was recorded. Discord has cleared what was typed, so it goes back to the person. */
export class WordsNotTaken extends Error {
  override readonly name = 'WordsNotTaken';
  readonly typed: string;
  override readonly cause: ServiceError;

  constructor(typed: string, cause: ServiceError) {
    super(cause.message);
    this.typed = typed;
    this.cause = cause;
  }
}
