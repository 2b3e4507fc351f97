import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useFakeVisits } from '../../playground/page/fake-visits.ts';
import { sampleMessage, samplePicture } from '../../playground/page/sample-world.ts';
import { hasChromium } from '../../stand-ins/start-chromium.ts';

describe.skipIf(!hasChromium())('pictures on the page', () => {
  const visitFake = useFakeVisits();

  const isLoaded = (image: Locator) =>
    image.evaluate((one) => {
      const { complete, naturalWidth } = one as unknown as { complete: boolean; naturalWidth: number };
      return complete && naturalWidth > 0;
    });

  test('an edit that only signs its link anew does not load it again', async () => {
    const message = sampleMessage(1, { content: 'first', attachments: [samplePicture('red', 'one')] });
    const { server, articles, requested, messageWith } = await visitFake([message]);
    await articles.getByRole('img', { name: 'red, painted' }).waitFor();
    const attachments = [samplePicture('red', 'two')];
    server.send({ type: 'message-update', data: { ...message, content: 'second', attachments } });
    await messageWith('second').waitFor();
    expect(requested.filter((url) => url.includes('/cdn/'))).toHaveLength(1);
  });

  test('a picture whose link has expired is loaded by the next one', async () => {
    const message = sampleMessage(1, { content: 'first', attachments: [samplePicture('red', 'one')] });
    const { server, articles, openChannel } = await visitFake([]);
    server.expire('one');
    server.send({ type: 'message-create', data: message });
    const image = articles.getByRole('img');
    await image.waitFor();
    expect(await isLoaded(image)).toBe(false);
    server.send({ type: 'message-update', data: { ...message, attachments: [samplePicture('red', 'two')] } });
    await expect.poll(() => isLoaded(image)).toBe(true);
    await openChannel('sketches');
    await openChannel('gallery');
    await expect.poll(() => isLoaded(image)).toBe(true);
  });

  test('a picture takes its place before it is there, so that nothing jumps', async () => {
    const { server, articles } = await visitFake();
    server.expire('never');
    const wide = { ...samplePicture('red', 'never'), width: 1600, height: 900 };
    server.send({ type: 'message-create', data: sampleMessage(1, { attachments: [wide] }) });
    const box = await articles.getByRole('button', { name: /Open the picture/ }).boundingBox();
    expect(box!.width).toBeCloseTo(550, 0);
    expect(box!.height).toBeCloseTo(550 * (9 / 16), 0);
  });

  test.each([
    ['wide', 1600, 900],
    ['tall', 900, 1600],
  ])('several %s pictures stand side by side, all of each in sight', async (_, width, height) => {
    const attachments = ['red', 'green', 'blue'].map((name) => ({
      ...samplePicture(name, 'a'),
      width,
      height,
    }));
    const { articles } = await visitFake([sampleMessage(1, { attachments })]);
    const boxes = [];
    for (const picture of await articles.getByRole('img').all()) boxes.push((await picture.boundingBox())!);
    for (const box of boxes) expect(box.width / box.height).toBeCloseTo(width / height, 1);
    expect(boxes[0]!.y).toBe(boxes[1]!.y);
    expect(boxes[2]!.y + boxes[2]!.height - boxes[0]!.y).toBeLessThan(620);
  });

  test('a press shows one picture alone; arrows step through all, Escape goes back to where one was', async () => {
    const attachments = ['red', 'green', 'blue'].map((name) => samplePicture(name, 'a'));
    const { page, articles } = await visitFake([sampleMessage(1, { attachments })]);
    const second = articles.getByRole('button', { name: 'Open the picture: green, painted' });
    await second.click();
    const viewer = page.getByRole('dialog', { name: 'Picture' });
    const shown = viewer.getByRole('img');
    expect(await shown.getAttribute('alt')).toBe('green, painted');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => shown.getAttribute('alt')).toBe('red, painted');
    await viewer.getByRole('button', { name: 'Previous picture' }).click();
    await expect.poll(() => shown.getAttribute('alt')).toBe('blue, painted');
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'detached' });
    const focused = await page.evaluate('document.activeElement.getAttribute("aria-label")');
    expect(focused).toBe('Open the picture: green, painted');
  });

  test('the original opens at its own link, on this machine', async () => {
    const { page, articles, server } = await visitFake([
      sampleMessage(1, { attachments: [samplePicture('red', 'a')] }),
    ]);
    await articles.getByRole('button', { name: /Open the picture/ }).click();
    const link = page.getByRole('link', { name: 'Open the original' });
    expect(await link.getAttribute('href')).toBe('/cdn/red.png?ex=a');
    expect((await fetch(`${server.url}/cdn/red.png?ex=a`)).status).toBe(200);
  });

  test('a file that is no picture can be downloaded under its name', async () => {
    const text = {
      ...samplePicture('prompt', 'a'),
      filename: 'prompt.txt',
      content_type: 'text/plain',
      width: null,
      height: null,
      size: 2048,
    };
    const { page, articles } = await visitFake([sampleMessage(1, { attachments: [text] })]);
    const link = page.getByRole('link', { name: 'Download prompt.txt' });
    expect(await link.getAttribute('download')).toBe('prompt.txt');
    expect(await link.textContent()).toContain('2.0 KB');
    expect(await articles.getByRole('img').count()).toBe(0);
  });
});
