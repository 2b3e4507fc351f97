import type { BaseInteraction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { newestSeenIn, seenIn } from '../../src/discord/newest-seen-in.ts';
import type { BranchPicture, PictureRow, Records } from '../../src/storage/records.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

const shown = (id: string, change: Parameters<typeof fakeRequest>[0], indices = [0]): BranchPicture[] =>
  indices.map((index) => ({
    request: fakeRequest({ id, ...change }),
    picture: { id: `${id}-${index}`, requestId: id, index } as PictureRow,
  }));

/** What user 33 in channel 22 is given of these, and what the records were asked. */
function setUp(pictures: readonly BranchPicture[], guildId: string | null = '11') {
  const asked: unknown[] = [];
  const records = {
    async shownIn(channelId: string, options: object) {
      asked.push({ channelId, ...options });
      return pictures;
    },
  } as unknown as Records;
  const interaction = { channelId: '22', guildId, user: { id: '33' } } as unknown as BaseInteraction;
  return { interaction, services: { records }, asked };
}

describe('what one sees of a channel', () => {
  test('is everybody’s in a server, or one person’s', async () => {
    const { interaction, services, asked } = setUp(shown('1', { userId: '44' }));
    expect(await seenIn(interaction, { limit: 5 }, services)).toHaveLength(1);
    await seenIn(interaction, { userId: '44', limit: 5 }, services);
    expect(asked).toMatchObject([{ userId: undefined }, { userId: '44' }]);
  });

  test('is one’s own elsewhere, whomever one asks for', async () => {
    const { interaction, services, asked } = setUp(shown('1', { userId: '44', guildId: null }), null);
    expect(await seenIn(interaction, { limit: 5 }, services)).toEqual([]);
    expect(await seenIn(interaction, { userId: '44', limit: 5 }, services)).toEqual([]);
    expect(asked).toMatchObject([{ userId: '33' }, { userId: '44' }]);
  });

  test('is nothing private of others, whatever the records say', async () => {
    const { interaction, services } = setUp(shown('1', { userId: '44', isPrivate: true }));
    expect(await seenIn(interaction, { limit: 5 }, services)).toEqual([]);
  });

  test('is newest the picture chosen of several, or the first where that is gone', async () => {
    const several = setUp(shown('1', { chosenIndex: 2 }, [0, 1, 2]));
    expect((await newestSeenIn(several.interaction, several.services))?.picture.id).toBe('1-2');
    const gone = setUp(shown('1', { chosenIndex: 3 }, [0, 1]));
    expect((await newestSeenIn(gone.interaction, gone.services))?.picture.id).toBe('1-0');
    const none = setUp([]);
    expect(await newestSeenIn(none.interaction, none.services)).toBeUndefined();
  });
});
