import { requireSeparateProcess } from '../config.ts';
import { runProcess } from './run-process.ts';
import { startWorker } from './start-worker.ts';

await runProcess('worker', (config) => requireSeparateProcess(config, 'worker'), startWorker);
