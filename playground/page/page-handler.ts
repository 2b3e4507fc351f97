import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleClient, type ClientBundle } from './bundle-client.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

export interface PageHandlerSettings {
  /** Where the made script and styles are kept for the next start. */
  readonly cacheDir?: string;
}

const OWN_CACHE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'playground-page');
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Serves the page at `/` and what it loads below `/assets/`; everything else is 404. Begins to make the script at
 * once, so that it is ready before somebody looks.
 */
export function createPageHandler({ cacheDir = OWN_CACHE }: PageHandlerSettings = {}) {
  let bundling = bundleClient(cacheDir);
  // Told to whoever asks for the page, and tried again then.
  bundling.catch(() => {});

  async function bundle(): Promise<ClientBundle> {
    try {
      return await bundling;
    } catch {
      bundling = bundleClient(cacheDir);
      return await bundling;
    }
  }

  return async function handlePage(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer('Method not allowed', 'text/plain', 405);
    if (pathname === '/assets/favicon.svg') {
      return answer(await readFile(join(import.meta.dirname, 'favicon.svg'), 'utf8'), 'image/svg+xml');
    }
    const isAsset = /^\/assets\/client-[\da-f]+\.(?:js|css)$/.test(pathname);
    if (pathname !== '/' && !isAsset) return answer('Not found', 'text/plain', 404);

    const { hash, script, styles } = await bundle();
    const assets: Readonly<Record<string, readonly [string, string]>> = {
      [`/assets/client-${hash}.js`]: [script, 'text/javascript'],
      [`/assets/client-${hash}.css`]: [styles, 'text/css'],
    };
    const asset = assets[pathname];
    if (asset !== undefined) return answer(asset[0], asset[1], 200, FOR_EVER);
    // An asset of an earlier page: that page has to be loaded anew.
    if (isAsset) return answer('Not found', 'text/plain', 404);

    const html = await readFile(join(import.meta.dirname, 'index.html'), 'utf8');
    const filled = html
      .replace('{{script}}', `/assets/client-${hash}.js`)
      .replace('{{style}}', `/assets/client-${hash}.css`);
    return answer(filled, 'text/html');
  };
}

function answer(body: string, type: string, status = 200, cacheControl = 'no-cache'): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': cacheControl,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}
