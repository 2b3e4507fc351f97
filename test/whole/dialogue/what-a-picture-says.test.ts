import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import { readMetadata } from '../../../src/images/metadata/picture-metadata.ts';
import { isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';

describe('what the file of a picture says about it', () => {
  let atelier: StartedAtelier;
  beforeAll(async () => {
    atelier = await startAtelier();
  });
  afterAll(() => atelier.close());

  const idOf = ({ attachments: [file] }: PageMessage) => file?.filename.replace(/\.png$/u, '');

  test('is what it was made from and by, as Discord has it, and nothing about the person', async () => {
    const mina = atelier.discord.person('Mina');
    await mina.command('imagine', { prompt: 'a red barn --seed 7 --ar 3:2' });
    const barn = await mina.waitForMessage(isPicture('a red barn'));
    await mina.reply(barn, 'make it night');
    const night = await mina.waitForMessage(isPicture('a red barn at night'));

    const [first, second] = await Promise.all(
      [barn, night].map(async ({ attachments }) => mina.bytesOf(attachments[0]!)),
    );
    expect(readMetadata(first!)).toMatchObject({
      ...{ id: idOf(barn), parent: null, prompt: 'a red barn', seed: 7, backend: 'sketch', count: 1 },
    });
    expect(readMetadata(second!)).toMatchObject({ id: idOf(night), parent: idOf(barn), seed: 7 });
    const { width, height, xmpAsString = '' } = await sharp(second).metadata();
    expect(readMetadata(second!)).toMatchObject({ width, height });
    expect(xmpAsString).toContain('digitalsourcetype/algorithmicMedia<');
    for (const secret of [barn.channel_id, 'Mina']) expect(xmpAsString).not.toContain(secret);
  });
});
