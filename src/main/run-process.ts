import { config as readDotenv } from 'dotenv';
import { type Config, ConfigError, loadConfig } from '../config.ts';
import { createLog, type Log } from '../log.ts';
import { createReleaseStack, type ReleaseStack } from './release-stack.ts';

/** What a process's own file works with. */
export interface ProcessParts {
  readonly config: Config;
  readonly log: Log;
  readonly opened: ReleaseStack;
}

/** Closing takes seconds; a part that hangs must not keep the process. */
const CLOSING_MS = 25_000;

/**
 * The frame of every process: reads the configuration, starts, and closes in reverse order on SIGTERM and
 * SIGINT. Mistakes in the configuration are told in words and end it with 1.
 */
export async function runProcess(
  name: string,
  start: (parts: ProcessParts) => Promise<void>,
  check: (config: Config) => void = () => {},
): Promise<void> {
  readDotenv({ quiet: true });
  let config: Config;
  try {
    config = loadConfig(process.env);
    check(config);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }

  const log = createLog({ level: config.logLevel, name });
  const opened = createReleaseStack(log);

  async function end(code: number): Promise<void> {
    setTimeout(() => process.exit(code || 1), CLOSING_MS).unref();
    await opened.release();
    process.exit(code);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'closing');
      void end(0);
      // A second one means now.
      process.once(signal, () => process.exit(1));
    });
  }
  process.on('uncaughtException', (error) => log.error({ err: error }, 'uncaught error; going on'));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection; going on'));

  try {
    await start({ config, log, opened });
  } catch (error) {
    log.fatal({ err: error }, 'could not start');
    process.stderr.write(
      `${name} could not start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    await end(1);
  }
}
