import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LINK_LIFE_MS = 24 * 60 * 60 * 1_000;

interface CdnDependencies {
  readonly dataDir: string;
  readonly origin: () => string;
  readonly now: () => number;
  readonly readFile: (id: string) => Uint8Array<ArrayBuffer> | undefined;
}

export type Cdn = ReturnType<typeof createCdn>;

/** Signed links that expire, as Discord's attachments have. */
export function createCdn({ dataDir, origin, now, readFile }: CdnDependencies) {
  const secret = secretOf(dataDir);
  const sign = (path: string, ex: string, is: string) =>
    createHmac('sha256', secret).update(`${path} ${ex} ${is}`).digest('hex');

  return {
    linkTo(channelId: string, id: string, filename: string): string {
      const path = `/cdn/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
      const is = Math.floor(now() / 1_000).toString(16);
      const ex = Math.floor((now() + LINK_LIFE_MS) / 1_000).toString(16);
      return `${origin()}${path}?ex=${ex}&is=${is}&hm=${sign(path, ex, is)}&`;
    },
    answer(url: URL): Response {
      const [ex, is, hm] = ['ex', 'is', 'hm'].map((name) => url.searchParams.get(name) ?? '');
      const [, , , , id = '', filename = ''] = url.pathname.split('/');
      const isFresh = Number.parseInt(ex!, 16) * 1_000 > now();
      const bytes = isFresh && isSame(sign(url.pathname, ex!, is!), hm!) ? readFile(id) : undefined;
      if (!bytes) return new Response('This content is no longer available.', { status: 404 });
      return new Response(bytes, {
        headers: {
          'content-type': typeOf(decodeURIComponent(filename)),
          'content-length': String(bytes.byteLength),
          'cache-control': 'private, max-age=86400',
          // Whatever was uploaded must not run as part of the playground's page.
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
        },
      });
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Discord names an attachment's type by its file's ending. */
export const typeOf = (filename: string) =>
  TYPES[filename.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

const isSame = (expected: string, given: string) =>
  expected.length === given.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given));

function secretOf(dataDir: string): Buffer {
  const path = join(dataDir, 'cdn-secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 });
  return readFileSync(path);
}
