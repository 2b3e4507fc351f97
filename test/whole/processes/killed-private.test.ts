import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import { isEphemeral } from '../../stand-ins/start-atelier.ts';
import { type Mortal, startMortal } from '../../stand-ins/start-mortal.ts';

/** Older than an interaction's token may be used. */
const LATER_MS = 16 * 60_000;

const isSecretPicture = (message: PageMessage) => isEphemeral(message) && message.attachments.length === 1;

describe('a process that is killed with a private request', () => {
  let mortal: Mortal;
  beforeAll(async () => void (mortal = await startMortal({ stepMs: 5 })));
  afterAll(() => mortal.close());

  const ask = (prompt: string) => mortal.mina.command('imagine', { prompt, private: true });

  test.each(['posted', 'rendered'] as const)(
    '%s: its answer gets the picture, and nobody else sees any of it',
    async (stage) => {
      mortal.dieAt(stage);
      const interaction = await ask(`a secret ${stage}`);
      await mortal.startAgain();
      const picture = await interaction.waitForResponse(isSecretPicture);
      expect(picture.content).toContain(`a secret ${stage}`);
      expect(interaction.responses()).toHaveLength(1);
      expect(mortal.messagesOf('a secret')).toEqual([]);
    },
  );

  test('its picture shown, before it hears so: it stays', async () => {
    mortal.dieWhen(isSecretPicture);
    const interaction = await ask('a secret just shown');
    await mortal.startAgain();
    await interaction.waitForResponse(isSecretPicture);
    expect(interaction.responses()).toHaveLength(1);
  });

  test('never answered: nothing is lost, /show has the picture', async () => {
    mortal.dieAt('recorded');
    const interaction = await ask('a secret without an answer');
    await mortal.startAgain();
    expect(await shown(interaction.id)).toBe(1);
    expect(mortal.messagesOf('a secret')).toEqual([]);
  });

  test('started again when the answer can’t be changed any more: /show has the picture', async () => {
    mortal.dieAt('painting');
    const interaction = await ask('a secret too late');
    await mortal.death();
    mortal.discord.playground.faults.advance(LATER_MS);
    await mortal.startAgain({ file: 'test/whole/processes/start-later.ts', args: [String(LATER_MS)] });
    expect(await shown(interaction.id)).toBe(1);
    expect(interaction.responses().flatMap(({ attachments }) => attachments)).toEqual([]);
    expect(mortal.messagesOf('a secret')).toEqual([]);
  });

  /** How many pictures /show answers with, once it has some. */
  async function shown(job: string): Promise<number> {
    const show = async () =>
      (await (await mortal.mina.command('show', { job })).waitForResponse()).attachments;
    return vi.waitFor(async () => (await show()).length || Promise.reject(new Error('no picture yet')), {
      timeout: 10_000,
      interval: 250,
    });
  }
});
