import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { createRecords } from '../../src/storage/drizzle-records.ts';
import type { NewPicture, Records } from '../../src/storage/records.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

const START = Date.parse('2026-11-24T12:00:00Z');
let lastId = 1_312_345_678_901_234_000n;
const nextId = () => String(++lastId);

function picture(requestId: string, change: Partial<NewPicture> = {}): NewPicture {
  return {
    ...{
      id: `${requestId}-0`,
      requestId,
      index: 0,
      parentId: null,
      prompt: 'a cat',
      negative: '',
      seed: 2 ** 32 - 1,
    },
    ...{ width: 1024, height: 1024, backend: 'fake', model: null, leftOut: ['gruffalo'] },
    ...{ mediaType: 'image/png', file: `${requestId}-0.png` },
    ...change,
  };
}

/** The records keep their promises on every database that they run on. */
export function describeRecords(
  name: string,
  openPlace: () => Promise<{ place: Parameters<typeof openDatabase>[0]; close: () => Promise<void> }>,
) {
  describe(`records on ${name}`, () => {
    let database: Database;
    let records: Records;
    let close: () => Promise<void>;

    beforeAll(async () => {
      const opened = await openPlace();
      close = opened.close;
      database = await openDatabase(opened.place);
      records = createRecords(database);
    }, 60_000);

    afterAll(async () => {
      await database.close();
      await close();
    });

    async function add(change: Parameters<typeof fakeRequest>[0] = {}) {
      const request = fakeRequest({ id: nextId(), backend: nextId(), ...change });
      await records.addRequest(request);
      return request;
    }

    test('only one at a time may tell a place, and only while the request waits', async () => {
      const { id } = await add({ stage: 'queued' });
      const long = { notSince: new Date(Date.now() - 1500) };
      const claims = await Promise.all([1, 2, 3].map(() => records.claimPlaceUpdate(id, long)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await records.claimPlaceUpdate(id, { notSince: new Date(Date.now() + 1000) })).toMatchObject({
        id,
      });
      await records.advanceRequest(id, ['queued'], { stage: 'painting' });
      expect(await records.claimPlaceUpdate(id, { notSince: new Date(Date.now() + 1000) })).toBeUndefined();
    });

    test('a request is added once, and every field comes back', async () => {
      const request = fakeRequest({
        id: nextId(),
        prompt: '一只猫 🐱 with “quotes”; drop table',
        failure: { reason: 'bug', reference: 'a1' },
        seed: 2 ** 32 - 1,
        finishedAt: new Date(START),
      });
      expect(await records.addRequest(request)).toBe(true);
      expect(await records.addRequest({ ...request, prompt: 'another' })).toBe(false);
      expect(await records.findRequest(request.id)).toEqual(request);
    });

    test('a request is found by its message', async () => {
      const request = await add({ messageId: nextId() });
      expect((await records.findRequestByMessage(request.messageId ?? ''))?.id).toBe(request.id);
      expect(await records.findRequestByMessage('1')).toBeUndefined();
    });

    test('of many who advance a request from the same stage, one succeeds', async () => {
      const { id } = await add({ stage: 'queued' });
      const tries = Array.from({ length: 8 }, () =>
        records.advanceRequest(id, ['queued'], { stage: 'painting' }),
      );
      const rows = (await Promise.all(tries)).filter((row) => row !== undefined);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.stage).toBe('painting');
    });

    test('unfinished requests come oldest first, without those touched since', async () => {
      const old = { stage: 'queued', updatedAt: new Date(START - 60_000) } as const;
      const second = await add({ ...old, createdAt: new Date(START - 1000) });
      const first = await add({ ...old, createdAt: new Date(START - 2000) });
      const final = await add({ ...old, stage: 'delivered' });
      const touched = await add({ stage: 'queued', updatedAt: new Date(START) });
      const ids = (await records.unfinishedRequests({ before: new Date(START - 30_000), limit: 50 })).map(
        ({ id }) => id,
      );
      expect(ids.filter((id) => [first.id, second.id, final.id, touched.id].includes(id))).toEqual([
        first.id,
        second.id,
      ]);
    });

    test('places count those of the same backend that came before', async () => {
      const backend = nextId();
      const line = { backend, stage: 'queued' } as const;
      await add({ ...line, createdAt: new Date(START) });
      await add({ ...line, createdAt: new Date(START), stage: 'painting' });
      await add({ ...line, createdAt: new Date(START), backend: 'other' });
      const last = await add({ ...line, createdAt: new Date(START + 1) });
      await add({ ...line, createdAt: new Date(START + 2) });
      expect(await records.countWaitingBefore(last)).toBe(1);
      const open = await records.openRequests({ backend, limit: 10 });
      expect(open).toHaveLength(4);
    });

    test('the newest unfinished request of a person is the one to cancel', async () => {
      const userId = nextId();
      await add({ userId, stage: 'queued', createdAt: new Date(START) });
      const newest = await add({ userId, stage: 'painting', createdAt: new Date(START + 1) });
      await add({ userId, stage: 'delivered', createdAt: new Date(START + 2) });
      expect((await records.newestUnfinishedOf(userId))?.id).toBe(newest.id);
      expect(await records.newestUnfinishedOf('1')).toBeUndefined();
    });

    test('the time left is the median of what was measured', async () => {
      const backend = nextId();
      expect(await records.medianRenderSeconds(backend)).toBeUndefined();
      for (const seconds of [2, 30, 4]) {
        await add({ backend, startedAt: new Date(START), renderedAt: new Date(START + seconds * 1000) });
      }
      expect(await records.medianRenderSeconds(backend)).toBe(4);
    });

    test('pictures and the stage come together, and only while the request is painted', async () => {
      const painted = await add({ stage: 'painting' });
      await records.addPictures(painted.id, [picture(painted.id)]);
      await records.addPictures(painted.id, [picture(painted.id)]);
      expect((await records.findRequest(painted.id))?.stage).toBe('rendered');
      expect(await records.picturesOf(painted.id)).toMatchObject([
        { seed: 2 ** 32 - 1, leftOut: ['gruffalo'] },
      ]);

      const cancelled = await add({ stage: 'cancelling' });
      await records.addPictures(cancelled.id, [picture(cancelled.id)]);
      expect(await records.picturesOf(cancelled.id)).toEqual([]);
    });

    /** Pictures that follow from each other, the first of them from one that is gone. */
    async function addBranch(length: number): Promise<string[]> {
      const ids: string[] = [];
      for (let place = 0; place < length; place++) {
        const { id } = await add({ stage: 'painting', wish: `wish ${place}` });
        await records.addPictures(id, [picture(id, { parentId: ids.at(-1) ?? 'gone-0' })]);
        ids.push(`${id}-0`);
      }
      return ids;
    }

    test('a branch goes back to the first picture that is still there, each with its request', async () => {
      const ids = await addBranch(4);
      await addBranch(2);
      const branch = await records.branchOf(ids[2] ?? '', { limit: 20 });
      expect(branch.map(({ picture: { id } }) => id)).toEqual(ids.slice(0, 3));
      expect(branch.map(({ request }) => request.wish)).toEqual(['wish 0', 'wish 1', 'wish 2']);
      expect(branch[2]?.picture).toEqual(await records.findPicture(ids[2] ?? ''));
      expect(branch[2]?.request).toEqual(await records.findRequest((ids[2] ?? '').slice(0, -2)));
    });

    test('of a long branch come the newest', async () => {
      const ids = await addBranch(6);
      const branch = await records.branchOf(ids[5] ?? '', { limit: 3 });
      expect(branch.map(({ picture: { id } }) => id)).toEqual(ids.slice(3));
    });

    test('a branch that runs in a circle ends', async () => {
      const [one, other] = [nextId(), nextId()];
      for (const [id, parentId] of [
        [one, `${other}-0`],
        [other, `${one}-0`],
      ] as const) {
        await records.restoreRequest(fakeRequest({ id }), [picture(id, { parentId })]);
      }
      const branch = await records.branchOf(`${one}-0`, { limit: 20 });
      expect(branch.map(({ request: { id } }) => id)).toEqual([other, one]);
    });

    test('a picture that nobody knows has no branch', async () => {
      expect(await records.branchOf('unknown-0', { limit: 20 })).toEqual([]);
    });

    test('the current picture of a channel is its newest that all were shown', async () => {
      const channelId = nextId();
      expect(await records.currentPictureIn(channelId)).toBeUndefined();
      const show = async (second: number, change: Parameters<typeof fakeRequest>[0] = {}) => {
        const id = nextId();
        const createdAt = new Date(START + second * 1000);
        await records.restoreRequest(fakeRequest({ id, channelId, createdAt, ...change }), [picture(id)]);
        return id;
      };
      const newest = await show(2);
      await show(1);
      await show(3, { isPrivate: true });
      await show(4, { stage: 'painting' });
      await show(5, { channelId: nextId() });
      expect((await records.currentPictureIn(channelId))?.id).toBe(`${newest}-0`);
      const sameMoment = await show(2);
      expect((await records.currentPictureIn(channelId))?.id).toBe(`${sameMoment}-0`);
    });

    test('the newest requests that a channel was shown, each with all its pictures, and those of one person', async () => {
      const channelId = nextId();
      expect(await records.shownIn(channelId, { limit: 5 })).toEqual([]);
      const show = async (second: number, change: Parameters<typeof fakeRequest>[0] = {}) => {
        const id = nextId();
        const createdAt = new Date(START + second * 1000);
        const two = [0, 1].map((index) => picture(id, { id: `${id}-${index}`, index }));
        await records.restoreRequest(fakeRequest({ id, channelId, createdAt, ...change }), two);
        return id;
      };
      const third = await show(3, { userId: '7' });
      const first = await show(1, { userId: '7' });
      const second = await show(2, { stage: 'rendered' });
      await show(4, { isPrivate: true, userId: '7' });
      await show(5, { stage: 'painting' });
      await show(6, { channelId: nextId() });
      const ids = (rows: Awaited<ReturnType<Records['shownIn']>>) =>
        rows.map((row) => `${row.request.id} ${row.picture.id}`);
      const both = (id: string) => [`${id} ${id}-0`, `${id} ${id}-1`];
      expect(ids(await records.shownIn(channelId, { limit: 2 }))).toEqual([...both(third), ...both(second)]);
      expect(ids(await records.shownIn(channelId, { userId: '7', limit: 2 }))).toEqual([
        ...both(third),
        ...both(first),
      ]);
    });

    test('the current picture is the chosen one, or the first where that is gone', async () => {
      const channelId = nextId();
      const id = nextId();
      const three = [0, 1, 2].map((index) => picture(id, { id: `${id}-${index}`, index }));
      await records.restoreRequest(fakeRequest({ id, channelId, count: 3, chosenIndex: 1 }), three);
      expect((await records.currentPictureIn(channelId))?.index).toBe(1);
      await records.advanceRequest(id, ['delivered'], { chosenIndex: 3 });
      expect((await records.currentPictureIn(channelId))?.index).toBe(0);
    });

    test('restoring adds what is gone and leaves what is there', async () => {
      const request = fakeRequest({ id: nextId(), messageId: nextId() });
      await records.restoreRequest(request, [picture(request.id)]);
      const forged = { ...request, prompt: 'another', userId: '1' };
      await records.restoreRequest(forged, [
        picture(request.id, { prompt: 'another' }),
        picture(request.id, { id: `${request.id}-1`, index: 1 }),
      ]);
      expect(await records.findRequest(request.id)).toEqual(request);
      expect(await records.picturesOf(request.id)).toMatchObject([{ prompt: 'a cat' }, { index: 1 }]);
    });

    test('removing a request removes its pictures, and leaves those made from them', async () => {
      const parent = await add({ stage: 'painting' });
      await records.addPictures(parent.id, [picture(parent.id)]);
      const child = await add({ stage: 'painting' });
      await records.addPictures(child.id, [picture(child.id, { parentId: `${parent.id}-0` })]);
      await records.removeRequest(parent.id);
      expect(await records.findPicture(`${parent.id}-0`)).toBeUndefined();
      expect(await records.branchOf(`${child.id}-0`, { limit: 20 })).toHaveLength(1);
    });

    test('answers a ping', async () => {
      await expect(records.ping()).resolves.toBeUndefined();
    });
  });
}
