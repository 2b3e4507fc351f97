import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { secretsOf } from '../../src/config/secrets-of.ts';

test('the secrets of a configuration are its token, its key and every password, as people type them', () => {
  const config = loadConfig({
    DISCORD_TOKEN: 'the-token',
    DATABASE_URL: 'postgres://atelier:p%40ss@db/atelier',
    REDIS_URL: 'redis://:redis-password@redis:6379',
    SD_WEBUI_URL: 'http://gpu:7860',
    SD_WEBUI_AUTH: 'artist:web:password',
    OPENAI_API_KEY: 'the-key',
    CHAT_MODEL: 'any',
  });
  expect(secretsOf(config)).toEqual(['the-token', 'the-key', 'web:password', 'p@ss', 'redis-password']);
});

test('a password with a bare percent sign is taken as it was typed', () => {
  expect(secretsOf(loadConfig({ REDIS_URL: 'redis://:100%sure@redis' }))).toEqual(['100%sure']);
});

test('a configuration without secrets has none', () => {
  expect(secretsOf(loadConfig({ DATABASE_URL: 'postgres://localhost/atelier' }))).toEqual([]);
});
