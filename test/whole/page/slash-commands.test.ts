import { describe, expect, test } from 'vitest';
import { useFakeVisits } from '../../playground/page/fake-visits.ts';
import { GALLERY_ID, sampleMessage, sampleSnapshot } from '../../playground/page/sample-world.ts';
import { hasChromium } from '../../stand-ins/start-chromium.ts';

describe.skipIf(!hasChromium())('slash commands on the page', () => {
  const visitFake = useFakeVisits();

  test('the list moves with the arrow keys, around its ends, and Escape closes it', async () => {
    const { page, field, server } = await visitFake();
    await field.pressSequentially('/');
    const list = page.getByRole('listbox', { name: 'Commands' });
    const options = list.getByRole('option');
    const active = list.getByRole('option', { selected: true });
    expect(await options.allTextContents()).toEqual([
      '/cancelCancel a picture of yours',
      '/helpHow to talk with me about pictures',
      '/imagineDescribe a picture and get it painted',
      '/queueWhat is waiting and being painted',
    ]);
    expect(await active.textContent()).toContain('/cancel');
    await field.press('ArrowUp');
    expect(await active.textContent()).toContain('/queue');
    await field.press('ArrowDown');
    await field.press('ArrowDown');
    expect(await active.textContent()).toContain('/help');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await active.getAttribute('id'));
    await field.press('Escape');
    expect(await options.count()).toBe(0);
    expect(await field.inputValue()).toBe('/');
    expect(server.actionsNamed('command')).toEqual([]);
  });

  test('until the bot has registered its commands, that is told; they come without a reload', async () => {
    const { page, field, server } = await visitFake();
    server.send({ type: 'commands', data: [] });
    await page.getByText('The bot has not registered its commands yet.').waitFor();
    await field.fill('/');
    expect(await page.getByText('No command matches').count()).toBe(1);
    server.send({ type: 'commands', data: sampleSnapshot('').commands });
    await page.getByRole('option', { name: '/imagine' }).waitFor();
    expect(await page.getByText('has not registered').count()).toBe(0);
  });

  test('a name that no command has is said to be none', async () => {
    const { page, field } = await visitFake();
    await field.pressSequentially('/paint');
    expect(await page.getByText('No command matches “paint”.').isVisible()).toBe(true);
  });

  test('Tab takes a command, Enter sends it with what was typed', async () => {
    const { page, field, server } = await visitFake();
    await field.pressSequentially('/im');
    await page.keyboard.press('Tab');
    await page.keyboard.type('a red barn');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.actionsNamed('command')).toHaveLength(1);
    expect(server.actionsNamed('command')[0]).toMatchObject({
      command_id: '501',
      channel_id: GALLERY_ID,
      locale: 'en-US',
      options: [{ name: 'prompt', type: 3, value: 'a red barn' }],
    });
    await page.getByText('Sending the command…').waitFor();
    expect(await field.inputValue()).toBe('');
  });

  test('a whole command that is pasted opens its options', async () => {
    const { page, field } = await visitFake();
    await field.fill('/imagine a cat on a roof');
    const prompt = page.getByRole('combobox', { name: 'prompt: What should it show?' });
    expect(await prompt.inputValue()).toBe('a cat on a roof');
  });

  test('what is missing or wrong is said beside the option, and nothing is sent', async () => {
    const { page, field, server } = await visitFake();
    await field.fill('/imagine ');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert');
    expect(await alert.textContent()).toBe('This option is required. Specify a value.');
    await page.keyboard.type('a cat');
    expect(await alert.count()).toBe(0);
    // Discord lets one type the name of the next option.
    await page.keyboard.type(' count:9');
    await page.keyboard.press('Enter');
    expect(await alert.textContent()).toBe('The value must be at most 4.');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    expect(await alert.textContent()).toBe('Give a whole number.');
    expect(server.actionsNamed('command')).toEqual([]);
  });

  test('choices, numbers, truth and files arrive as what they are', async () => {
    const { page, field, server } = await visitFake();
    await field.fill('/imagine a cat');
    await page.keyboard.type(' aspect:');
    await page.keyboard.type('16');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '+5 more' }).click();
    await page.getByRole('button', { name: '+4 more' }).waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.type(' count:3');
    const prompt = page.getByRole('combobox', { name: /^prompt/ });
    await prompt.click();
    await page.getByRole('option', { name: 'private' }).click();
    await page.getByRole('option', { name: 'True' }).click();
    await prompt.click();
    await page.getByRole('option', { name: 'image' }).click();
    await page.getByLabel('image: A picture to start from').setInputFiles({
      name: 'start.png',
      mimeType: 'image/png',
      buffer: Buffer.from('not really'),
    });
    await page.getByText('start.png').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => server.actionsNamed('command')).toHaveLength(1);
    expect(server.actionsNamed('command')[0]!.options).toEqual([
      { name: 'prompt', type: 3, value: 'a cat' },
      { name: 'aspect', type: 3, value: '16:9' },
      { name: 'count', type: 4, value: 3 },
      { name: 'private', type: 5, value: true },
      { name: 'image', type: 11, value: 0 },
    ]);
    expect(server.actions.at(-1)!.files).toEqual([{ name: 'start.png', size: 10 }]);
  });

  test('an option that the bot completes asks it with what is typed, and takes its answer', async () => {
    const { page, field, server } = await visitFake();
    await field.fill('/imagine a cat');
    await page.keyboard.type(' model:');
    await page.keyboard.type('dream');
    const asked = () => server.actionsNamed('autocomplete').at(-1);
    await expect
      .poll(() => asked()?.options.at(-1))
      .toEqual({ name: 'model', type: 3, value: 'dream', focused: true });
    const choices = [{ name: 'DreamShaper 8', value: 'dreamshaper_8' }];
    server.send({ type: 'autocomplete', data: { nonce: 'of an earlier question', choices: [] } });
    server.send({ type: 'autocomplete', data: { nonce: asked()!.nonce, choices } });
    await page.getByRole('option', { name: 'DreamShaper 8' }).click();
    await page.keyboard.press('Enter');
    await expect.poll(() => server.actionsNamed('command')).toHaveLength(1);
    expect(server.actionsNamed('command')[0]!.options.at(-1)).toMatchObject({ value: 'dreamshaper_8' });
  });

  test('Escape leaves a command, Backspace in its empty first option goes back to its name', async () => {
    const { page, field } = await visitFake();
    await field.fill('/imagine ');
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('');
    await field.fill('/imagine ');
    await page.keyboard.press('Backspace');
    expect(await field.inputValue()).toBe('/imagine');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
  });

  test('moderators are offered what members are not', async () => {
    const visit = await visitFake();
    await visit.field.fill('/conf');
    expect(await visit.page.getByRole('option', { name: '/config' }).count()).toBe(0);
    await visit.be('Mo');
    await visit.field.fill('/conf');
    await visit.page.getByRole('option', { name: '/config show' }).click();
    await visit.page.keyboard.press('Enter');
    await expect.poll(() => visit.server.actionsNamed('command')).toHaveLength(1);
    expect(visit.server.actionsNamed('command')[0]!.options).toMatchObject([{ name: 'show', type: 1 }]);
  });

  test('names and descriptions are in the language of the person, and both names find it', async () => {
    const { page, field } = await visitFake([], { locale: 'zh-CN' });
    await field.fill('/画');
    expect(await page.getByRole('option').filter({ hasText: '描述一幅画，我来画' }).isVisible()).toBe(true);
    await field.fill('/imag');
    await page.keyboard.press('Enter');
    expect(await page.getByText('/画画', { exact: true }).isVisible()).toBe(true);
  });

  test('a command of the menu of a message is used on that message', async () => {
    const { page, messageWith, server } = await visitFake([sampleMessage(1, { content: 'a picture' })]);
    await messageWith('a picture').hover();
    await page.getByRole('button', { name: 'Apps' }).click();
    await page.getByRole('button', { name: 'Describe image' }).click();
    await expect.poll(() => server.actionsNamed('command')).toHaveLength(1);
    expect(server.actionsNamed('command')[0]).toMatchObject({ command_id: '506', target_id: '1001' });
  });

  test('a command without an answer says so, until it is dismissed', async () => {
    const { page, field, server, articles } = await visitFake();
    await field.fill('/queue ');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.actionsNamed('command')).toHaveLength(1);
    const { nonce } = server.actionsNamed('command')[0]!;
    server.send({ type: 'interaction', data: { nonce, state: 'failed' } });
    await page.getByRole('alert').getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await articles.count()).toBe(0);
  });
});
