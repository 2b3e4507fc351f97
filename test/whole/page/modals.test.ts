import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { useFakeVisits } from '../../playground/page/fake-visits.ts';
import { hasChromium } from '../../stand-ins/start-chromium.ts';

const SHORT = 1;
const PARAGRAPH = 2;
const COLOURS = ['Red', 'Green'].map((label) => ({ label, value: label.toLowerCase() }));

/** One field of each kind and of each of Discord's two ways to write them, and one that the page does not know. */
const MODAL = {
  title: 'Change the picture',
  custom_id: 'change',
  components: [
    {
      type: 1,
      components: [
        { type: 4, custom_id: 'name', style: SHORT, label: 'Name', min_length: 3, max_length: 20 },
      ],
    },
    {
      type: 18,
      label: 'Words',
      description: 'As many as you like',
      component: { type: 4, custom_id: 'words', style: PARAGRAPH, required: false, value: 'as it is' },
    },
    { type: 18, label: 'Colour', component: { type: 3, custom_id: 'colour', options: COLOURS } },
    { type: 18, label: 'Person', component: { type: 5, custom_id: 'person' } },
  ],
} as unknown as APIModalInteractionResponseCallbackData;

describe.skipIf(!hasChromium())('modals on the page', () => {
  const visitFake = useFakeVisits();

  async function openModal(options: { width?: number; height?: number } = {}) {
    const visit = await visitFake([], options);
    visit.server.send({ type: 'modal', data: { interaction_id: '9', modal: MODAL } });
    const dialog = visit.page.getByRole('dialog', { name: 'Change the picture' });
    await dialog.waitFor();
    return { ...visit, dialog };
  }

  test('all its fields are sent with what stands in them', async () => {
    const { page, dialog, server } = await openModal();
    // The first field has the focus.
    await page.keyboard.type('Barn');
    await dialog.getByRole('textbox', { name: 'Words' }).fill('two\nlines');
    await dialog.getByRole('combobox', { name: 'Colour' }).click();
    await dialog.getByRole('option', { name: 'Green' }).click();
    await dialog.getByText('The playground does not show this kind of field.').waitFor();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await expect.poll(() => server.actionsNamed('modal')).toHaveLength(1);
    const [sent] = server.actionsNamed('modal');
    expect(sent).toMatchObject({ interaction_id: '9' });
    expect(sent!.fields).toEqual({ name: 'Barn', words: 'two\nlines', colour: ['green'] });

    expect(await dialog.getByRole('button', { name: 'Submitting…' }).isDisabled()).toBe(true);
    server.send({ type: 'interaction', data: { nonce: sent!.nonce, state: 'answered' } });
    await expect.poll(() => dialog.count()).toBe(0);
  });

  test('what is missing is said at each field, the first of them gets the focus, and nothing is sent', async () => {
    const { page, dialog, server } = await openModal();
    await page.keyboard.type('Ba');
    await dialog.getByRole('button', { name: 'Submit' }).click();
    expect(await dialog.getByText('Write at least 3 characters.').isVisible()).toBe(true);
    expect(await dialog.getByText('This field is required.').count()).toBe(1);
    await page.keyboard.type('rn');
    expect(await dialog.getByText('Write at least 3 characters.').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Submit' }).click();
    const focused = await page.evaluate('document.activeElement.getAttribute("name")');
    expect(focused).toBe('colour');
    expect(server.actionsNamed('modal')).toEqual([]);
  });

  test('Enter sends from a short field, Ctrl+Enter from a long one', async () => {
    const { page, dialog } = await openModal();
    const missing = dialog.getByText('This field is required.');
    await page.keyboard.type('Barn');
    await page.keyboard.press('Enter');
    expect(await missing.count()).toBe(1);

    const words = dialog.getByRole('textbox', { name: 'Words' });
    await dialog.getByRole('combobox', { name: 'Colour' }).click();
    await dialog.getByRole('option', { name: 'Red' }).click();
    await words.press('Enter');
    expect(await words.inputValue()).toContain('\n');
    await words.press('Control+Enter');
    await dialog.getByRole('button', { name: 'Submitting…' }).waitFor();
  });

  test('Tab never leads behind it, and Escape leaves without sending', async () => {
    const { page, dialog, server, field } = await openModal();
    const places = new Set<unknown>();
    for (let press = 0; press < 12; press += 1) {
      places.add(await page.evaluate('document.activeElement.closest("dialog, .page, body").localName'));
      await page.keyboard.press('Tab');
    }
    // The body stands for the browser's own bar, where Tab goes from the last field.
    expect([...places]).toEqual(['dialog', 'body']);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(server.actionsNamed('modal')).toEqual([]);
    expect(await field.isVisible()).toBe(true);
  });

  test('Escape closes an open select before it closes the form', async () => {
    const { page, dialog } = await openModal();
    await dialog.getByRole('combobox', { name: 'Colour' }).click();
    await page.keyboard.press('Escape');
    expect(await dialog.getByRole('option').count()).toBe(0);
    expect(await dialog.isVisible()).toBe(true);
  });

  test('a refusal and a silence are told in the form, and what was written stays', async () => {
    const { page, dialog, server } = await openModal();
    server.refuse('That can’t be.');
    await page.keyboard.type('Barn');
    await dialog.getByRole('combobox', { name: 'Colour' }).click();
    await dialog.getByRole('option', { name: 'Red' }).click();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await dialog.getByRole('alert').getByText('That can’t be.').waitFor();
    server.refuse();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await expect.poll(() => server.actionsNamed('modal')).toHaveLength(2);
    const { nonce } = server.actionsNamed('modal')[1]!;
    server.send({ type: 'interaction', data: { nonce, state: 'failed' } });
    await dialog.getByRole('alert').getByText('Something went wrong. Try again.').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Barn');
  });

  test('all of it can be reached in a small window', async () => {
    const { dialog, page } = await openModal({ width: 360, height: 400 });
    await page.keyboard.type('Barn');
    await dialog.getByRole('combobox', { name: 'Colour' }).click();
    await dialog.getByRole('option', { name: 'Red' }).click();
    const submit = dialog.getByRole('button', { name: 'Submit' });
    await page.mouse.move(180, 200);
    await page.mouse.wheel(0, -3000);
    await expect.poll(async () => (await submit.boundingBox())!.y).toBeGreaterThan(400);
    await page.mouse.wheel(0, 3000);
    await expect.poll(async () => (await submit.boundingBox())!.y).toBeLessThan(370);
    expect(await dialog.getByRole('button', { name: 'Cancel' }).isVisible()).toBe(true);
  });
});
