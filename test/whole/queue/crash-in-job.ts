import { setTimeout as wait } from 'node:timers/promises';
import { createSilentLog } from '../../../src/log.ts';
import { createRenderQueue } from '../../../src/queue/bullmq-render-queue.ts';
import { openQueueConnection } from '../../../src/queue/queue-connection.ts';
import { startRenderWorkers } from '../../../src/queue/render-workers.ts';
import { resetActiveJobs } from '../../../src/queue/reset-active-jobs.ts';
import { openDatabase } from '../../../src/storage/database.ts';

/**
 * A process that owns the queue in the data folder named on the command line: queues the requests named after it,
 * works on what is there, and dies as by `kill -9` in the middle of request 1. Prints what it begins or gives up.
 */
const [, , dataDir = '', ...requestIds] = process.argv;
const log = createSilentLog();

const database = await openDatabase({ dataDir });
const connection = await openQueueConnection({ openPool: database.queuePool }, log);
await resetActiveJobs(connection, ['fake']);
const queue = createRenderQueue({ connection, backends: ['fake'], log });
for (const requestId of requestIds) await queue.add({ requestId, backend: 'fake', model: null });

startRenderWorkers({
  connection,
  backends: [{ name: 'fake', slots: 1 }],
  processor: async (job) => {
    process.stdout.write(`began ${job.data.requestId}\n`);
    if (job.data.requestId === '1') process.kill(process.pid, 'SIGKILL');
    await wait(10);
  },
  onGaveUp: (requestId) => process.stdout.write(`gave up ${requestId}\n`),
  sleep: wait,
  log,
});
