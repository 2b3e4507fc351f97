import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where this machine has a Chromium. Says so loudly, once, when it has none. */
export function findChromium(): string | undefined {
  const found = PLACES.find((path) => existsSync(path));
  if (found === undefined && !hasTold) {
    hasTold = true;
    console.warn('\n*** NO CHROMIUM ON THIS MACHINE: THE SUITES THAT NEED A BROWSER ARE SKIPPED ***\n');
  }
  return found;
}
let hasTold = false;
