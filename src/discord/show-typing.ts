import type { Message } from 'discord.js';
import type { Clock } from '../requests/clock.ts';

/** What is understood sooner needs no sign of life. */
const QUIET_MS = 400;
/** Discord shows it for ten seconds. */
const AGAIN_MS = 8000;

/** Shows “is typing…” in the message's channel while the work takes its time. */
export async function showTyping<Result>(
  message: Message,
  work: Promise<Result>,
  { sleep }: Pick<Clock, 'sleep'>,
): Promise<Result> {
  const done = new AbortController();
  async function show(): Promise<void> {
    await sleep(QUIET_MS);
    while (!done.signal.aborted && message.channel.isSendable()) {
      await message.channel.sendTyping();
      await sleep(AGAIN_MS);
    }
  }
  // Nobody misses a sign that doesn't get through.
  void show().catch(() => {});
  try {
    return await work;
  } finally {
    done.abort();
  }
}
