import type { Log } from '../../log.ts';
import type { GeneratedImage, ImageRequest, RunContext } from '../image-backend.ts';
import { sdWebUiFailure } from './failure.ts';
import type { InstanceClient } from './instance-client.ts';
import { readPictures } from './read-pictures.ts';
import { createTaskSight, type TaskSight } from './task-sight.ts';
import type { Txt2ImgBody } from './txt2img-body.ts';
import type { ServerProgress } from './answers.ts';

export interface RenderTools {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly log: Pick<Log, 'warn'>;
}

const LOOK_MS = 500;
/** Loading a large model from a slow disk moves nothing for minutes. */
const STALL_MS = 5 * 60_000;
/** Where no progress can be seen, silence says little; sd-server may paint on a processor. */
const UNSEEN_STALL_MS = 30 * 60_000;
const STOP_MS = 10_000;
const STOP_LOOK_MS = 250;

/**
 * Paints on one server, which is asked for nothing else meanwhile. `before` is how it stood just before.
 * When it returns or throws, the server has stopped painting, or didn't within ten seconds of being told to.
 */
export async function renderOnInstance(
  client: InstanceClient,
  { request, body, before }: { request: ImageRequest; body: Txt2ImgBody; before: ServerProgress | undefined },
  context: RunContext,
  tools: RenderTools,
): Promise<GeneratedImage[]> {
  const sight = createTaskSight(client, request.id, before);
  const call = startCall((signal) => client.txt2img(body, signal));
  const end = await watch({ call, sight, isSeen: before !== undefined }, context, tools);
  if (end !== 'answered') {
    await stop({ client, call, sight }, tools);
    context.signal.throwIfAborted();
    throw sdWebUiFailure('too-slow', `${client.url} painted nothing for minutes`, { retryable: true });
  }
  const answer = await call.answer;
  if (!answer) throw sdWebUiFailure('malformed-answer', `${client.url} gave nothing`, { retryable: false });
  await assertNotInterrupted(client, before, context.signal);
  return readPictures(answer, request);
}

/**
 * The call lives on its own signal: ending it doesn't stop the GPU, and its end is the sign that the GPU stopped.
 */
function startCall<Answer>(send: (signal: AbortSignal) => Promise<Answer>) {
  const hangUp = new AbortController();
  const answer = send(hangUp.signal);
  const ended = new AbortController();
  const over = answer.then(
    () => ended.abort(),
    () => ended.abort(),
  );
  return { answer, over, ended: ended.signal, hangUp: () => hangUp.abort() };
}

type Call = ReturnType<typeof startCall>;

async function watch(
  { call, sight, isSeen }: { call: Call; sight: TaskSight; isSeen: boolean },
  context: RunContext,
  { now, sleep }: RenderTools,
): Promise<'answered' | 'aborted' | 'stalled'> {
  const { signal } = context;
  const aborted = untilAborted(signal);
  const noMore = AbortSignal.any([signal, call.ended]);
  const patience = isSeen ? STALL_MS : UNSEEN_STALL_MS;
  let last = { sign: '', at: now(), fraction: -1 };
  try {
    for (;;) {
      await Promise.race([call.over, aborted.promise, sleep(LOOK_MS)]);
      // A look that the end overtook may already tell about the next task.
      const seen = noMore.aborted ? undefined : await sight.look(noMore).catch(() => undefined);
      if (call.ended.aborted) return signal.aborted ? 'aborted' : 'answered';
      if (signal.aborted) return 'aborted';
      if (seen && seen.sign !== last.sign) last = { ...last, sign: seen.sign, at: now() };
      if (seen?.progress && seen.progress.fraction > last.fraction) {
        last.fraction = seen.progress.fraction;
        context.onProgress(seen.progress);
      }
      if (now() - last.at > patience) return 'stalled';
    }
  } finally {
    aborted.forget();
  }
}

/** Interrupts, but only while it is our own task that is painted, and waits for the end. */
async function stop(
  { client, call, sight }: { client: InstanceClient; call: Call; sight: TaskSight },
  { now, sleep, log }: RenderTools,
): Promise<void> {
  const deadline = now() + STOP_MS;
  while (!call.ended.aborted && now() < deadline) {
    try {
      const seen = await sight.look(call.ended);
      if (seen?.isOurs && !call.ended.aborted) await client.interrupt(call.ended);
    } catch {
      // The call has ended, or the server is in trouble; the loop's condition knows.
    }
    await Promise.race([call.over, sleep(STOP_LOOK_MS)]);
  }
  if (!call.ended.aborted) log.warn({ instance: client.url }, 'did not stop painting when told to');
  call.hangUp();
  await call.over;
}

/** Somebody at the server can press Interrupt; what comes back then looks like a success. */
async function assertNotInterrupted(
  client: InstanceClient,
  before: ServerProgress | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (before === undefined) return;
  const after = await client.progress(signal).catch(() => undefined);
  signal.throwIfAborted();
  if (after?.state?.interrupted === true) {
    throw sdWebUiFailure('unknown', `the task was interrupted at ${client.url}`, { retryable: true });
  }
}

function untilAborted(signal: AbortSignal): { promise: Promise<void>; forget: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const settle = () => resolve();
  signal.addEventListener('abort', settle, { once: true });
  if (signal.aborted) resolve();
  return { promise, forget: () => signal.removeEventListener('abort', settle) };
}
