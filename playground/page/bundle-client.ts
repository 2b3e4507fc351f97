import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, version } from 'esbuild';

/** The page's own script and styles, in one file each. */
export interface ClientBundle {
  /** Changes with every change of the page, so that browsers may keep the files for ever. */
  readonly hash: string;
  readonly script: string;
  readonly styles: string;
}

const CLIENT = join(import.meta.dirname, 'client');
const SENTENCES = join(import.meta.dirname, 'locales');
const LOCK_FILE = join(import.meta.dirname, '..', '..', 'package-lock.json');

/**
 * Makes what the browser loads, or takes it from the folder where the last one is kept. esbuild works in a process of
 * its own, so nothing here waits for it but the caller.
 */
export async function bundleClient(cacheDir: string): Promise<ClientBundle> {
  const hash = await hashOfSources();
  const cached = await readBundle(cacheDir, hash);
  if (cached !== undefined) return cached;
  const { outputFiles } = await build({
    entryPoints: [join(CLIENT, 'main.tsx')],
    tsconfig: join(CLIENT, 'tsconfig.json'),
    outdir: cacheDir,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const bundle = { hash, script: textOf('.js'), styles: textOf('.css') };
  await keepBundle(cacheDir, bundle);
  return bundle;
}

/** The packages are part of it through the lock file. */
async function hashOfSources(): Promise<string> {
  const folders = await Promise.all(
    [CLIENT, SENTENCES].map(async (folder) => {
      const names = await readdir(folder, { recursive: true });
      return names.filter((name) => /\.(?:tsx?|css)$/.test(name)).map((name) => join(folder, name));
    }),
  );
  const paths = [...folders.flat(), LOCK_FILE].toSorted((one, other) => (one < other ? -1 : 1));
  const texts = await Promise.all(paths.map((path) => readFile(path).catch(() => '')));
  const hash = createHash('sha256').update(version);
  for (const [index, text] of texts.entries()) hash.update(`\0${paths[index]}\0`).update(text);
  return hash.digest('hex').slice(0, 16);
}

async function readBundle(cacheDir: string, hash: string): Promise<ClientBundle | undefined> {
  try {
    const [script, styles] = await Promise.all([
      readFile(join(cacheDir, `${hash}.js`), 'utf8'),
      readFile(join(cacheDir, `${hash}.css`), 'utf8'),
    ]);
    return { hash, script, styles };
  } catch {
    return undefined;
  }
}

/** Only the newest is of use. Where the folder can't be written, each start makes its own. */
async function keepBundle(cacheDir: string, { hash, script, styles }: ClientBundle): Promise<void> {
  try {
    await mkdir(cacheDir, { recursive: true });
    const older = (await readdir(cacheDir)).filter((name) => /^[\da-f]{16}\.(?:js|css)$/.test(name));
    await Promise.all(older.map((name) => rm(join(cacheDir, name), { force: true })));
    // The script goes last, so that a bundle is never read by half: both files must be there.
    await writeFile(join(cacheDir, `${hash}.css`), styles);
    await writeFile(join(cacheDir, `${hash}.js`), script);
  } catch {
    // A cache that can't be written is none.
  }
}
