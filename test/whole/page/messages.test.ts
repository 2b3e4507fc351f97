import { describe, expect, test } from 'vitest';
import { useFakeVisits } from '../../playground/page/fake-visits.ts';
import {
  BOT_ID,
  GALLERY_ID,
  MINA_ID,
  MO_ID,
  sampleButtons,
  sampleMessage,
  samplePicture,
} from '../../playground/page/sample-world.ts';
import { hasChromium } from '../../stand-ins/start-chromium.ts';

const EPHEMERAL = 64;
const LOADING = 128;
const ATTACK = [
  '<b>bold</b> <img src=x onerror=alert(1)> <script>alert(2)</script>',
  '[press](javascript:alert(3)) <javascript:alert(4)> [x](data:text/html,5)',
].join('\n');

describe.skipIf(!hasChromium())('messages on the page', () => {
  const visitFake = useFakeVisits();

  test('nothing that somebody writes becomes markup or a link that runs', async () => {
    const embed = { title: ATTACK, description: ATTACK, fields: [{ name: ATTACK, value: ATTACK }] };
    const { page, articles, complaints } = await visitFake([
      sampleMessage(1, { by: MO_ID, content: ATTACK }),
      sampleMessage(2, {
        embeds: [{ ...embed, author: { name: ATTACK }, footer: { text: ATTACK } }],
        attachments: [{ ...samplePicture('red', 'a'), description: ATTACK }],
        components: [{ type: 1, components: [{ type: 2, style: 1, custom_id: 'x', label: '<i>label</i>' }] }],
      }),
    ]);
    const alerts: string[] = [];
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await articles.last().getByRole('img').waitFor();
    expect(await articles.locator('b, i, script, img:not(.gallery img), a[href]').count()).toBe(0);
    expect(await articles.first().textContent()).toContain('<script>alert(2)</script>');
    expect(alerts).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the marks of Discord are shown as what they mean', async () => {
    const content = [
      '## A heading',
      '**strong** *em* ~~gone~~ `code` <@120> <#141> </imagine:501> <t:1795000000:D>',
      '> quoted',
      '- one',
      '- two',
      '-# small print',
      '```js\nconst a = "<b>";\n```',
      '[words](https://example.com/a) https://example.com/b.',
      'snake_case_name \\*plain\\*',
    ].join('\n');
    const { messageWith } = await visitFake([sampleMessage(1, { content })]);
    const message = messageWith('A heading');
    expect(await message.getByRole('heading', { level: 2, name: 'A heading' }).isVisible()).toBe(true);
    expect(await message.locator('strong').allTextContents()).toEqual(['strong']);
    expect(await message.locator('em').allTextContents()).toEqual(['em']);
    expect(await message.locator('s').allTextContents()).toEqual(['gone']);
    expect(await message.locator('discord-mention').allTextContents()).toEqual([
      'Mina',
      'after-dark',
      'imagine',
    ]);
    expect(await message.locator('discord-time').textContent()).toBe('November 18, 2026');
    expect(await message.locator('discord-quote').textContent()).toBe('quoted');
    expect(await message.getByRole('listitem').allTextContents()).toEqual(['one', 'two']);
    expect(await message.locator('discord-subscript').textContent()).toBe('small print');
    expect(await message.locator('discord-code').allTextContents()).toEqual(['code', 'const a = "<b>";']);
    const links = message.getByRole('link');
    expect(
      await links.evaluateAll((all) => all.map((link) => (link as unknown as { href: string }).href)),
    ).toEqual(['https://example.com/a', 'https://example.com/b']);
    expect(await message.textContent()).toContain('snake_case_name *plain*');
  });

  test('a spoiler is unreadable until it is pressed, with the keyboard too', async () => {
    const { page, messageWith } = await visitFake([sampleMessage(1, { content: 'it is ||a cat||' })]);
    const hidden = messageWith('it is').getByText('a cat');
    expect(await hidden.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Spoiler: show it' }).press('Enter');
    expect(await hidden.isVisible()).toBe(true);
  });

  test('what only one sees says so, and goes when it is dismissed', async () => {
    const { messageWith, articles } = await visitFake([
      sampleMessage(1, { content: 'for all' }),
      sampleMessage(2, { content: 'for you', flags: EPHEMERAL, ephemeral_for: MINA_ID }),
    ]);
    const note = messageWith('for you');
    expect(await note.getByText('Only you can see this').isVisible()).toBe(true);
    expect(await note.getByRole('button', { name: 'Reply' }).count()).toBe(0);
    await note.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await articles.count()).toBe(1);
  });

  test('an answer that is still being thought about becomes the answer in its place', async () => {
    const { server, articles } = await visitFake([sampleMessage(1, { flags: LOADING })]);
    expect(await articles.textContent()).toContain('Atelier is thinking…');
    server.send({ type: 'message-update', data: sampleMessage(1, { content: 'There it is.' }) });
    await articles.getByText('There it is.').waitFor();
    expect(await articles.textContent()).not.toContain('thinking');
  });

  test('a pressed button waits for its answer, and says when none came', async () => {
    const { server, page, articles } = await visitFake([
      sampleMessage(1, { content: 'a picture', components: sampleButtons(1) }),
    ]);
    const again = articles.getByRole('button', { name: 'Again' });
    expect(await articles.getByRole('button', { name: 'Upscale' }).isDisabled()).toBe(true);
    await again.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => server.actionsNamed('component')).toHaveLength(1);
    expect(await again.isDisabled()).toBe(true);
    const [pressed] = server.actionsNamed('component');
    expect(pressed).toMatchObject({ custom_id: 'again:1', message_id: '1001', viewer: MINA_ID });
    server.send({ type: 'interaction', data: { nonce: pressed!.nonce, state: 'failed' } });
    await articles.getByRole('alert').getByText('This interaction failed').waitFor();
    // The keyboard is still where it was.
    await page.keyboard.press('Enter');
    await expect.poll(() => articles.getByRole('alert').count()).toBe(0);
    await expect.poll(() => server.actionsNamed('component')).toHaveLength(2);
  });

  test('a select of several tells them together when it closes', async () => {
    const select = { type: 3, custom_id: 'several', min_values: 1, max_values: 2 };
    const options = ['Red', 'Green', 'Blue'].map((label) => ({ label, value: label.toLowerCase() }));
    const components = [{ type: 1, components: [{ ...select, options, placeholder: 'Colours' }] }];
    const { server, page } = await visitFake([sampleMessage(1, { components })]);
    await page.getByRole('combobox', { name: 'Colours' }).click();
    const list = page.getByRole('listbox', { name: 'Colours' });
    for (const name of ['Red', 'Green', 'Blue']) await list.getByRole('option', { name }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => server.actionsNamed('component')[0]?.values).toEqual(['red', 'green']);
  });

  test('a select at the end of the list opens upward, so that all of it is in sight', async () => {
    const options = ['1', '2', '3', '4'].map((value) => ({ label: `Picture ${value}`, value }));
    const components = [
      { type: 1, components: [{ type: 3, custom_id: 'choose', options, placeholder: 'Choose' }] },
    ];
    const { page, field } = await visitFake([
      sampleMessage(1, { attachments: [samplePicture('red', 'a')], components }),
    ]);
    await page.getByRole('combobox', { name: 'Choose' }).click();
    const list = (await page.getByRole('listbox', { name: 'Choose' }).boundingBox())!;
    expect(list.y + list.height).toBeLessThan((await field.boundingBox())!.y);
    expect(list.y).toBeGreaterThan(0);
  });

  test('a message says what it answers, and a press leads there', async () => {
    const original = sampleMessage(1, { by: MINA_ID, content: 'the first wish' });
    const between = Array.from({ length: 40 }, (_, index) =>
      sampleMessage(index + 2, { content: `line ${index}` }),
    );
    const reference = { message_id: original.id, channel_id: GALLERY_ID };
    const { page, articles, messageWith } = await visitFake([
      original,
      ...between,
      sampleMessage(50, { content: 'an answer', message_reference: { ...reference, type: 0 } }),
    ]);
    await messageWith('an answer')
      .getByRole('button', { name: /message of Mina that this answers/ })
      .click();
    const id = `message-${original.id}`;
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe(id);
    const { y } = (await articles.first().boundingBox())!;
    expect(y).toBeGreaterThan(0);
  });

  test('whoever types is named, except oneself', async () => {
    const { server, page } = await visitFake();
    server.send({ type: 'typing', data: { channel_id: GALLERY_ID, user_id: MINA_ID } });
    server.send({ type: 'typing', data: { channel_id: GALLERY_ID, user_id: BOT_ID } });
    await page.getByRole('status').getByText('Atelier is typing…').waitFor();
    server.send({ type: 'message-create', data: sampleMessage(1, { content: 'done' }) });
    await expect.poll(() => page.getByText('is typing').count()).toBe(0);
  });
});
