import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { createAttachmentFetcher } from '../../src/images/fetch-attachment.ts';

const PNG = await sharp({ create: { width: 3, height: 2, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
const JPEG = await sharp(PNG).jpeg().toBuffer();
const WEBP = await sharp(PNG).webp().toBuffer();
const MOST = 10 * 1024 * 1024;
const anySignal = () => new AbortController().signal;

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A media host that answers so, and what fetches from it. */
async function serve(answer: RequestListener) {
  server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const fetchAttachment = createAttachmentFetcher({ cdnUrl: `${origin}/cdn`, fetch });
  return { port, origin, get: (url: string, size = 9) => fetchAttachment({ url, size }, anySignal()) };
}

const withWords = (words: RegExp) =>
  expect.toSatisfy((error) => error instanceof UserError && words.test(error.message));

describe('an attachment', () => {
  test.each([
    ['image/png', PNG],
    ['image/jpeg', JPEG],
    ['image/webp', WEBP],
  ])('is fetched from the media host, and is %s by its bytes', async (mediaType, bytes) => {
    const { origin, get } = await serve((_, response) =>
      response.setHeader('content-type', 'text/html').end(bytes),
    );
    const fetched = await get(`${origin}/cdn/attachments/1/2/a.html?ex=1&hm=2`);
    expect(fetched.mediaType).toBe(mediaType);
    expect(Buffer.from(fetched.bytes).equals(bytes)).toBe(true);
  });

  test('is fetched from Discord’s own hosts as well', async () => {
    const asked = vi.fn<typeof fetch>(async () => new Response(new Uint8Array(PNG)));
    const fetchAttachment = createAttachmentFetcher({ cdnUrl: 'https://cdn.example', fetch: asked });
    for (const host of ['cdn.example', 'cdn.discordapp.com', 'media.discordapp.net']) {
      await fetchAttachment({ url: `https://${host}/attachments/1/2/a.png`, size: 9 }, anySignal());
    }
    expect(asked).toHaveBeenCalledTimes(3);
    expect(asked).toHaveBeenCalledWith(
      new URL('https://media.discordapp.net/attachments/1/2/a.png'),
      expect.objectContaining({ redirect: 'error' }),
    );
  });

  test.each([
    'https://evil.example/a.png',
    'https://cdn.discordapp.com.evil.example/a.png',
    'http://cdn.discordapp.com/a.png',
    'https://cdn.discordapp.com:8443/a.png',
    'https://user@cdn.discordapp.com/a.png',
    'https://user:password@cdn.discordapp.com/a.png',
    'https://cdn.discordapp.com@evil.example/a.png',
    'https://discord.com/a.png',
    'http://127.0.0.1/a.png',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'no address',
    '',
  ])('is not fetched from %s', async (url) => {
    const asked = vi.fn<typeof fetch>(fetch);
    const fetchAttachment = createAttachmentFetcher({ cdnUrl: 'https://cdn.discordapp.com', fetch: asked });
    await expect(fetchAttachment({ url, size: 9 }, anySignal())).rejects.toEqual(withWords(/uploaded to/u));
    expect(asked).not.toHaveBeenCalled();
  });

  test('leads nowhere else', async () => {
    const seen: (string | undefined)[] = [];
    const { origin, get } = await serve(({ url }, response) => {
      seen.push(url);
      response.writeHead(302, { location: '/cdn/other.png' }).end();
    });
    await expect(get(`${origin}/cdn/a.png`)).rejects.toEqual(withWords(/did not give me/u));
    expect(seen).toEqual(['/cdn/a.png']);
  });

  test('that is too large is not fetched', async () => {
    const asked = vi.fn<typeof fetch>(fetch);
    const fetchAttachment = createAttachmentFetcher({ cdnUrl: 'https://cdn.discordapp.com', fetch: asked });
    const attachment = { url: 'https://cdn.discordapp.com/a.png', size: MOST + 1 };
    await expect(fetchAttachment(attachment, anySignal())).rejects.toEqual(withWords(/10 MiB/u));
    expect(asked).not.toHaveBeenCalled();
  });

  test('that is larger than it was said to be is read no further', async () => {
    let written = 0;
    const { origin, get } = await serve((_, response) => {
      response.write(PNG);
      const more = () => {
        const chunk = Buffer.alloc(256 * 1024);
        written += chunk.byteLength;
        if (written < 20 * MOST && response.write(chunk)) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });
    await expect(get(`${origin}/a.png`)).rejects.toEqual(withWords(/10 MiB/u));
    expect(written).toBeLessThan(2 * MOST);
  });

  test('that is no picture is read no further than its first bytes, whatever it is called', async () => {
    let isClosed = false;
    const { origin, get } = await serve((_, response) => {
      response.setHeader('content-type', 'image/png').write('<svg xmlns="http://www.w3.org/2000/svg">');
      response.once('close', () => (isClosed = true));
    });
    await expect(get(`${origin}/a.png`)).rejects.toEqual(withWords(/as a picture/u));
    await expect.poll(() => isClosed).toBe(true);
  });

  test.each([
    ['gone', (_, response) => void response.writeHead(404).end('gone'), /did not give me/u],
    ['cut off', (_, response) => void response.destroy(), /did not give me/u],
    ['empty', (_, response) => void response.end(), /as a picture/u],
    ['too short for any', (_, response) => void response.end('GIF89a'), /as a picture/u],
  ] satisfies [string, RequestListener, RegExp][])(
    'that is %s is told in words',
    async (_, answer, words) => {
      const { origin, get } = await serve(answer);
      await expect(get(`${origin}/a.png`)).rejects.toEqual(withWords(words));
    },
  );

  test('is no longer waited for once nobody wants it', async () => {
    const { origin } = await serve(() => {});
    const fetchAttachment = createAttachmentFetcher({ cdnUrl: origin, fetch });
    const reason = new Error('not wanted any more');
    const aborting = new AbortController();
    const fetching = fetchAttachment({ url: `${origin}/a.png`, size: 9 }, aborting.signal);
    aborting.abort(reason);
    await expect(fetching).rejects.toBe(reason);
  });
});
