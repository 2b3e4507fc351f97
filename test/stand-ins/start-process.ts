import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { environmentSchema } from '../../src/config.ts';
import { freePort } from './free-port.ts';

export interface StartedProcess {
  readonly origin: string;
  readonly child: ChildProcess;
  /** Milliseconds from the start command to the first 200 of `/healthz`. */
  readonly healthyAfterMs: number;
  /** Everything it has written so far, standard output and error together. */
  output(): string;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as `kill -9` does. */
  kill(): Promise<void>;
  /** Resolves when it has ended, however. */
  readonly ended: Promise<unknown>;
}

/** Empty is unset, and what is there is not read from an `.env` that lies about. */
export const UNSET = Object.fromEntries(Object.keys(environmentSchema.shape).map((key) => [key, '']));

interface StartOptions {
  /** A file that Node runs, from the root of the repository. */
  readonly file: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly healthyWithinMs?: number;
  /** Without it, the process is given back at once, healthy or not. */
  readonly waitUntilHealthy?: boolean;
}

/** Starts one of the product's processes as an operator does, on a free port, without this machine's own settings. */
export async function startProcess({
  file,
  args = [],
  env,
  healthyWithinMs = 60_000,
  waitUntilHealthy = true,
}: StartOptions): Promise<StartedProcess> {
  const startedAt = performance.now();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...UNSET, PATH, HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  child.stdout.on('data', (text) => (written += String(text)));
  child.stderr.on('data', (text) => (written += String(text)));
  const exited = once(child, 'exit');

  if (waitUntilHealthy) {
    while (!(await isHealthy(origin))) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`${file} ended before it was healthy:\n${written}`);
      }
      if (performance.now() - startedAt > healthyWithinMs) {
        child.kill('SIGKILL');
        throw new Error(`${file} was not healthy within ${healthyWithinMs} ms:\n${written}`);
      }
      await wait(25);
    }
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await exited;
    }
    return child.exitCode;
  }

  return {
    origin,
    child,
    healthyAfterMs: performance.now() - startedAt,
    output: () => written,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    ended: exited,
  };
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    return false;
  }
}
