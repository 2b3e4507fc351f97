import type { RenderJob } from './render-job.ts';

/** The producer's side of the render queues: one BullMQ queue a backend, job id = request id. */
export interface RenderQueue {
  /**
   * Queues a job unless a live one (waiting, delayed or active) with the same request id is there. A finished
   * job with that id is removed first, so that the sweep can bring a request back.
   * @throws {ServiceError} when the queue can't be reached, within two seconds.
   */
  add(job: RenderJob): Promise<void>;
  /** Whether a job for the request waits or runs. */
  holds(job: Pick<RenderJob, 'requestId' | 'backend'>): Promise<boolean>;
  /** Takes a waiting job out; does nothing to a running one. */
  remove(job: Pick<RenderJob, 'requestId' | 'backend'>): Promise<void>;
  /** Rejects when the queue doesn't answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
