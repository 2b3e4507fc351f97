import type { RequestRow } from '../storage/records.ts';
import type { EditBudget } from './edit-budget.ts';
import type { RequestMessage } from './request-message.ts';
import type { RequestView } from './request-view.ts';

/** Edits of one message that nobody misses when they are dropped. */
export interface ProgressReporter {
  /** Shows the view unless it comes too soon, the channel's bucket is short, or the reporter is closed. */
  show(view: RequestView): void;
  /** Lets the edit under way end; nothing is shown afterwards. */
  close(): Promise<void>;
}

/** Between two droppable edits of one message; Discord takes about five in five seconds for a whole channel. */
export const PROGRESS_PAUSE_MS = 1500;

interface ProgressDependencies {
  readonly message: RequestMessage;
  readonly budget: EditBudget;
  readonly now: () => number;
  /** Told when the message turns out to be deleted. */
  readonly onGone: () => void;
}

export function createProgressReporter(
  request: RequestRow,
  { message, budget, now, onGone }: ProgressDependencies,
): ProgressReporter {
  // A moment ago the message may have been told its place; and what is done sooner needs no progress.
  let shownAt = now();
  let shown = '';
  let underWay: Promise<void> | undefined;
  let closed = false;

  async function send(view: RequestView): Promise<void> {
    try {
      const outcome = await message.edit(request, view);
      if (outcome === 'gone') onGone();
    } catch {
      // The next progress, or the result, says it again.
    } finally {
      underWay = undefined;
    }
  }

  return {
    show(view) {
      if (closed || underWay || view.content === shown || now() - shownAt < PROGRESS_PAUSE_MS) return;
      if (!budget.allowsProgress(message.bucketOf(request))) return;
      shownAt = now();
      shown = view.content;
      underWay = send(view);
    },

    async close() {
      closed = true;
      await underWay;
    },
  };
}
