import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageMessage } from '../../playground/protocol.ts';
import { type ServedPlayground, servePlayground } from './serve-playground.ts';
import { startProcess, type StartedProcess } from './start-process.ts';

/** Another file that does what `npm start` does, in its own way. */
export interface StartAs {
  readonly file?: string;
  readonly args?: readonly string[];
}

/** `npm start` beside a Discord of its own; both are gone after `close`. */
export async function startAtelier(env: Readonly<Record<string, string>> = {}, as: StartAs = {}) {
  const discord = await servePlayground();
  const dataDir = await mkdtemp(join(tmpdir(), 'atelier-whole-'));
  const allEnv = { ...discordEnv(discord), DATA_DIR: dataDir, ...env };
  const start = (as: StartAs = {}) => startProcess({ file: 'src/main/start.ts', ...as, env: allEnv });
  let current = await start(as);

  return {
    discord,
    dataDir,
    env: allEnv,
    process: (): StartedProcess => current,
    async restart(as?: StartAs): Promise<StartedProcess> {
      current = await start(as);
      return current;
    },
    /** SIGTERM; gives the exit code. */
    async close(): Promise<number | null> {
      const code = await current.stop();
      await discord.close();
      await rm(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

export type StartedAtelier = Awaited<ReturnType<typeof startAtelier>>;

/** The settings by which a process finds that Discord. */
export function discordEnv({ token, apiUrl, cdnUrl }: ServedPlayground): Record<string, string> {
  return { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, DISCORD_CDN_URL: cdnUrl };
}

const EPHEMERAL = 64;
export const isEphemeral = ({ flags }: PageMessage): boolean => ((flags ?? 0) & EPHEMERAL) !== 0;

/** A finished picture whose message holds these words. */
export const isPicture =
  (words: string, pictures = 1) =>
  (message: PageMessage): boolean =>
    !isEphemeral(message) && message.content.includes(words) && message.attachments.length === pictures;

export function labelsOf(message: PageMessage): string[] {
  const rows = (message.components ?? []) as { components?: { label?: string }[] }[];
  return rows.flatMap(({ components = [] }) => components.flatMap(({ label }) => (label ? [label] : [])));
}
