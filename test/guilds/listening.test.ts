import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createListening } from '../../src/guilds/listening.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { createChannelRecords } from '../../src/storage/drizzle-channel-records.ts';

describe('channels where every message is a wish', () => {
  let dataDir: string;
  let database: Database;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'atelier-listening-'));
    database = await openDatabase({ dataDir });
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const open = (seesAllWords = true) =>
    createListening({ records: createChannelRecords(database), seesAllWords });

  test('are those that a moderator opened, until they are closed, also after a restart', async () => {
    const listening = open();
    expect(await listening.isOpen({ guildId: '1', channelId: '10' })).toBe(false);
    await listening.set({ guildId: '1', channelId: '10', listens: true, by: '5' });
    expect(await listening.isOpen({ guildId: '1', channelId: '10' })).toBe(true);
    expect(await listening.isOpen({ guildId: '1', channelId: '11' })).toBe(false);
    expect(await open().openIn('1')).toEqual(['10']);
    expect(await open().openIn('2')).toEqual([]);

    await listening.set({ guildId: '1', channelId: '10', listens: false, by: '6' });
    expect(await listening.isOpen({ guildId: '1', channelId: '10' })).toBe(false);
    expect(await open().openIn('1')).toEqual([]);
  });

  test('are told but not listened to while Discord doesn’t show the bot their words', async () => {
    const listening = open(false);
    await listening.set({ guildId: '3', channelId: '30', listens: true, by: '5' });
    expect(await listening.openIn('3')).toEqual(['30']);
    expect(await listening.isOpen({ guildId: '3', channelId: '30' })).toBe(false);
  });

  test('are asked for once a server, and again after the records were away', async () => {
    let asked = 0;
    let isAway = true;
    const records = {
      async listeningIn() {
        asked += 1;
        if (isAway) throw new Error('away');
        return ['10'];
      },
      setListening: async () => {},
    };
    const listening = createListening({ records, seesAllWords: true });
    await expect(listening.isOpen({ guildId: '1', channelId: '10' })).rejects.toThrow('away');
    isAway = false;
    for (let times = 0; times < 3; times += 1) {
      expect(await listening.isOpen({ guildId: '1', channelId: '10' })).toBe(true);
    }
    expect(asked).toBe(2);
  });
});
