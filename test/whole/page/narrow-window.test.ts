import { describe, expect, test } from 'vitest';
import { useFakeVisits } from '../../playground/page/fake-visits.ts';
import { MINA_ID, sampleButtons, sampleMessage, samplePicture } from '../../playground/page/sample-world.ts';
import { hasChromium } from '../../stand-ins/start-chromium.ts';

const PHONE = { width: 360, height: 640 };

describe.skipIf(!hasChromium())('the page on a phone', () => {
  const visitFake = useFakeVisits();

  const messages = [
    sampleMessage(1, { by: MINA_ID, content: `a ${'long'.repeat(80)} word` }),
    sampleMessage(2, {
      content: '```\n' + 'x'.repeat(300) + '\n```',
      attachments: ['red', 'green', 'blue', 'navy'].map((name) => samplePicture(name, 'a')),
      components: sampleButtons(2),
    }),
    sampleMessage(3, { attachments: [samplePicture('red', 'a', 2048)], components: sampleButtons(3) }),
  ];

  test('nothing is wider than the window', async () => {
    const { page, articles, field } = await visitFake(messages, PHONE);
    await articles.last().getByRole('img').waitFor();
    const tooWide = () =>
      page.evaluate(`[...document.querySelectorAll('html, main, main *')]
        .filter((one) => !one.closest('.sr-only, .chip, discord-code'))
        .filter((one) => one.getBoundingClientRect().right > innerWidth
          || (['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth))
        .map((one) => one.outerHTML.slice(0, 80))`);
    expect(await tooWide()).toEqual([]);
    await field.fill('/');
    expect(await tooWide()).toEqual([]);
    await field.fill(`/imagine ${'word '.repeat(60)}`);
    await page.getByRole('combobox', { name: /^prompt/ }).waitFor();
    expect(await tooWide()).toEqual([]);
  });

  test('the channels are behind a button, and go when one is opened', async () => {
    const { page, openChannel } = await visitFake(messages, PHONE);
    const channels = page.getByRole('navigation', { name: 'Channels' });
    expect(await channels.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show channels' }).click();
    await channels.waitFor();
    await openChannel('sketches');
    await expect.poll(() => channels.isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 2, name: 'sketches', exact: true }).isVisible()).toBe(
      true,
    );

    await page.getByRole('button', { name: 'Show channels' }).click();
    await page.getByRole('button', { name: 'Hide channels' }).click({ position: { x: 350, y: 300 } });
    await expect.poll(() => channels.isVisible()).toBe(false);
  });

  test('a tap on a message brings its Reply', async () => {
    const { page, articles } = await visitFake(messages, { ...PHONE, hasTouch: true });
    await articles.first().getByText('word').tap();
    await articles.first().getByRole('button', { name: 'Reply', exact: true }).tap();
    await page.getByText('Replying to Mina').waitFor();
    expect(await page.getByText('Replying to Mina').isVisible()).toBe(true);
  });
});
