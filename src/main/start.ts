import { startAtelier } from './start-atelier.ts';
import { runProcess } from './run-process.ts';

await runProcess('start', (parts) => startAtelier(parts));
