import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readMetadata } from '../../src/images/metadata/picture-metadata.ts';
import { labelPicture } from '../../src/requests/label-picture.ts';
import type { NewPicture } from '../../src/storage/records.ts';
import { createFakeImageBackend } from '../fakes/fake-image-backend.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

const request = fakeRequest({ count: 2, wish: 'a cat please, says Mina' });
const row: NewPicture = {
  ...{ id: `${request.id}-1`, requestId: request.id, index: 1, parentId: '12-0' },
  ...{ prompt: 'a cat', negative: 'fog', seed: 8, width: 24, height: 16, backend: 'fake', model: 'm' },
  ...{ leftOut: ['gruffalo'], mediaType: 'image/png', file: `${request.id}-1.png` },
};

async function labelled(byRules?: boolean) {
  const bytes = await sharp({ create: { width: 24, height: 16, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const { backend } = createFakeImageBackend({ capabilities: byRules === undefined ? {} : { byRules } });
  return labelPicture(bytes, row, request, backend.capabilities);
}

test('a picture says what its rows say, and nothing about the person', async () => {
  const bytes = await labelled();
  const { requestId: _, parentId, mediaType: __, file: ___, ...said } = row;
  expect(readMetadata(bytes)).toEqual({ version: 1, ...said, parent: parentId, count: 2 });
  const text = Buffer.from(bytes).toString('latin1');
  for (const word of [request.userId, request.channelId, request.guildId, 'Mina']) {
    expect(text).not.toContain(`"${word}`);
  }
  expect(text).not.toContain('Mina');
});

test.each([
  [undefined, 'trainedAlgorithmicMedia'],
  [true, 'algorithmicMedia'],
])('where rules alone draw (%s), the label is %s', async (byRules, label) => {
  const { xmpAsString } = await sharp(await labelled(byRules)).metadata();
  expect(xmpAsString).toContain(`/digitalsourcetype/${label}<`);
});
