import { runProcess } from '../../../src/main/run-process.ts';
import { startAtelier } from '../../../src/main/start-atelier.ts';

/** `npm start` when it is as many milliseconds later as the command line says. */
const [, , later] = process.argv;

const now = Date.now;
Date.now = () => now() + Number(later);

await runProcess('start', (config) => config, startAtelier);
