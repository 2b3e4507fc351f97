import { type DestinationStream, type Logger, pino } from 'pino';
import { errorFields } from './log/error-fields.ts';
import { createRedaction } from './log/redaction.ts';

/** Where everything that happens is written down, with the fields first: `log.warn({ err: error }, 'what happened')`. */
export type Log = Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'child' | 'level'>;

interface LogSettings {
  readonly level: string;
  /** The process that speaks. */
  readonly name: string;
  /** Texts that must never be written down, whatever field they hide in. */
  readonly secrets?: readonly string[];
  /** Standard output where not given. */
  readonly destination?: DestinationStream;
}

/** JSON lines that never hold a token, a key or an interaction token. */
export function createLog({ level, name, secrets = [], destination }: LogSettings): Log {
  return pino(
    {
      level,
      name,
      serializers: { err: errorFields, error: errorFields, cause: errorFields },
      // The whole line is looked at, so that no field, message, address or stack has to be thought of beforehand.
      hooks: { streamWrite: createRedaction(secrets) },
    },
    // Written before the next statement runs: what a process says last is what one wants to read.
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
}

/** Says nothing; for tests and tools. */
export function createSilentLog(): Log {
  return createLog({ level: 'silent', name: 'silent' });
}
