import type { Services } from '../services.ts';

/** Rejects, saying what, when records or queue don't answer in time. */
const ANSWER_MS = 2000;

export async function checkHouse({ records, queue, clock }: Services): Promise<void> {
  await Promise.all([
    answers('The database', records.ping(), clock),
    answers('The queue', queue.ping(), clock),
  ]);
}

async function answers(what: string, ping: Promise<void>, clock: Services['clock']): Promise<void> {
  const late = clock.sleep(ANSWER_MS).then(() => {
    throw new Error('no answer in time');
  });
  try {
    await Promise.race([ping, late]);
  } catch (error) {
    throw new Error(`${what} does not answer`, { cause: error });
  }
}
