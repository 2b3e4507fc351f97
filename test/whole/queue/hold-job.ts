import { setTimeout as wait } from 'node:timers/promises';
import { createSilentLog } from '../../../src/log.ts';
import { openQueueConnection } from '../../../src/queue/queue-connection.ts';
import { startRenderWorkers } from '../../../src/queue/render-workers.ts';

/** A worker process that takes a job from the Redis named on the command line, says so, and never ends it. */
const [, , redisUrl = '', backend = ''] = process.argv;

startRenderWorkers({
  connection: await openQueueConnection({ redisUrl }, createSilentLog()),
  backends: [{ name: backend, slots: 1 }],
  processor: async (job, _token, signal) => {
    process.stdout.write(`${job.data.requestId}\n`);
    await wait(600_000, undefined, { ...(signal && { signal }) });
  },
  onGaveUp: () => {},
  sleep: wait,
  log: createSilentLog(),
});
