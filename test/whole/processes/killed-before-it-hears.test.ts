import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import { isEphemeral } from '../../stand-ins/start-atelier.ts';
import { type Mortal, startMortal } from '../../stand-ins/start-mortal.ts';

/** Older than Discord keeps a nonce. */
const LATER_MS = 5 * 60_000;

const isPosted = (message: PageMessage) => !isEphemeral(message) && message.attachments.length === 0;
const hasPicture = (message: PageMessage) => !isEphemeral(message) && message.attachments.length === 1;
const tellsFailure = ({ content }: PageMessage) => content.includes('graphics memory');
const IN_ITS_ONE_MESSAGE = { messages: 1, isTheSame: true };

describe('a process that is killed when Discord has done something and it has not heard so', () => {
  let mortal: Mortal;
  beforeAll(async () => void (mortal = await startMortal({ stepMs: 5 })));
  afterAll(() => mortal.close());

  test('posted: that message gets the picture', async () => {
    mortal.dieWhen(isPosted);
    await mortal.mina.command('imagine', { prompt: 'a boat just posted' });
    expect(await mortal.comesBack('a boat just posted', hasPicture)).toEqual(IN_ITS_ONE_MESSAGE);
  });

  test('posted, and started again when the nonce has been forgotten: that message gets the picture', async () => {
    const words = 'a boat posted long ago';
    mortal.dieWhen(isPosted);
    await mortal.mina.command('imagine', { prompt: words });
    await mortal.death();
    for (const chatter of ['where is it?', 'no idea']) await mortal.mina.say(chatter);
    mortal.discord.playground.faults.advance(LATER_MS);
    const later = { file: 'test/whole/processes/start-later.ts', args: [String(LATER_MS)] };
    expect(await mortal.comesBack(words, hasPicture, later)).toEqual(IN_ITS_ONE_MESSAGE);
    await mortal.process().stop();
    await mortal.startAgain();
  });

  test('the answer to the interaction: the picture comes', async () => {
    mortal.dieWhen(isEphemeral);
    await mortal.mina.command('imagine', { prompt: 'a boat just promised' });
    expect(await mortal.comesBack('a boat just promised', hasPicture)).toEqual(IN_ITS_ONE_MESSAGE);
  });

  test('the picture shown: it stays, in that message', async () => {
    mortal.dieWhen(hasPicture);
    await mortal.mina.command('imagine', { prompt: 'a boat just shown' });
    expect(await mortal.comesBack('a boat just shown', hasPicture)).toEqual(IN_ITS_ONE_MESSAGE);
  });

  test('the failure told: it stays told, in that message', async () => {
    mortal.painter.failNext('out-of-memory');
    mortal.dieWhen(tellsFailure);
    await mortal.mina.command('imagine', { prompt: 'a boat too large' });
    expect(await mortal.comesBack('a boat too large', tellsFailure)).toEqual(IN_ITS_ONE_MESSAGE);
  });

  test('posted, and cancelled meanwhile: no message goes on promising a picture', async () => {
    const words = 'a boat unwanted at once';
    mortal.discord.playground.faults.resetAfter(/^POST .*\/messages$/u);
    mortal.dieAt('cancelling');
    await mortal.mina.command('imagine', { prompt: words });
    const message = await mortal.mina.waitForMessage(({ content }) => content.includes(words));
    await mortal.mina.click(message, 'Cancel');
    await mortal.startAgain();
    await expect
      .poll(() => mortal.messagesOf(words).filter(({ content }) => !content.includes('Cancelled.')))
      .toEqual([]);
  });

  test('a reply’s picture posted: that message gets it, and still answers the picture', async () => {
    await mortal.mina.command('imagine', { prompt: 'a red lighthouse' });
    const first = await mortal.mina.waitForMessage(
      (message) => message.content.includes('a red lighthouse') && hasPicture(message),
    );
    mortal.dieWhen(isPosted);
    await mortal.mina.reply(first, 'make it night');
    const words = 'a red lighthouse at night';
    expect(await mortal.comesBack(words, hasPicture)).toEqual(IN_ITS_ONE_MESSAGE);
    expect(mortal.messagesOf(words)[0]?.message_reference?.message_id).toBe(first.id);
  });
});
