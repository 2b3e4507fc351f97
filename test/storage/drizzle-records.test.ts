import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeRecords } from '../contract/records.contract.ts';

describeRecords('the embedded database', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'atelier-records-'));
  return { place: { dataDir }, close: () => rm(dataDir, { recursive: true, force: true }) };
});
