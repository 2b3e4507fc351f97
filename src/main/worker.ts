import { requireForProcess } from '../config.ts';
import { runProcess } from './run-process.ts';
import { startWorker } from './start-worker.ts';

await runProcess('worker', startWorker, (config) => requireForProcess(config, 'worker'));
