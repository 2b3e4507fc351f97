import { describe, expect, test } from 'vitest';
import { useFakeVisits } from '../../playground/page/fake-visits.ts';
import { BOT_ID, MINA_ID, sampleButtons, sampleMessage } from '../../playground/page/sample-world.ts';
import { hasChromium } from '../../stand-ins/start-chromium.ts';

describe.skipIf(!hasChromium())('writing messages on the page', () => {
  const visitFake = useFakeVisits();

  test('Enter sends, Shift+Enter begins a new line', async () => {
    const { field, server } = await visitFake();
    await field.pressSequentially('one');
    await field.press('Shift+Enter');
    await field.pressSequentially('two');
    await field.press('Enter');
    await expect.poll(() => server.actionsNamed('message')).toHaveLength(1);
    expect(server.actionsNamed('message')[0]).toMatchObject({ viewer: MINA_ID, content: 'one\ntwo' });
    expect(await field.inputValue()).toBe('');
  });

  test('the Enter that ends a Chinese word sends nothing', async () => {
    const { field, server } = await visitFake();
    await field.pressSequentially('nihao');
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    expect(await field.inputValue()).toBe('nihao');
    await field.dispatchEvent('keydown', { key: 'Enter', bubbles: true });
    await expect.poll(() => server.actionsNamed('message')).toHaveLength(1);
  });

  test('what is typed while nothing takes it lands in the message, but not from a form', async () => {
    const { page, field, articles, server } = await visitFake([
      sampleMessage(1, { content: 'a picture', components: sampleButtons(1) }),
    ]);
    await articles.getByRole('button', { name: 'Again' }).click();
    await page.keyboard.type('/he');
    expect(await field.inputValue()).toBe('/he');
    const modal = { title: 'A form', custom_id: 'f', components: [] };
    server.send({ type: 'modal', data: { interaction_id: '9', modal } });
    await page.getByRole('dialog', { name: 'A form' }).waitFor();
    await page.keyboard.type('lp');
    expect(await field.inputValue()).toBe('/he');
  });

  test('an empty message and one of spaces are not sent', async () => {
    const { page, field, server } = await visitFake();
    await field.fill('   ');
    await field.press('Enter');
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    expect(server.actionsNamed('message')).toEqual([]);
  });

  test('a reply names its message, pings unless told not to, and Escape gives it up', async () => {
    const { page, field, messageWith, server, reply } = await visitFake([
      sampleMessage(1, { content: 'a picture' }),
    ]);
    await reply(messageWith('a picture'), 'make it night');
    await expect.poll(() => server.actionsNamed('message')).toHaveLength(1);
    expect(server.actionsNamed('message')[0]).toMatchObject({ reply_to: '1001', mention: true });

    const bar = page.getByText('Replying to Atelier');
    await expect.poll(() => bar.count()).toBe(0);
    await messageWith('a picture').hover();
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await page.getByRole('switch', { name: 'Ping the author with this reply' }).click();
    await field.fill('quietly');
    await field.press('Enter');
    await expect.poll(() => server.actionsNamed('message')).toHaveLength(2);
    expect(server.actionsNamed('message')[1]).toMatchObject({ reply_to: '1001', mention: false });

    await expect.poll(() => bar.count()).toBe(0);
    await messageWith('a picture').hover();
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await bar.waitFor();
    await field.press('Escape');
    expect(await bar.count()).toBe(0);
  });

  test('@ completes a name, and arrives as a mention', async () => {
    const { page, field, server } = await visitFake();
    await field.pressSequentially('hello @at');
    await page.getByRole('option', { name: '@Atelier' }).waitFor();
    await field.press('Tab');
    expect(await field.inputValue()).toBe('hello @Atelier ');
    await field.pressSequentially('a cat');
    await field.press('Enter');
    await expect.poll(() => server.actionsNamed('message')[0]?.content).toBe(`hello <@${BOT_ID}> a cat`);
  });

  test('a refusal is shown in its own words, and what was written is kept', async () => {
    const { page, field, server } = await visitFake();
    server.refuse('You may not write here.');
    await field.fill('precious words');
    await field.press('Enter');
    await page.getByRole('alert').getByText('The playground refused this: You may not write here.').waitFor();
    await expect.poll(() => field.inputValue()).toBe('precious words');
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
    expect(await page.getByRole('alert').count()).toBe(0);

    await field.press('Enter');
    await page.getByRole('alert').waitFor();
    server.refuse();
    await field.press('Enter');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  });

  test('what is too long for Discord is not sent, and the length is told', async () => {
    const { page, field, server } = await visitFake();
    await field.fill('x'.repeat(2001));
    await field.press('Enter');
    await page.getByText('The message has 2001 characters; 2000 is the most.').waitFor();
    expect(await field.inputValue()).toHaveLength(2001);
    expect(server.actionsNamed('message')).toEqual([]);
  });

  test('each channel keeps what was begun in it', async () => {
    const { field, openChannel } = await visitFake();
    await field.fill('for the gallery');
    await openChannel('sketches');
    expect(await field.inputValue()).toBe('');
    await openChannel('gallery');
    expect(await field.inputValue()).toBe('for the gallery');
  });

  test('others are told that one types, now and then, and not what', async () => {
    const { field, server } = await visitFake();
    await field.pressSequentially('a long story');
    await expect.poll(() => server.actionsNamed('typing')).toHaveLength(1);
    expect(Object.keys(server.actionsNamed('typing')[0]!).toSorted()).toEqual(['channel_id', 'viewer']);
  });

  test('that the others can’t be told is no trouble for whoever types', async () => {
    const { page, field, server } = await visitFake();
    server.refuse('no');
    const answer = page.waitForResponse(/actions\/typing/);
    await field.pressSequentially('a long story');
    expect((await answer).status()).toBe(400);
    await field.press('Shift+Enter');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('one’s own message is deleted by a second press, so that none is lost by a slip', async () => {
    const { messageWith, server } = await visitFake([sampleMessage(1, { by: MINA_ID, content: 'a slip' })]);
    const message = messageWith('a slip');
    await message.hover();
    await message.getByRole('button', { name: 'Delete message', exact: true }).click();
    expect(server.actionsNamed('message-delete')).toEqual([]);
    await message.getByRole('button', { name: /Press again/ }).click();
    await expect.poll(() => server.actionsNamed('message-delete')).toHaveLength(1);
  });
});
