import { describe, expect, test } from 'vitest';
import { pictureTree } from '../../src/requests/picture-tree.ts';
import type { BranchPicture, PictureRow, RequestRow } from '../../src/storage/records.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

const START = Date.parse('2026-11-24T12:00:00Z');

/** The pictures of a request, as the records give them. */
function shown(id: number, parentPictureId: string | null = null, change: Partial<RequestRow> = {}) {
  const createdAt = new Date(START + id * 1000);
  const request = fakeRequest({ id: String(id), parentPictureId, createdAt, ...change });
  return Array.from({ length: request.count }, (_, index): BranchPicture => {
    const picture = { id: `${id}-${index}`, requestId: request.id, index, parentId: parentPictureId };
    return { request, picture: picture as PictureRow };
  });
}

const tell = (...requests: BranchPicture[][]) =>
  pictureTree(requests.flat()).map(
    ({ number, parent, depth, picture }) => `${parent?.number ?? ''}>${number} ${picture.id} at ${depth}`,
  );

describe('the tree of pictures', () => {
  test('has each picture before what was made from it, and the oldest first', () => {
    expect(tell(shown(6, '2-0'), shown(5, '3-0'), shown(4), shown(3, '1-0'), shown(2), shown(1))).toEqual([
      '>1 1-0 at 0',
      '1>2 3-0 at 1',
      '2>3 5-0 at 2',
      '>4 2-0 at 0',
      '4>5 6-0 at 1',
      '>6 4-0 at 0',
    ]);
  });

  test('shows the picture chosen of several, and knows what was made from any of them', () => {
    expect(tell(shown(2, '1-3'), shown(1, null, { count: 4, chosenIndex: 2 }))).toEqual([
      '>1 1-2 at 0',
      '1>2 2-0 at 1',
    ]);
  });

  test('begins where the parent is not there, and shows the first picture where the chosen one isn’t', () => {
    expect(tell(shown(2, '1-0', { chosenIndex: 1 }))).toEqual(['>1 2-0 at 0']);
  });

  test('ends where restored rows go in a circle', () => {
    expect(tell(shown(3, '2-0'), shown(2, '1-0'), shown(1, '3-0'), shown(9, '9-0'))).toHaveLength(4);
  });

  test('keeps the order of requests of the same moment', () => {
    const createdAt = new Date(START);
    expect(tell(shown(11, null, { createdAt }), shown(9, null, { createdAt }))).toEqual([
      '>1 9-0 at 0',
      '>2 11-0 at 0',
    ]);
  });
});
