import { parentPort, workerData } from 'node:worker_threads';
import type { DrawingSetName } from './drawing/drawing-set.ts';
import { loadPainter } from './load-painter.ts';
import type { Painter, SketchWish } from './painter.ts';

/** What the thread is asked, and what it answers. Only the process's own code speaks on this port. */
export interface PaintQuestion {
  readonly id: number;
  readonly wish: SketchWish;
}
export type PaintAnswer =
  | { readonly id: number; readonly bytes: Uint8Array; readonly leftOut: readonly string[] }
  | { readonly id: number; readonly failure: string };

const { drawings } = workerData as { drawings: DrawingSetName };
let painter: Promise<Painter> | undefined;

async function answer({ id, wish }: PaintQuestion): Promise<PaintAnswer> {
  try {
    painter ??= loadPainter(drawings);
    return { id, ...(await (await painter).paint(wish)) };
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (question: PaintQuestion) => {
  // `answer` never rejects. A thread's port has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  void answer(question).then((told) => parentPort?.postMessage(told));
});
