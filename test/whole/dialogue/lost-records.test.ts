import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../stand-ins/playground/person.ts';
import { isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';

describe('records that are lost', () => {
  let atelier: StartedAtelier;
  let mina: Person;

  beforeAll(async () => {
    atelier = await startAtelier();
    mina = atelier.discord.person('Mina');
  });
  afterAll(() => atelier.close());

  test('come back with a reply, from the picture that the message shows', async () => {
    const prompt = 'a red house in a meadow with a dog';
    await mina.command('imagine', { prompt, seed: 5 });
    const first = await mina.waitForMessage(isPicture(prompt));
    await atelier.process().stop();
    await rm(join(atelier.dataDir, 'database'), { recursive: true });
    await rm(join(atelier.dataDir, 'pictures'), { recursive: true });
    await atelier.restart();

    await mina.reply(first, 'make it night, and lose the dog');
    const second = await mina.waitForMessage(isPicture('a red house in a meadow at night'));
    expect(second.message_reference?.message_id).toBe(first.id);
    const details = await (await mina.click(second, 'Details')).waitForResponse();
    expect(details.content).toContain('`5`');
    expect(details.content).toContain(first.id);
  });

  test('stay lost where somebody else shows a picture of that name', async () => {
    const first = mina.messages().find(isPicture('a red house in a meadow at night'))!;
    const bytes = new Uint8Array(await mina.bytesOf(first.attachments[0]!));
    const forged = await mina.say('look', { files: [{ name: '1234567890123456789-0.png', bytes }] });
    const bot = first.author.id;
    await mina.reply(forged, `<@${bot}> a green dragon`);
    const dragon = await mina.waitForMessage(isPicture('a green dragon'));
    expect(dragon.message_reference?.message_id).not.toBe(first.id);
  });
});
