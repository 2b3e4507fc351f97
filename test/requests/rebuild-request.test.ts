import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resultView } from '../../src/delivery/request-view.ts';
import { labelPicture } from '../../src/requests/label-picture.ts';
import { rebuildRequest, type ShownMessage } from '../../src/requests/rebuild-request.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { createDiskPictures } from '../../src/storage/disk-pictures.ts';
import { createRecords } from '../../src/storage/drizzle-records.ts';
import type { PictureStore } from '../../src/storage/picture-store.ts';
import type { NewPicture, Records, RequestRow } from '../../src/storage/records.ts';
import { createFakeImageBackend } from '../fakes/fake-image-backend.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

const BOT = '55';
const CREATED = new Date('2026-11-20T10:00:00Z');
let lastId = 1_312_345_678_901_300_000n;
const nextId = () => String(++lastId);

const red = await sharp({ create: { width: 24, height: 16, channels: 3, background: 'red' } })
  .png()
  .toBuffer();

let folder: string;
let database: Database;
let records: Records;
let pictures: PictureStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atelier-rebuild-'));
  database = await openDatabase({ dataDir: folder });
  records = createRecords(database);
  pictures = createDiskPictures({ folder: join(folder, 'pictures') });
}, 60_000);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** A request that was delivered, its rows and its message as they would be. */
function delivered(change: Partial<RequestRow> = {}) {
  const request = fakeRequest({
    ...{ id: nextId(), messageId: nextId(), channelId: nextId(), createdAt: CREATED, finishedAt: CREATED },
    ...{
      prompt: 'a *red* barn',
      wish: 'a *red* barn',
      negative: 'fog',
      width: 24,
      height: 16,
      aspect: '3:2',
    },
    ...change,
  });
  const rows = Array.from({ length: request.count }, (_, index): NewPicture => {
    const { id, prompt, negative, width, height, backend, seed, parentPictureId: parentId } = request;
    return {
      ...{ id: `${id}-${index}`, requestId: id, index, parentId, prompt, negative, width, height, backend },
      ...{ seed: seed + index, model: 'painted-with', leftOut: ['gruffalo'], createdAt: CREATED },
      ...{ mediaType: 'image/png', file: `${id}-${index}.png` },
    };
  });
  const { capabilities } = createFakeImageBackend().backend;
  const files = new Map(
    rows.map((row) => [`https://cdn/${row.id}`, labelPicture(red, row, request, capabilities)]),
  );
  const message: ShownMessage = {
    ...{ id: request.messageId ?? '', channelId: request.channelId, guildId: request.guildId },
    ...{ authorId: BOT, createdAt: CREATED, content: resultView(request, []).content },
    attachments: rows.map(({ id }) => ({ name: `${id}.png`, url: `https://cdn/${id}` })),
  };
  return { request, rows, message, files };
}

async function rebuild(message: ShownMessage, files: ReadonlyMap<string, Uint8Array> = new Map()) {
  const fetched: string[] = [];
  const request = await rebuildRequest(
    message,
    {
      ...{ botId: BOT, applicationId: BOT, locale: 'en-US' },
      async fetchAttachment(url) {
        fetched.push(url);
        return files.get(url);
      },
    },
    { records, pictures, randomSeed: () => 99 },
  );
  return { request, fetched };
}

describe('a request whose rows are lost', () => {
  test('comes back as it was from its pictures, with their bytes', async () => {
    const { request, rows, message, files } = delivered({ count: 3 });
    const rebuilt = (await rebuild(message, files)).request;
    expect(rebuilt).toEqual({ ...request, updatedAt: rebuilt?.updatedAt });
    expect(await records.picturesOf(request.id)).toEqual(rows);
    for (const { id, file } of rows) {
      expect(await pictures.get(file)).toEqual(Buffer.from(files.get(`https://cdn/${id}`) ?? []));
    }
    expect((await records.findRequestByMessage(message.id))?.id).toBe(request.id);
    expect((await records.currentPictureIn(request.channelId))?.id).toBe(`${request.id}-0`);
  });

  test('is a link of its branch again', async () => {
    const first = delivered();
    await rebuild(first.message, first.files);
    const next = delivered({ parentPictureId: `${first.request.id}-0`, origin: 'reply' });
    await rebuild(next.message, next.files);
    const branch = await records.branchOf(`${next.request.id}-0`, { limit: 20 });
    expect(branch.map(({ request: { id } }) => id)).toEqual([first.request.id, next.request.id]);
  });

  test('is nobody’s where the text does not say whose, and stays all it was else', async () => {
    const { request, message, files } = delivered();
    const rebuilt = (await rebuild({ ...message, content: 'something else' }, files)).request;
    expect(rebuilt).toMatchObject({
      userId: BOT,
      seed: request.seed,
      negative: 'fog',
      prompt: request.prompt,
    });
  });

  test('comes back from the text where the files say nothing', async () => {
    const { request, message } = delivered({ count: 2, model: 'dream' });
    const files = new Map(message.attachments.map(({ url }) => [url, red]));
    expect((await rebuild(message, files)).request).toMatchObject({
      ...{
        id: request.id,
        prompt: 'a *red* barn',
        userId: '33',
        model: 'dream',
        aspect: '3:2',
        negative: '',
      },
      ...{ seed: 99, count: 2, stage: 'delivered' },
    });
    expect(await records.picturesOf(request.id)).toMatchObject([{ seed: 99 }, { seed: 100, width: 24 }]);
    expect(await pictures.get(`${request.id}-1.png`)).toEqual(red);
  });

  test('comes back from the text where the files can’t be had', async () => {
    const { request, message } = delivered();
    expect((await rebuild(message)).request?.prompt).toBe('a *red* barn');
    expect(await records.picturesOf(request.id)).toMatchObject([{ prompt: 'a *red* barn' }]);
    expect(await pictures.get(`${request.id}-0.png`)).toBeUndefined();
  });

  test('of two replies at once, both go on from one row', async () => {
    const { request, message, files } = delivered();
    const both = await Promise.all([rebuild(message, files), rebuild(message)]);
    expect(both.map((one) => one.request?.id)).toEqual([request.id, request.id]);
    expect(both[0]?.request).toEqual(both[1]?.request);
    expect(await records.picturesOf(request.id)).toHaveLength(1);
  });

  test('is stored as the format that its bytes are, whatever the file is called', async () => {
    const { request, message } = delivered();
    const jpeg = await sharp(red).jpeg().toBuffer();
    await rebuild(message, new Map([[message.attachments[0]?.url ?? '', jpeg]]));
    expect(await records.picturesOf(request.id)).toMatchObject([
      { mediaType: 'image/jpeg', file: `${request.id}-0.jpeg` },
    ]);
  });
});

describe('nothing is overwritten', () => {
  test('rows that are there are used, and only missing bytes are put back', async () => {
    const { request, rows, message, files } = delivered({ count: 2 });
    await records.restoreRequest({ ...request, prompt: 'as recorded' }, rows);
    await pictures.put(`${request.id}-0.png`, new Uint8Array([7]));
    expect((await rebuild(message, files)).request?.prompt).toBe('as recorded');
    expect(await pictures.get(`${request.id}-0.png`)).toEqual(Buffer.from([7]));
    expect(await pictures.get(`${request.id}-1.png`)).toEqual(
      Buffer.from(files.get(`https://cdn/${request.id}-1`) ?? []),
    );
  });
});

describe('nothing can be planted', () => {
  test('by a message of somebody else: its files are not even fetched', async () => {
    const { request, message, files } = delivered();
    const { request: rebuilt, fetched } = await rebuild({ ...message, authorId: '66' }, files);
    expect([rebuilt, fetched]).toEqual([undefined, []]);
    expect(await records.findRequest(request.id)).toBeUndefined();
  });

  test('by a file that names another picture than it is', async () => {
    const [one, other] = [delivered(), delivered({ prompt: 'another' })];
    const url = one.message.attachments[0]?.url ?? '';
    const swapped = new Map([[url, [...other.files.values()][0] ?? red]]);
    expect((await rebuild(one.message, swapped)).request).toMatchObject({
      ...{ id: one.request.id, prompt: 'a *red* barn', seed: 99 },
    });
    expect(await records.findRequest(other.request.id)).toBeUndefined();
  });

  test.each([
    ['words', []],
    ['a file of another kind', [{ name: 'song.mp3', url: 'https://cdn/a' }]],
    ['a file with another name', [{ name: '../12-0.png', url: 'https://cdn/a' }]],
  ])('by a message with %s', async (_, attachments) => {
    const { message } = delivered();
    const { request, fetched } = await rebuild({ ...message, attachments });
    expect([request, fetched]).toEqual([undefined, []]);
  });

  test('by a picture that says nothing in a message that says nothing', async () => {
    const { message } = delivered();
    expect((await rebuild({ ...message, content: 'Here you are.' })).request).toBeUndefined();
  });

  test('by more files than a request has', async () => {
    const { message, files } = delivered({ count: 1 });
    const [file] = message.attachments;
    const { fetched } = await rebuild({ ...message, attachments: Array(9).fill(file) }, files);
    expect(fetched).toHaveLength(4);
  });
});
