import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { announceMissing } from './announce-missing.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What it would otherwise ask of the world by itself; and a sandbox that containers don't allow. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Whether this machine has a Chromium. Says so loudly, once, when it has none; where it must have one, as in CI, that
 * is an error.
 */
export function hasChromium(): boolean {
  known ??= look();
  return known;
}
let known: boolean | undefined;

const find = () => PLACES.find((path) => existsSync(path));

function look(): boolean {
  if (find() !== undefined) return true;
  return announceMissing(`NO CHROMIUM AT ${PLACES.join(', ')}`);
}

/** Without a window. Whoever starts it closes it. */
export async function startChromium(): Promise<Browser> {
  const executablePath = find();
  if (executablePath === undefined) throw new Error('This machine has no Chromium.');
  return await chromium.launch({ executablePath, args: ARGS });
}
