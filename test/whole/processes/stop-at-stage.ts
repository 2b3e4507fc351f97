import { runProcess } from '../../../src/main/run-process.ts';
import { startAtelier } from '../../../src/main/start-atelier.ts';

/** `npm start` that dies as by `kill -9` right after a request has reached the stage named on the command line. */
const [, , stage] = process.argv;

await runProcess(
  'start',
  (config) => config,
  (parts) =>
    startAtelier(parts, {
      onStage(_requestId, reached) {
        if (reached === stage) process.kill(process.pid, 'SIGKILL');
      },
    }),
);
