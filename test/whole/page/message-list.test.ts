import { describe, expect, test } from 'vitest';
import { useFakeVisits } from '../../playground/page/fake-visits.ts';
import {
  BOT_ID,
  GALLERY_ID,
  MINA_ID,
  sampleMessage,
  samplePicture,
} from '../../playground/page/sample-world.ts';
import { hasChromium } from '../../stand-ins/start-chromium.ts';

describe.skipIf(!hasChromium())('the list of messages on the page', () => {
  const visitFake = useFakeVisits();

  const many = Array.from({ length: 60 }, (_, index) =>
    sampleMessage(index + 1, { content: `line ${index}` }),
  );
  const scroller = 'document.querySelector(".scroller")';
  const distanceToEnd = `${scroller}.scrollHeight - ${scroller}.scrollTop - ${scroller}.clientHeight`;

  test('whoever is at its end stays there, also when more comes before the browser tells of the last step', async () => {
    const { page, server, messageWith } = await visitFake(many);
    // The browser tells of scrolling when it draws; by then the list may have grown again.
    await page.evaluate(`new MutationObserver(() => ${scroller}.dispatchEvent(new Event('scroll')))
      .observe(document.querySelector('[role=log]'), { childList: true })`);
    for (const id of [70, 71, 72]) {
      const attachments = [samplePicture('red', 'a')];
      server.send({ type: 'message-create', data: sampleMessage(id, { content: `new ${id}`, attachments }) });
      await messageWith(`new ${id}`).getByRole('img').waitFor();
      await expect.poll(() => page.evaluate(distanceToEnd)).toBeLessThan(2);
    }
  });

  test('whoever reads above stays there, and is offered the way down', async () => {
    const { page, server, articles } = await visitFake(many);
    await articles.nth(5).scrollIntoViewIfNeeded();
    const before = (await articles.nth(5).boundingBox())!.y;
    server.send({ type: 'message-create', data: sampleMessage(80, { content: 'news' }) });
    await articles.nth(60).waitFor();
    expect((await articles.nth(5).boundingBox())!.y).toBe(before);
    await page.getByRole('button', { name: 'Jump to the newest' }).click();
    await expect.poll(() => page.evaluate(distanceToEnd)).toBeLessThan(2);
  });

  test('what one says oneself is seen, from wherever one said it', async () => {
    const { page, server, articles } = await visitFake(many);
    await articles.nth(5).scrollIntoViewIfNeeded();
    server.send({ type: 'message-create', data: sampleMessage(80, { by: MINA_ID, content: 'mine' }) });
    await articles.nth(60).waitFor();
    await expect.poll(() => page.evaluate(distanceToEnd)).toBeLessThan(2);
  });

  test('messages stand in the order of their ids, whatever order they came in', async () => {
    const { server, articles } = await visitFake();
    for (const id of [2, 1, 3])
      server.send({ type: 'message-create', data: sampleMessage(id, { content: `${id}.` }) });
    await expect.poll(() => articles.locator('.markdown').allTextContents()).toEqual(['1.', '2.', '3.']);
  });

  test('another channel with news is marked until it is opened', async () => {
    const { page, server, openChannel } = await visitFake();
    server.send({ type: 'message-create', data: sampleMessage(1, { channel_id: '142', content: 'news' }) });
    const entry = page.getByRole('navigation').getByRole('button', { name: /sketches/ });
    await entry.getByText('Unread messages').waitFor({ state: 'attached' });
    await openChannel('sketches');
    expect(await entry.getByText('Unread messages').count()).toBe(0);
    expect(await page.getByRole('log', { name: 'Messages in #sketches' }).getByText('news').isVisible()).toBe(
      true,
    );
  });

  test('a connection that breaks is told, comes back by itself, and brings what was missed', async () => {
    const visit = await visitFake([sampleMessage(1, { content: 'before' })]);
    await visit.field.fill('half a sentence');
    visit.server.setMessages({
      [GALLERY_ID]: [sampleMessage(1, { content: 'before' }), sampleMessage(2, { content: 'missed' })],
    });
    visit.server.drop();
    await visit.page.getByText('The playground does not answer. Trying again…').waitFor();
    await visit.messageWith('missed').waitFor();
    expect(await visit.page.getByText('does not answer').count()).toBe(0);
    expect(await visit.field.inputValue()).toBe('half a sentence');
  });

  test('a bot that is offline is told, and that it will answer later', async () => {
    const { page, server } = await visitFake();
    server.send({ type: 'presence', data: { user_id: BOT_ID, online: false } });
    await page.getByText('Atelier is offline. It answers as soon as it is back.').waitFor();
    server.send({ type: 'presence', data: { user_id: BOT_ID, online: true } });
    await expect.poll(() => page.getByText('is offline').count()).toBe(0);
  });

  test('who and which language one was is remembered', async () => {
    const visit = await visitFake();
    await visit.be('Mo');
    await visit.page.getByRole('combobox', { name: 'Language' }).selectOption('zh-CN');
    await visit.page.getByRole('switch', { name: '浅色主题' }).click();
    await visit.page.reload();
    await visit.page.getByRole('textbox', { name: '消息；输入 / 使用命令' }).waitFor();
    expect(await visit.page.locator('.person.chosen').textContent()).toContain('Mo');
    expect(await visit.page.evaluate('document.documentElement.lang')).toBe('zh-CN');
    expect(await visit.page.evaluate('document.documentElement.dataset.theme')).toBe('light');
  });
});
