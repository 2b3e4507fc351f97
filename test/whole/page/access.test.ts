import { describe, expect, test } from 'vitest';
import { useFakeVisits } from '../../playground/page/fake-visits.ts';
import { sampleButtons, sampleMessage, samplePicture } from '../../playground/page/sample-world.ts';
import { hasChromium } from '../../stand-ins/start-chromium.ts';

describe.skipIf(!hasChromium())('the page without eyes or a mouse', () => {
  const visitFake = useFakeVisits();

  const messages = [
    sampleMessage(1, { content: 'words', components: sampleButtons(1) }),
    sampleMessage(2, { attachments: [samplePicture('red', 'a')] }),
  ];

  test.each(['en-US', 'zh-CN'])(
    'in %s, everything that can be pressed or filled has a name',
    async (locale) => {
      const { page, words, field, articles, server } = await visitFake(messages, { locale });
      const nameless = () => page.evaluate(NAMELESS_CONTROLS);
      await articles.last().hover();
      await articles.last().getByRole('button', { name: words.messages.reply, exact: true }).click();
      expect(await nameless()).toEqual([]);
      await articles.last().locator('.gallery-item').click();
      expect(await nameless()).toEqual([]);
      await page.keyboard.press('Escape');
      await field.fill('/imagine a cat');
      await page.getByRole('option').last().click();
      expect(await nameless()).toEqual([]);
      server.refuse('no');
      await page.getByRole('button', { name: words.composer.send }).click();
      await page.getByRole('alert').waitFor();
      expect(await nameless()).toEqual([]);
    },
  );

  test('a message is reached and answered by the keyboard alone', async () => {
    const { page, field, server } = await visitFake([sampleMessage(1, { content: 'a picture' })]);
    await field.press('Shift+Tab');
    for (let step = 0; step < 6; step += 1) {
      const label = await page.evaluate('document.activeElement.getAttribute("aria-label")');
      if (label === 'Reply') break;
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Enter');
    await page.keyboard.type('make it night');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.actionsNamed('message')[0]).toMatchObject({ reply_to: '1001' });
  });

  test('what comes is announced, and headings and places have their roles', async () => {
    const { page } = await visitFake(messages);
    expect(await page.getByRole('log', { name: 'Messages in #gallery' }).count()).toBe(1);
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('navigation', { name: 'Channels' }).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Atelier playground');
    expect(await page.getByRole('group', { name: 'You are' }).getByRole('radio').count()).toBe(2);
  });

  test.each(['dark', 'light'])('words are readable on what is behind them in the %s theme', async (theme) => {
    const content = '**Words** with `code` and <@120>\n-# small print\n```\nfence\n```';
    const { page, articles } = await visitFake([sampleMessage(1, { content }), messages[0]!]);
    if (theme === 'light') await page.getByRole('switch', { name: 'Light theme' }).click();
    await expect.poll(() => articles.count()).toBe(2);
    await expect.poll(() => page.evaluate(FAINT_WORDS)).toEqual([]);
  });
});

const NAMELESS_CONTROLS = `
  [...document.querySelectorAll('button, a[href], input, select, textarea, [role=button], img, dialog, nav, [role=log]')]
    .filter((one) => {
      const label = one.getAttribute('aria-label') ?? one.getAttribute('alt') ?? one.closest('label')?.textContent;
      return (label ?? one.textContent).trim() === '';
    })
    .map((one) => one.outerHTML)`;

/** All visible words, also in shadow roots, whose contrast is below 4.5; those of controls that are off don't count. */
const FAINT_WORDS = `(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const paint = (colour, below) => {
    canvas.fillStyle = below; canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
    return 'rgb(' + [r, g, b].join(' ') + ')';
  };
  const above = (one) => one.assignedSlot ?? one.parentElement ?? one.getRootNode().host;
  const behind = (one) => one === undefined || one === null
    ? 'white'
    : paint(getComputedStyle(one).backgroundColor, behind(above(one)));
  const light = (colour) => {
    const [r, g, b] = colour.match(/\\d+/g).map((one) => one / 255)
      .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const found = [];
  const visit = (root) => {
    for (const one of root.querySelectorAll('*')) {
      if (one.shadowRoot) visit(one.shadowRoot);
      const texts = one.localName === 'slot' ? one.assignedNodes() : [...one.childNodes];
      const words = texts.filter((node) => node.nodeType === 3).map((node) => node.data).join('').trim();
      if (words === '' || one.closest('svg, :disabled, script, style, option')) continue;
      // A slot has no box of its own.
      if (one.localName !== 'slot' && one.getClientRects().length === 0) continue;
      if (one.shadowRoot) continue;
      const below = behind(one);
      const [high, low] = [light(paint(getComputedStyle(one).color, below)), light(below)].sort((a, b) => b - a);
      const contrast = (high + 0.05) / (low + 0.05);
      if (contrast < 4.5) found.push(words + ': ' + contrast.toFixed(1));
    }
  };
  visit(document);
  return found;
})()`;
