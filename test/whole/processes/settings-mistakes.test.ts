import { describe, expect, test } from 'vitest';
import { runNpm } from '../../stand-ins/run-npm.ts';

describe('a process that can’t start with its settings', () => {
  test('tells all mistakes at once, no secret, and ends with 1', async () => {
    const npm = runNpm('start', {
      PORT: 'many',
      SD_WEBUI_URL: 'localhost:7860',
      DATABASE_URL: 'mysql://atelier:hunter2@db/atelier',
      LOG_LEVEL: 'loud',
    });
    expect(await npm.ended).toBe(1);
    const told = npm.errors();
    for (const key of ['PORT', 'SD_WEBUI_URL', 'DATABASE_URL', 'LOG_LEVEL'])
      expect(told).toContain(`- ${key} `);
    expect(told).not.toContain('hunter2');
    expect(told).not.toContain('    at ');
  });

  test.each(['bot', 'worker'] as const)(
    'npm run %s says what is missing, and ends with 1',
    async (script) => {
      const npm = runNpm(script, { DISCORD_TOKEN: 'token' });
      expect(await npm.ended).toBe(1);
      expect(npm.errors()).toContain(`DATABASE_URL is empty. \`npm run ${script}\` needs it`);
      expect(npm.errors()).toContain(`REDIS_URL is empty. \`npm run ${script}\` needs it`);
      expect(npm.errors()).not.toContain('DISCORD_TOKEN');
    },
  );
});
