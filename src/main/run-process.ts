import { config as readDotenv } from 'dotenv';
import { type Config, ConfigError, loadConfig } from '../config.ts';
import { secretsOf } from '../config/secrets-of.ts';
import { createLog, type Log } from '../log.ts';
import { createReleaseStack, type ReleaseStack } from './release-stack.ts';
import { whenToldToClose } from './when-told-to-close.ts';

/** What a process's own file works with. */
export interface ProcessParts<Settings extends Config = Config> {
  readonly config: Settings;
  readonly log: Log;
  readonly opened: ReleaseStack;
  /** Closes everything and ends the process with 1: what went wrong can't mend itself. */
  readonly giveUp: (error: Error) => void;
}

/** Closing takes seconds; a part that hangs must not keep the process. */
const CLOSING_MS = 25_000;

/**
 * The frame of every process: reads the configuration, starts, and closes in reverse order on SIGTERM and
 * SIGINT. Mistakes in the configuration, and what `check` finds missing, are told in words and end it with 1.
 */
export async function runProcess<Settings extends Config>(
  name: string,
  check: (config: Config) => Settings,
  start: (parts: ProcessParts<Settings>) => Promise<void>,
): Promise<void> {
  readDotenv({ quiet: true });
  let config: Settings;
  try {
    config = check(loadConfig(process.env));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }

  const log = createLog({ level: config.logLevel, name, secrets: secretsOf(config) });
  const opened = createReleaseStack(log);

  async function end(code: number): Promise<void> {
    setTimeout(() => process.exit(code || 1), CLOSING_MS).unref();
    await opened.release();
    process.exit(code);
  }
  whenToldToClose({ isRunByNpm: config.npmScript !== undefined, log }, () => void end(0));
  process.on('uncaughtException', (error) => log.error({ err: error }, 'uncaught error; going on'));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection; going on'));

  function giveUp(error: Error): void {
    log.fatal({ err: error }, 'giving up');
    process.stderr.write(`${name} stops: ${error.message}\n`);
    void end(1);
  }

  try {
    await start({ config, log, opened, giveUp });
  } catch (error) {
    giveUp(error instanceof Error ? error : new Error(String(error)));
  }
}
