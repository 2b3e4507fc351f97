import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setTimeout as wait } from 'node:timers/promises';
import type { PageMessage } from '../../../playground/protocol.ts';
import type { Person } from '../../stand-ins/playground/person.ts';
import { startSdWebUi } from '../../stand-ins/sd-webui-server.ts';
import { isPicture, labelsOf, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';

/** Edits of one message; the network may bring two of them a little nearer to each other. */
const PROGRESS_PAUSE_MS = 1500 - 50;

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
  const editsOf = ({ id }: PageMessage) =>
    atelier.discord.playground.requests.filter(
      ({ method, path }) => method === 'PATCH' && path.endsWith(`/messages/${id}`),
    );

  test('it is the painter where nobody chooses another one', async () => {
    await mina.command('imagine', { prompt: 'a red kite', seed: 77 });
    const picture = await mina.waitForMessage(isPicture('a red kite'));
    expect(picture.content).toContain('sd-webui');
    expect(painter.asked.at(-1)).toMatchObject({ prompt: 'a red kite', seed: 77, width: 1024, height: 1024 });
  });

  test('progress is shown at most every 1.5 s, and never after the result', async () => {
    const seen: string[] = [];
    const stop = atelier.discord.playground.listen(mina.id, (event) => {
      if (event.type !== 'message-update' || !event.data.content.includes('four slow kites')) return;
      seen.push(/Painting… \d+ %/u.exec(event.data.content)?.[0] ?? 'something else');
    });
    const { id } = await beginFour('four slow kites');
    const picture = await mina.waitForMessage(isPicture('four slow kites', 4));
    expect(picture.id).toBe(id);
    await wait(2000);
    stop();

    const edits = editsOf(picture);
    expect(edits.at(-1)?.files).toHaveLength(4);
    const progress = edits.slice(0, -1).map(({ at }) => at);
    expect(progress.length).toBeGreaterThanOrEqual(2);
    const pauses = progress.slice(1).map((at, index) => at - progress[index]!);
    expect(Math.min(...pauses)).toBeGreaterThan(PROGRESS_PAUSE_MS);
    expect(seen.filter((line) => line.startsWith('Painting…')).length).toBeGreaterThanOrEqual(2);
    expect(seen.at(-1)).toBe('something else');
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

  test('deleting the message while it is painted is a cancel, and nothing more is posted', async () => {
    const before = interrupts();
    const message = await beginFour('four deleted kites');
    atelier.discord.person('Mo').deleteMessage(message);
    await expect.poll(interrupts, { timeout: 5000 }).toBeGreaterThan(before);
    await wait(2000);
    expect(mina.messages().filter(saying('four deleted kites', ''))).toEqual([]);
    expect(painter.asked.filter(({ prompt }) => prompt === 'four deleted kites')).toHaveLength(1);
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
