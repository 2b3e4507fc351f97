import { Worker } from 'node:worker_threads';
import { ServiceError } from '../../errors.ts';
import type { DrawingSetName } from './drawing/drawing-set.ts';
import type { PaintAnswer, PaintQuestion } from './paint-thread.ts';
import type { Sketch, SketchWish } from './painter.ts';

export interface PaintingThread {
  /** @throws the signal's reason at once when it aborts; the picture then comes to nothing. */
  paint(wish: SketchWish, signal: AbortSignal): Promise<Sketch>;
  /** Ends the thread; what it was painting fails. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (sketch: Sketch) => void;
  readonly reject: (reason: unknown) => void;
}

/** Paints off the event loop. The thread starts with the first picture and keeps no process alive while idle. */
export function createPaintingThread({ drawings }: { drawings: DrawingSetName }): PaintingThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;
  let closed = false;

  function start(): Worker {
    const started = new Worker(new URL('./paint-thread.ts', import.meta.url), {
      workerData: { drawings },
      // Small generations make the thread clear away the 25 MB of JSON it was loaded from.
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 },
    });
    const fail = (cause: unknown) => {
      if (worker === started) worker = undefined;
      failAll(failure('the painting thread ended', cause));
    };
    started.on('message', settle);
    started.on('error', fail);
    started.on('exit', fail);
    return started;
  }

  function settle(answer: PaintAnswer): void {
    const { resolve, reject } = waiting.get(answer.id) ?? {};
    waiting.delete(answer.id);
    if (waiting.size === 0) worker?.unref();
    if ('failure' in answer) reject?.(failure('the picture could not be painted', answer.failure));
    else resolve?.({ bytes: answer.bytes, leftOut: answer.leftOut });
  }

  function failAll(reason: ServiceError): void {
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(reason);
  }

  return {
    async paint(wish, signal) {
      signal.throwIfAborted();
      if (closed) throw failure('the painter is closed', undefined);
      worker ??= start();
      worker.ref();
      const id = (lastId += 1);
      const question: PaintQuestion = { id, wish };
      const { promise, resolve, reject } = Promise.withResolvers<Sketch>();
      const onAbort = () => reject(signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      waiting.set(id, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(question);
      return promise.finally(() => signal.removeEventListener('abort', onAbort));
    },
    async close() {
      closed = true;
      await worker?.terminate();
      failAll(failure('the painter is closed', undefined));
    },
  };
}

function failure(message: string, cause: unknown): ServiceError {
  return new ServiceError('sketch', message, { reason: 'unknown', retryable: true, cause });
}
