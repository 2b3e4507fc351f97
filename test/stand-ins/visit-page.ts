import type { Browser, Locator } from 'playwright-core';
import { wordsFor } from '../../playground/page/locales/languages.ts';

export interface VisitOptions {
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly hasTouch?: boolean;
}

export type Visit = Awaited<ReturnType<typeof visitPage>>;

const PATIENCE_MS = 15_000;

/** The playground in a browser that was never here before, and names for what a person sees on it. */
export async function visitPage(browser: Browser, origin: string, options: VisitOptions = {}) {
  const { locale = 'en-US', width = 1280, height = 900, scale = 1, hasTouch = false } = options;
  const context = await browser.newContext({
    locale,
    viewport: { width, height },
    deviceScaleFactor: scale,
    hasTouch,
    // Nothing moves, so that what is where it will be can be pressed at once.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const words = wordsFor(locale);
  const requested: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => void requested.push(request.url()));
  page.on('pageerror', (error) => void complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(origin);

  const field = page.getByRole('textbox', { name: words.composer.label });
  await field.waitFor();

  const log = page.getByRole('log');
  const articles = log.getByRole('article');
  const messageWith = (text: string | RegExp): Locator => articles.filter({ hasText: text }).last();

  return {
    page,
    words,
    field,
    log,
    articles,
    messageWith,
    /** The newest message with these words and so many pictures, once they are there; it stays this one. */
    async picture(
      text: string | RegExp,
      { count = 1, below }: { count?: number; below?: Locator } = {},
    ): Promise<Locator> {
      const place = below === undefined ? '' : `#${await below.getAttribute('id')} ~ `;
      const found = log
        .locator(`${place}article`, { hasText: text })
        .filter({ has: page.locator(`.gallery[data-count="${count}"]`) })
        .last();
      await untilLoaded(found.getByRole('img').last());
      return page.locator(`#${await found.getAttribute('id')}`);
    },
    async reply(message: Locator, text: string): Promise<void> {
      await message.hover();
      await message.getByRole('button', { name: words.messages.reply, exact: true }).click();
      await field.fill(text);
      await field.press('Enter');
    },
    async be(person: 'Mina' | 'Mo'): Promise<void> {
      const radio = page.getByRole('radio', { name: new RegExp(`^${person}`) });
      await radio.click();
      await page.locator('.person.chosen', { has: radio }).waitFor();
    },
    openChannel: (name: string) => page.getByRole('navigation').getByRole('button', { name }).click(),
    /** Every address it asked for that is not on the playground. */
    askedElsewhere: () =>
      requested.filter((url) => !url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)),
    requested,
    /** What it wrote to the console as an error or a warning. */
    complaints,
    close: () => context.close(),
  };
}

async function untilLoaded(picture: Locator): Promise<void> {
  await picture.waitFor();
  await picture.evaluate((image) => (image as unknown as { decode(): Promise<void> }).decode());
}
