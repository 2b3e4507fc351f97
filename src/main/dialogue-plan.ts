import { createInterface } from 'node:readline';
import { config as readDotenv } from 'dotenv';
import { ConfigError, loadConfig } from '../config.ts';
import { secretsOf } from '../config/secrets-of.ts';
import { createLog } from '../log.ts';
import { openInterpreter } from './open-interpreter.ts';
import { planDialogues } from './plan-dialogues.ts';

/** Reads dialogue cases as JSON lines and writes one plan for each: what scripts and judges of the dialogue use. */
async function main(): Promise<void> {
  readDotenv({ quiet: true });
  // Whoever reads the plans may have seen enough of them.
  process.stdout.on('error', () => process.exit(0));
  const config = loadConfig(process.env);
  // Standard output is for the plans alone.
  const log = createLog({
    level: 'warn',
    name: 'dialogue:plan',
    secrets: secretsOf(config),
    destination: process.stderr,
  });
  const failures = await planDialogues(createInterface({ input: process.stdin, crlfDelay: Infinity }), {
    interpreter: await openInterpreter(config, log),
    signal: new AbortController().signal,
    write: (line) => process.stdout.write(`${line}\n`),
    complain: (sentence) => process.stderr.write(`${sentence}\n`),
  });
  process.exitCode = failures > 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
