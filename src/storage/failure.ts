import type { FailureReason } from '../errors.ts';

/** Why a request failed: the reason people read, and for a bug the number under which the log has the details. */
export interface Failure {
  readonly reason: FailureReason | 'bug' | 'source-gone';
  readonly reference?: string;
}
