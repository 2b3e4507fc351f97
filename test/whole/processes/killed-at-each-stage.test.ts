import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { createRecords } from '../../../src/storage/drizzle-records.ts';
import { isPicture } from '../../stand-ins/start-atelier.ts';
import { type Mortal, startMortal } from '../../stand-ins/start-mortal.ts';

const isOnePicture = ({ attachments }: PageMessage) => attachments.length === 1;
const isFourPictures = ({ attachments }: PageMessage) => attachments.length === 4;
const tellsFailure = ({ content }: PageMessage) => content.includes('graphics memory');
const isCancelled = ({ content }: PageMessage) => content.includes('Cancelled.');
const IN_ITS_ONE_MESSAGE = { messages: 1, isTheSame: true };

describe('a process that is killed right after a request has reached a stage', () => {
  let mortal: Mortal;
  // A picture takes a third of a second.
  beforeAll(async () => void (mortal = await startMortal({ stepMs: 15 })));
  afterAll(() => mortal.close());

  const asked: string[] = [];
  function ask(words: string, count = 1) {
    asked.push(words);
    return mortal.mina.command('imagine', { prompt: words, count });
  }

  test.each(['recorded', 'posted', 'queued', 'painting', 'rendered', 'delivered'] as const)(
    '%s: its one message gets its picture within 15 s of the start, and it is painted once',
    async (stage) => {
      const words = `a picture killed when ${stage}`;
      mortal.dieAt(stage);
      await ask(words);
      expect(await mortal.comesBack(words, isOnePicture)).toEqual(IN_ITS_ONE_MESSAGE);
      expect(mortal.painter.asked.filter(({ prompt }) => prompt === words)).toHaveLength(1);
    },
  );

  test('in the middle of a slow picture: it gets it, and so do those that wait behind it', async () => {
    await ask('four slow pictures', 4);
    for (const words of ['a picture behind', 'another one behind']) await ask(words);
    await expect.poll(() => mortal.painter.engine.progress().progress, { interval: 10 }).toBeGreaterThan(0.3);
    await mortal.process().kill();
    expect(await mortal.comesBack('four slow pictures', isFourPictures)).toEqual(IN_ITS_ONE_MESSAGE);
    await mortal.mina.waitForMessage(isPicture('a picture behind'));
    await mortal.mina.waitForMessage(isPicture('another one behind'));
  });

  test('failing: its one message says why', async () => {
    const words = 'a picture that fails';
    mortal.dieAt('failing');
    mortal.painter.failNext('out-of-memory');
    await ask(words);
    expect(await mortal.comesBack(words, tellsFailure)).toEqual(IN_ITS_ONE_MESSAGE);
  });

  test('cancelling while it is painted: its one message says so, and it is not painted again', async () => {
    const words = 'four pictures that nobody wants';
    mortal.dieAt('cancelling');
    const interaction = await ask(words, 4);
    await interaction.waitForResponse(({ content }) => content.includes('https://'));
    await expect.poll(() => mortal.painter.engine.progress().state.job_count).toBe(4);
    const asks = mortal.painter.asked.length;
    await mortal.mina.click(mortal.messagesOf(words)[0]!, 'Cancel');
    expect(await mortal.comesBack(words, isCancelled)).toEqual(IN_ITS_ONE_MESSAGE);
    expect(mortal.painter.asked).toHaveLength(asks);
  });

  test('cancelling while it waits: it is cancelled, and the one before it gets its pictures', async () => {
    await ask('four pictures in front', 4);
    await mortal.mina.waitForMessage(({ content }) => content.includes('in front'));
    mortal.dieAt('cancelling');
    const words = 'a picture that waits';
    const interaction = await ask(words);
    await interaction.waitForResponse(({ content }) => content.includes('https://'));
    await mortal.mina.click(mortal.messagesOf(words)[0]!, 'Cancel');
    expect(await mortal.comesBack(words, isCancelled)).toEqual(IN_ITS_ONE_MESSAGE);
    await mortal.mina.waitForMessage(isPicture('four pictures in front', 4));
  });

  test('in the end nobody has a second message, and no request is left open', async () => {
    expect(await mortal.process().stop()).toBe(0);
    expect(asked.map((words) => mortal.messagesOf(words).length)).toEqual(asked.map(() => 1));
    const database = await openDatabase({ dataDir: mortal.dataDir });
    const later = new Date(Date.now() + 60_000);
    const open = await createRecords(database).unfinishedRequests({ before: later, limit: 100 });
    await database.close();
    expect(open).toEqual([]);
  });
});
