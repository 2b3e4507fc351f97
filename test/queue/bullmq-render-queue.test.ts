import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/storage/database.ts';
import { describeRenderQueue } from '../contract/render-queue.contract.ts';

describeRenderQueue('the embedded database', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'atelier-queue-'));
  const database = await openDatabase({ dataDir });
  return {
    place: { openPool: (schema) => database.queuePool(schema) },
    async close() {
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
});
