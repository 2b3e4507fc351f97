import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runProcess } from '../../../src/main/run-process.ts';
import { startAtelier } from '../../../src/main/start-atelier.ts';

/**
 * `npm start` that dies as by `kill -9` right after a request has reached the stage that the file named on the
 * command line tells, and only a request made after the moment (one of Discord's ids) that it tells as well. It
 * dies of that once: the file is gone when it is started again.
 */
const [, , order = ''] = process.argv;

await runProcess(
  'start',
  (config) => config,
  (parts) =>
    startAtelier(parts, {
      onStage(requestId, reached) {
        if (!existsSync(order)) return;
        const { stage, after } = JSON.parse(readFileSync(order, 'utf8')) as { stage: string; after: string };
        if (reached !== stage || BigInt(requestId) < BigInt(after)) return;
        rmSync(order);
        process.kill(process.pid, 'SIGKILL');
      },
    }),
);
