import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, startChromium } from '../../stand-ins/start-chromium.ts';
import { startProcess, type StartedProcess } from '../../stand-ins/start-process.ts';
import { visitPage } from '../../stand-ins/visit-page.ts';

const IMAGES = join(import.meta.dirname, '..', '..', '..', 'docs', 'images');
const MOST_BYTES = 600_000;
/** Sharp also on screens with twice the pixels. */
const SCALE = 2;

interface Shot {
  readonly file: string;
  readonly locale: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly wish: string;
  readonly reply: string;
  readonly next: RegExp;
  readonly seed: number;
  readonly isLight?: boolean;
}

const SHOTS: readonly Shot[] = [
  {
    file: 'dialogue.png',
    locale: 'en-US',
    size: { width: 1280, height: 1130 },
    seed: 1,
    wish: 'a red barn in a meadow with a cherry tree and a horse',
    reply: 'make it night, and lose the horse',
    next: /cherry tree.*night/,
  },
  {
    file: 'dialogue-zh.png',
    locale: 'zh-CN',
    size: { width: 1280, height: 1130 },
    seed: 2,
    wish: '雪中的小木屋和一只狐狸',
    reply: '换成晚上，再加一只猫头鹰',
    next: /猫头鹰/,
    isLight: true,
  },
];

/** The pictures of the documentation, taken by `UPDATE_SCREENSHOTS=1 npm test -- screenshots`. */
describe.skipIf(!hasChromium())('the pictures of the documentation', () => {
  let dataDir: string;
  let atelier: StartedProcess;
  let browser: Browser;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'atelier-shots-'));
    atelier = await startProcess({ file: 'src/main/start.ts', env: { DATA_DIR: dataDir } });
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await atelier?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** A wish, its picture, a reply and the next picture, all in sight. */
  async function takeShot({ locale, size, wish, reply, next, seed, isLight = false }: Shot): Promise<Buffer> {
    const visit = await visitPage(browser, atelier.origin, { locale, ...size, scale: SCALE });
    const { page, words } = visit;
    if (isLight) await page.getByRole('switch', { name: words.person.theme }).click();
    if (locale !== 'en-US') await visit.openChannel('sketches');
    await visit.field.fill(`/imagine ${wish} --ar 16:9 --seed ${seed}`);
    await page.keyboard.press('Enter');
    const first = await visit.picture(wish);
    await page.getByRole('button', { name: words.messages.dismiss }).click();
    await visit.reply(first, reply);
    const second = await visit.picture(next);
    await page.mouse.move(2, 2);
    await visit.field.blur();
    for (const message of [first, second]) {
      const { y, height } = (await message.boundingBox())!;
      expect(y).toBeGreaterThan(48);
      expect(y + height).toBeLessThan(size.height - 80);
    }
    const shot = await page.screenshot();
    expect(visit.complaints).toEqual([]);
    await visit.close();
    return await sharp(shot).png({ palette: true, quality: 95, effort: 10 }).toBuffer();
  }

  test.each(SHOTS)('$file shows a whole dialogue', async (shot) => {
    const taken = await takeShot(shot);
    const path = join(IMAGES, shot.file);
    if (process.env['UPDATE_SCREENSHOTS']) {
      await mkdir(IMAGES, { recursive: true });
      await writeFile(path, taken);
    }
    const kept = await readFile(path);
    expect(kept.length).toBeLessThan(MOST_BYTES);
    const { width, height } = await sharp(kept).metadata();
    expect([width, height]).toEqual([shot.size.width * SCALE, shot.size.height * SCALE]);
  });
});
