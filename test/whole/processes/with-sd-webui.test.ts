import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import type { Person } from '../../stand-ins/playground/person.ts';
import { startSdWebUi } from '../../stand-ins/sd-webui-server.ts';
import { isPicture, labelsOf, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';

describe('everything in one process, with a Stable Diffusion WebUI', () => {
  let painter: Awaited<ReturnType<typeof startSdWebUi>>;
  let atelier: StartedAtelier;
  let mina: Person;

  beforeAll(async () => {
    // A picture takes a second.
    painter = await startSdWebUi({ stepMs: 50 });
    atelier = await startAtelier({ SD_WEBUI_URL: painter.url });
    mina = atelier.discord.person('Mina');
  });
  afterAll(async () => {
    await atelier.close();
    await painter.stop();
  });

  const saying =
    (words: string, line: string) =>
    ({ content, author }: PageMessage): boolean =>
      author.bot === true && content.includes(words) && content.includes(line);

  /** Asks for four pictures and waits until the painter is at them. */
  async function beginFour(words: string): Promise<PageMessage> {
    await mina.command('imagine', { prompt: words, count: 4 });
    return mina.waitForMessage(saying(words, 'Painting…'));
  }

  const interrupts = () => painter.requests.filter(({ path }) => path === '/sdapi/v1/interrupt').length;

  test('it is the painter where nobody chooses another one', async () => {
    await mina.command('imagine', { prompt: 'a red kite', seed: 77 });
    const picture = await mina.waitForMessage(isPicture('a red kite'));
    expect(picture.content).toContain('sd-webui');
    expect(painter.asked.at(-1)).toMatchObject({ prompt: 'a red kite', seed: 77, width: 1024, height: 1024 });
  });

  test('cancelling while it is painted stops the painter and says so', async () => {
    const before = interrupts();
    const message = await beginFour('four unwanted kites');
    const clickedAt = performance.now();
    await mina.click(message, 'Cancel');
    const cancelled = await mina.waitForMessage(saying('four unwanted kites', 'Cancelled.'));
    expect(performance.now() - clickedAt).toBeLessThan(2000);
    expect(cancelled.id).toBe(message.id);
    expect(interrupts()).toBeGreaterThan(before);
    expect(painter.paintings.at(-1)).toMatchObject({ interrupted: true });
  });

  test('what will not be better the next time is told at once', async () => {
    painter.failNext('out-of-memory');
    await mina.command('imagine', { prompt: 'a huge kite' });
    const message = await mina.waitForMessage(saying('a huge kite', 'ran out of graphics memory'));
    expect(labelsOf(message)).toContain('Again');
    expect(painter.asked.filter(({ prompt }) => prompt === 'a huge kite')).toHaveLength(1);
  });

  test('what may be better the next time is tried again', async () => {
    painter.failNext('drop');
    await mina.command('imagine', { prompt: 'a stubborn kite' });
    await mina.waitForMessage(isPicture('a stubborn kite'), { withinMs: 20_000 });
    expect(painter.asked.filter(({ prompt }) => prompt === 'a stubborn kite')).toHaveLength(2);
  });

  test('a painter that is away is told in plain words, and Again works when it is back', async () => {
    const { port } = painter;
    await painter.stop();
    await mina.command('imagine', { prompt: 'a lonely kite' });
    const failed = await mina.waitForMessage(saying('a lonely kite', 'can’t be reached right now'), {
      withinMs: 20_000,
    });
    painter = await startSdWebUi({ stepMs: 5, port });
    await mina.click(failed, 'Again');
    const picture = await mina.waitForMessage(isPicture('a lonely kite'));
    expect(picture.id).not.toBe(failed.id);
  });
});
