import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { UNSET } from './start-process.ts';

/** Types `npm run …` in this repository, without this machine's own settings. */
export function runNpm(script: 'start' | 'bot' | 'worker', env: Readonly<Record<string, string>> = {}) {
  const { PATH = '', HOME = '' } = process.env;
  // A process group of its own, as a terminal gives it.
  const child = spawn('npm', ['run', script], {
    env: { ...UNSET, PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let written = '';
  let errors = '';
  child.stdout.on('data', (text) => (written += String(text)));
  child.stderr.on('data', (text) => (errors += String(text)));
  const closed = once(child, 'close');

  /** As Ctrl+C and service managers do it: npm, its shell and what it runs get the signal. */
  const signalAll = (signal: NodeJS.Signals) => process.kill(-(child.pid ?? 0), signal);

  return {
    child,
    output: () => written,
    errors: () => errors,
    /** Resolves with npm's exit code when npm and all that it ran have ended. */
    ended: closed.then(([code]) => code as number | null),
    signalAll,
    /** Ends at once whatever is still running. */
    async kill(): Promise<void> {
      try {
        signalAll('SIGKILL');
      } catch {
        // Nobody is left.
      }
      await closed;
    },
  };
}
