import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, startChromium } from '../../stand-ins/start-chromium.ts';
import { startProcess, type StartedProcess } from '../../stand-ins/start-process.ts';
import { type Visit, visitPage } from '../../stand-ins/visit-page.ts';

describe.skipIf(!hasChromium())('a newcomer at the page that `npm start` serves', () => {
  let dataDir: string;
  let atelier: StartedProcess;
  let browser: Browser;
  let mina: Visit;
  let first: Locator;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'atelier-page-'));
    atelier = await startProcess({ file: 'src/main/start.ts', env: { DATA_DIR: dataDir } });
    browser = await startChromium();
    mina = await visitPage(browser, atelier.origin);
  });
  afterAll(async () => {
    await browser?.close();
    await atelier?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const button = (message: Locator, name: string) => message.getByRole('button', { name, exact: true });
  const answers = (visit: Visit, original: string) =>
    visit.articles.filter({ has: visit.page.locator('.origin-line', { hasText: original }) });

  test('is told what to do first, and an example fills the composer', async () => {
    await button(mina.page.getByRole('main'), '/imagine a lighthouse at dusk').click();
    const prompt = mina.page.getByRole('combobox', { name: /^prompt/ });
    expect(await prompt.inputValue()).toBe('a lighthouse at dusk');
    await prompt.press('Escape');
  });

  test('types /im, takes /imagine from the list, and sees the picture', async () => {
    const before = performance.now();
    await mina.field.pressSequentially('/im');
    const option = mina.page.getByRole('option', { name: '/imagine' });
    expect(await option.textContent()).toContain('Describe a picture and get it painted');
    await mina.page.keyboard.press('Enter');
    await mina.page.keyboard.type('a red barn in a field with a horse');
    await mina.page.keyboard.press('Enter');
    first = await mina.picture('a red barn in a field with a horse');
    expect(performance.now() - before).toBeLessThan(10_000);
    const painted = first.getByRole('img', { name: 'a red barn in a field with a horse', exact: true });
    expect(
      await painted.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
    ).toBe(1024);
    await mina.messageWith('On its way').getByText('Only you can see this').waitFor();
  });

  test('replies with a click and plain words, and sees the second picture below', async () => {
    await mina.reply(first, 'make it night');
    const second = await mina.picture(/with a horse at night/);
    expect(await second.locator('.origin-line').textContent()).toContain(
      'a red barn in a field with a horse',
    );
    // It came into sight by itself.
    await expect.poll(() => button(second, 'Again').boundingBox()).toMatchObject({ height: 32 });
    const { y } = (await button(second, 'Again').boundingBox())!;
    expect(y).toBeLessThan(880);
  });

  test('presses Again and sees a third picture', async () => {
    const second = await mina.picture(/with a horse at night/);
    await button(second, 'Again').click();
    const third = await mina.picture(/with a horse at night/, { below: second });
    expect(await third.getAttribute('id')).not.toBe(await second.getAttribute('id'));
  });

  test('presses Variations, chooses one of four by the keyboard, and goes on from it', async () => {
    await button(first, 'Variations').click();
    const four = await mina.picture('a red barn in a field with a horse', { count: 4 });
    const choice = four.getByRole('combobox', { name: 'Choose a picture to go on from' });
    await choice.press('ArrowDown');
    await choice.press('ArrowDown');
    await choice.press('Enter');
    await expect.poll(() => choice.textContent()).toBe('Picture 2');
    await button(four, 'Details').click();
    const details = mina.messageWith('Seed:');
    await details.getByText('Only you can see this').waitFor();
    const seed = await details.locator('discord-code').first().textContent();

    await mina.reply(four, 'make it winter');
    const winter = await mina.picture(/winter/);
    await button(winter, 'Details').click();
    await mina
      .messageWith(/make it winter[^]*Seed:/)
      .getByText(seed!)
      .waitFor();
  });

  test('refines in a form, which Escape closes', async () => {
    await button(first, 'Refine…').click();
    const form = mina.page.getByRole('dialog', { name: 'Refine this picture' });
    await form.waitFor();
    await mina.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });

    await button(first, 'Refine…').click();
    await form.getByRole('textbox', { name: /What should change/ }).fill('add a cat');
    await button(form, 'Submit').click();
    await form.waitFor({ state: 'detached' });
    const refined = await mina.picture(/with a horse.* cat/);
    expect(await refined.locator('.origin-line').textContent()).toContain('a red barn in a field');
  });

  test('paints in private', async () => {
    await mina.field.pressSequentially('/imagine a secret blue fish');
    await mina.page.getByRole('option', { name: /^private/ }).click();
    await mina.page.getByRole('option', { name: 'True' }).click();
    await mina.page.keyboard.press('Enter');
    const secret = await mina.picture('a secret blue fish');
    expect(await secret.getByText('Only you can see this').isVisible()).toBe(true);
  });

  test('becomes the moderator, who does not see what is private, and deletes a picture', async () => {
    await mina.be('Mo');
    await first.waitFor();
    expect(await mina.articles.filter({ hasText: 'secret' }).count()).toBe(0);
    expect(await mina.articles.filter({ hasText: 'Only you can see this' }).count()).toBe(0);
    const doomed = await mina.picture(/winter/);
    const id = (await doomed.getAttribute('id'))!;
    await button(doomed, 'Delete').click();
    await mina.page.locator(`#${id}`).waitFor({ state: 'detached' });
  });

  test('whoever is no moderator can’t delete a picture of somebody else, and is told so in private', async () => {
    const { page, field } = mina;
    await field.pressSequentially('/imagine a brown bear');
    await page.keyboard.press('Enter');
    const bear = await mina.picture('a brown bear');
    await mina.be('Mina');
    await button(bear, 'Delete').click();
    await mina.messageWith('Only the person who asked').getByText('Only you can see this').waitFor();
    expect(await bear.isVisible()).toBe(true);
    expect(await button(bear, 'Delete message').count()).toBe(0);
  });

  test('finds everything again after a reload', async () => {
    const ids = (visit: Visit) =>
      visit.articles.evaluateAll((all) => all.map((one) => (one as unknown as { id: string }).id));
    const before = await ids(mina);
    expect(before.length).toBeGreaterThan(10);
    await mina.page.reload();
    await mina.field.waitFor();
    expect(await ids(mina)).toEqual(before);
    await mina.picture('a secret blue fish');
    expect(await answers(mina, 'a red barn in a field with a horse').count()).toBeGreaterThan(2);
  });

  test('finds the same under the other name of this machine, pictures too', async () => {
    const visit = await visitPage(browser, atelier.origin.replace('127.0.0.1', 'localhost'));
    await visit.picture('a brown bear');
    expect(visit.askedElsewhere()).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  test('has the whole dialogue in Chinese', async () => {
    const visit = await visitPage(browser, atelier.origin, { locale: 'zh-CN' });
    await visit.openChannel('Atelier');
    await visit.field.pressSequentially('/im');
    await visit.page.getByRole('option', { name: '描述一幅画' }).click();
    await visit.page.keyboard.type('一只白色的猫坐在红色的屋顶上');
    await visit.page.keyboard.press('Enter');
    const cat = await visit.picture('一只白色的猫');
    await visit.reply(cat, '换成晚上');
    const night = await visit.picture(/白色的猫.*(?:晚上|夜)/);
    await button(night, '再画一次').click();
    await button(night, '详情').click();
    await visit.messageWith('种子').getByText('只有你能看到').waitFor();
    expect(visit.complaints).toEqual([]);
    expect(visit.askedElsewhere()).toEqual([]);
    await visit.close();
  });

  test('nothing left the machine, and the browser had nothing to complain about', () => {
    expect(mina.requested.length).toBeGreaterThan(20);
    expect(mina.askedElsewhere()).toEqual([]);
    expect(mina.complaints).toEqual([]);
  });
});
