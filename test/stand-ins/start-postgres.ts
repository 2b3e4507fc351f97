import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { announceMissing } from './announce-missing.ts';
import { freePort } from './free-port.ts';

const DEBIAN = '/usr/lib/postgresql';
const READY_MS = 30_000;

/** Whether the machine has a Postgres server. Says so loudly, once, when it has none. */
export function hasPostgres(): boolean {
  known ??= look();
  return known;
}
let known: boolean | undefined;

function look(): boolean {
  return binaries() !== undefined || announceMissing('NO POSTGRES SERVER');
}

/** The folder of `initdb` and `postgres`: Debian's newest, or where PATH has them. */
function binaries(): string | undefined {
  if (existsSync(DEBIAN)) {
    const versions = readdirSync(DEBIAN).toSorted((one, other) => Number(other) - Number(one));
    const folders = versions.map((version) => join(DEBIAN, version, 'bin'));
    const debian = folders.find((folder) => existsSync(join(folder, 'initdb')));
    if (debian) return debian;
  }
  return spawnSync('initdb', ['--version']).status === 0 ? '' : undefined;
}

export interface StartedPostgres {
  readonly url: string;
  /** Ends it and removes what it stored. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again on the same port with what it had stored. */
  restart(): Promise<void>;
}

/** Starts a real Postgres of its own on a free loopback port; as the user `postgres` where the tests run as root. */
export async function startPostgres(): Promise<StartedPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-postgres-'));
  const owner = process.getuid?.() === 0 ? postgresUser() : undefined;
  if (owner) {
    await chown(folder, owner.uid, owner.gid);
    await chmod(folder, 0o700);
  }
  const bin = binaries() ?? '';
  const data = join(folder, 'data');
  const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' };
  const initialised = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'atelier', '--auth=trust', '--encoding=UTF8', '--no-sync'],
    { ...owner, env: environment, cwd: folder, encoding: 'utf8' },
  );
  if (initialised.status !== 0) throw new Error(`initdb failed: ${initialised.stderr}`);

  const port = await freePort();
  const settings = [
    '-c',
    `port=${port}`,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
  ];
  const url = `postgres://atelier@127.0.0.1:${port}/postgres`;
  async function launch(): Promise<ChildProcess> {
    const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
      ...owner,
      env: environment,
      cwd: folder,
      stdio: 'ignore',
    });
    await untilReady(url);
    return server;
  }
  let server = await launch();

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGQUIT');
    await gone;
  }

  return {
    url,
    kill,
    async restart() {
      await kill();
      server = await launch();
    },
    async stop() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + READY_MS;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
}
