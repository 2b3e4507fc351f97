import { runProcess } from './run-process.ts';
import { startAtelier } from './start-atelier.ts';

await runProcess('start', (config) => config, startAtelier);
