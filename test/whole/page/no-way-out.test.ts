import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../playground/page/content-security-policy.ts';
import { useFakeVisits } from '../../playground/page/fake-visits.ts';
import { sampleMessage, samplePicture } from '../../playground/page/sample-world.ts';
import { hasChromium } from '../../stand-ins/start-chromium.ts';

describe.skipIf(!hasChromium())('the page and the world outside', () => {
  const visitFake = useFakeVisits();

  /** Another server, which writes down whoever comes. */
  async function startOutside() {
    const visits: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      visits.push(url);
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return { visits, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  test('the browser is told the policy, and keeps it: nothing that ran here could send anything away', async () => {
    const outside = await startOutside();
    const { page, server } = await visitFake();
    const answer = await page.request.get(server.url);
    expect(answer.headers()['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    const outcome = await page.evaluate(`(async () => {
      const url = ${JSON.stringify(outside.url)};
      const violated = [];
      document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
      const failed = await fetch(url + '/fetch').then(() => false, () => true);
      for (const [tag, attribute] of [['img', 'src'], ['script', 'src'], ['iframe', 'src'], ['video', 'src']]) {
        const element = document.createElement(tag);
        element[attribute] = url + '/' + tag;
        document.body.append(element);
      }
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url + '/style' });
      document.head.append(link);
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.ran = true';
      document.body.append(inline);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { failed, ran: 'ran' in globalThis, violated: [...new Set(violated)].sort() };
    })()`);
    expect(outcome).toEqual({
      failed: true,
      ran: false,
      violated: ['connect-src', 'frame-src', 'img-src', 'media-src', 'script-src-elem', 'style-src-elem'],
    });
    expect(outside.visits).toEqual([]);
  });

  test('a picture is taken from the playground whatever host its link names', async () => {
    const outside = await startOutside();
    const elsewhere = { ...samplePicture('red', 'a'), url: `${outside.url}/cdn/red.png?ex=a` };
    const embed = {
      image: { url: `${outside.url}/cdn/blue.png` },
      thumbnail: { url: `${outside.url}/cdn/navy.png` },
    };
    const { articles, askedElsewhere } = await visitFake([
      sampleMessage(1, { attachments: [elsewhere], embeds: [embed] }),
    ]);
    await articles.getByRole('img', { name: 'red, painted' }).waitFor();
    expect(askedElsewhere()).toEqual([]);
    expect(outside.visits).toEqual([]);
  });
});
