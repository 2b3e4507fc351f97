import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyOf } from '../src/requests/dialogue-history.ts';
import { type Database, openDatabase } from '../src/storage/database.ts';
import { createRecords } from '../src/storage/drizzle-records.ts';
import type { Records } from '../src/storage/records.ts';
import type { Figure } from './figure.ts';
import { fillChannel } from './fill-channel.ts';
import { timeInTurn } from './time-in-turn.ts';

const FEW = 10;
const MOST = 1.2;

interface Sizes {
  readonly many: number;
  readonly rounds: number;
  readonly warmUp: number;
}

/**
 * What words that reply to nothing are understood by: the channel's current picture, and its branch with what was
 * said. Read in the embedded database from a channel that has many pictures, from one beside it that has ten, and
 * from a database that has nothing but ten. All three branches are ten pictures long.
 */
export async function contextOfAChannel({ many, rounds, warmUp }: Sizes): Promise<Figure> {
  await using full = await openTemporary();
  await using small = await openTemporary();
  await fillChannel(full.database, { channelId: 'many', pictures: many, branchLength: FEW, firstId: 1 });
  const beside = { channelId: 'few', pictures: FEW, branchLength: FEW };
  await fillChannel(full.database, { ...beside, firstId: many + 1 });
  await fillChannel(small.database, { ...beside, firstId: 1 });

  const names = {
    floor: 'select 1',
    alone: `${FEW} pictures, alone in their database`,
    few: `${FEW} pictures, beside ${many.toLocaleString('en')}`,
    many: `${many.toLocaleString('en')} pictures`,
  };
  const timings = await timeInTurn(
    {
      [names.floor]: () => full.records.ping(),
      [names.alone]: () => readContext('few', small.records),
      [names.few]: () => readContext('few', full.records),
      [names.many]: () => readContext('many', full.records),
    },
    { rounds, warmUp },
  );
  const medianOf = (name: string) => timings.find(({ what }) => what === name)?.median ?? Number.NaN;
  const least = Math.min(medianOf(names.alone), medianOf(names.few));
  return {
    name: 'The context of a dialogue, read from the embedded database',
    promise: `with ${many.toLocaleString('en')} pictures at most ${MOST} times as long as with ${FEW} (medians)`,
    timings,
    measured: medianOf(names.many) / least,
    most: MOST,
  };
}

async function readContext(channelId: string, records: Records): Promise<void> {
  const picture = await records.currentPictureIn(channelId);
  const history = picture ? await historyOf(picture, { records }) : [];
  if (history.length !== 2 * FEW)
    throw new Error(`The context of “${channelId}” has ${history.length} entries`);
}

interface Opened extends AsyncDisposable {
  readonly database: Database;
  readonly records: Records;
}

async function openTemporary(): Promise<Opened> {
  const dataDir = await mkdtemp(join(tmpdir(), 'atelier-bench-'));
  const database = await openDatabase({ dataDir });
  return {
    database,
    records: createRecords(database),
    async [Symbol.asyncDispose]() {
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
