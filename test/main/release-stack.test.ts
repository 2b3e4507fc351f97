import { expect, test } from 'vitest';
import { createReleaseStack } from '../../src/main/release-stack.ts';
import { createSilentLog } from '../../src/log.ts';

test('closes in reverse order, all of it, also when one part fails, and only once', async () => {
  const closed: string[] = [];
  const stack = createReleaseStack(createSilentLog());
  stack.push('database', () => void closed.push('database'));
  stack.push('queue', () => Promise.reject(new Error('stuck')));
  stack.push('gateway', async () => void closed.push('gateway'));
  await Promise.all([stack.release(), stack.release()]);
  expect(closed).toEqual(['gateway', 'database']);
});
