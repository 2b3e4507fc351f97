import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { ConfigError, environmentSchema, loadConfig, requireSeparateProcess } from '../src/config.ts';

const EXAMPLE = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

const SEPARATE = {
  DISCORD_TOKEN: 'token',
  DATABASE_URL: 'postgres://atelier:secret@db:5432/atelier',
  REDIS_URL: 'redis://redis:6379',
};

function mistakesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}

describe('settings', () => {
  test('need nothing', () => {
    expect(loadConfig({})).toEqual({
      discord: {
        token: undefined,
        messageContent: false,
        apiUrl: 'https://discord.com/api',
        cdnUrl: 'https://cdn.discordapp.com',
      },
      databaseUrl: undefined,
      redisUrl: undefined,
      dataDir: './data',
      http: { host: '127.0.0.1', port: undefined },
      images: { defaultBackend: undefined, sdWebUi: undefined },
      language: undefined,
      logLevel: 'info',
    });
  });

  test('are read from the environment, without what stands around them', () => {
    const config = loadConfig({
      ...SEPARATE,
      DISCORD_MESSAGE_CONTENT: 'True',
      DISCORD_API_URL: 'http://127.0.0.1:3000/api/',
      DISCORD_CDN_URL: 'http://127.0.0.1:3000/cdn//',
      DATA_DIR: ' /var/lib/atelier ',
      HOST: '::1',
      PORT: '0',
      IMAGE_BACKEND: 'sd-webui',
      SD_WEBUI_URL: 'http://127.0.0.1:7860/',
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1/',
      CHAT_MODEL: 'painter:8b',
      LOG_LEVEL: 'debug',
    });
    expect(config).toMatchObject({
      discord: {
        token: 'token',
        messageContent: true,
        apiUrl: 'http://127.0.0.1:3000/api',
        cdnUrl: 'http://127.0.0.1:3000/cdn',
      },
      databaseUrl: SEPARATE.DATABASE_URL,
      redisUrl: SEPARATE.REDIS_URL,
      dataDir: '/var/lib/atelier',
      http: { host: '::1', port: 0 },
      images: { defaultBackend: 'sd-webui', sdWebUi: { urls: ['http://127.0.0.1:7860'], auth: undefined } },
      language: { apiKey: 'key', baseUrl: 'http://127.0.0.1:11434/v1', model: 'painter:8b' },
      logLevel: 'debug',
    });
  });

  test('that are empty are unset', () => {
    const empty = Object.fromEntries(Object.keys(environmentSchema.shape).map((key) => [key, '  ']));
    expect(loadConfig(empty)).toEqual(loadConfig({}));
  });

  test('of others are none of our business', () => {
    expect(loadConfig({ NODE_ENV: 'production', ANTHROPIC_API_KEY: 'k' })).toEqual(loadConfig({}));
  });

  test('name several GPUs with commas, each once', () => {
    const { sdWebUi } = loadConfig({
      SD_WEBUI_URL: 'http://a:7860/, https://b/webui/ ,http://a:7860,',
    }).images;
    expect(sdWebUi?.urls).toEqual(['http://a:7860', 'https://b/webui']);
  });

  test('allow colons in the password of the WebUI', () => {
    const { sdWebUi } = loadConfig({ SD_WEBUI_URL: 'http://a:7860', SD_WEBUI_AUTH: 'artist:a:b:' }).images;
    expect(sdWebUi?.auth).toEqual({ user: 'artist', password: 'a:b:' });
  });
});

describe('a mistake', () => {
  test.each([
    ['DISCORD_TOKEN', 'Bot abc.def', "holds something else; expected the bot's token alone"],
    ['DISCORD_MESSAGE_CONTENT', 'constructor', 'is "constructor"; expected true or false'],
    ['DISCORD_API_URL', 'discord.com/api', 'is "discord.com/api"; expected an http:// or https:// address'],
    ['DISCORD_API_URL', 'https://discord.com/api?x=1', 'expected an http:// or https:// address'],
    ['DISCORD_CDN_URL', 'ftp://cdn', 'is "ftp://cdn"; expected an http:// or https:// address'],
    ['DATABASE_URL', 'mysql://user:secret@db/atelier', 'expected an address like postgres://'],
    ['DATABASE_URL', 'localhost', 'expected an address like postgres://'],
    ['REDIS_URL', 'localhost:6379', 'expected an address like redis://'],
    ['HOST', 'http://127.0.0.1', 'is "http://127.0.0.1"; expected the address to listen on'],
    ['PORT', '65536', 'is "65536"; expected a whole number from 0 to 65535'],
    ['PORT', '-1', 'expected a whole number'],
    ['PORT', '3000.5', 'expected a whole number'],
    ['IMAGE_BACKEND', 'dall-e', 'is "dall-e"; expected one of sketch, sd-webui'],
    ['SD_WEBUI_URL', '127.0.0.1:7860', 'is "127.0.0.1:7860"; expected one or more http:// or https://'],
    ['SD_WEBUI_URL', 'http://a:7860,nonsense', 'expected one or more http:// or https:// addresses'],
    ['SD_WEBUI_URL', ',', 'expected one or more'],
    ['SD_WEBUI_URL', 'http://artist:secret@a:7860', 'belong in SD_WEBUI_AUTH'],
    ['SD_WEBUI_AUTH', 'secret', 'holds something else; expected user:password'],
    ['SD_WEBUI_AUTH', ':secret', 'expected user:password'],
    ['OPENAI_BASE_URL', '127.0.0.1:11434', 'is "127.0.0.1:11434"; expected an http:// or https:// address'],
    ['OPENAI_BASE_URL', 'http://me:secret@a/v1', 'holds something else; expected an http:// or https://'],
    ['LOG_LEVEL', 'loud', 'is "loud"; expected one of fatal, error, warn'],
  ])('in %s (%s) is told in words', (key, value, words) => {
    const mistakes = mistakesOf(() => loadConfig({ [key]: value }));
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(new RegExp(`^${key} `));
    expect(mistakes[0]).toContain(words);
    expect(mistakes[0]).not.toContain('secret');
    expect(mistakes[0]).not.toContain('abc.def');
  });

  test('does not hide the others: all are told at once, in one message', () => {
    const run = () => loadConfig({ PORT: 'many', LOG_LEVEL: 'loud', IMAGE_BACKEND: 'sd-webui' });
    expect(mistakesOf(run)).toHaveLength(3);
    expect(run).toThrow(/PORT is "many"[^]*LOG_LEVEL is "loud"[^]*SD_WEBUI_URL is empty/);
  });

  test('is a backend chosen whose address is missing', () => {
    expect(mistakesOf(() => loadConfig({ IMAGE_BACKEND: 'sd-webui' }))).toEqual([
      expect.stringContaining('SD_WEBUI_URL is empty. Put the address of your server there.'),
    ]);
    expect(loadConfig({ IMAGE_BACKEND: 'sketch' }).images.defaultBackend).toBe('sketch');
  });

  test('is a model that nobody named, and one that nobody serves', () => {
    expect(mistakesOf(() => loadConfig({ OPENAI_API_KEY: 'k' }))).toEqual([
      expect.stringMatching(/^CHAT_MODEL is empty, but OPENAI_API_KEY is set/),
    ]);
    expect(mistakesOf(() => loadConfig({ CHAT_MODEL: 'm' }))).toEqual([
      expect.stringMatching(/^CHAT_MODEL is set, but OPENAI_API_KEY and OPENAI_BASE_URL are empty/),
    ]);
    expect(mistakesOf(() => loadConfig({ OPENAI_BASE_URL: 'http://a/v1', CHAT_MODEL: 'a b' }))).toEqual([
      expect.stringMatching(/^CHAT_MODEL is "a b"; expected the name of one model/),
    ]);
    expect(mistakesOf(() => loadConfig({ OPENAI_API_KEY: 'two secrets', CHAT_MODEL: 'm' }))).toEqual([
      expect.stringMatching(/^OPENAI_API_KEY holds something else; expected the key alone/),
    ]);
    // A server may have just one; it is asked.
    expect(loadConfig({ OPENAI_BASE_URL: 'http://a/v1' }).language).toEqual({
      apiKey: undefined,
      baseUrl: 'http://a/v1',
      model: undefined,
    });
  });

  test('is a bot or worker alone without what it shares with the others', () => {
    const mistakes = mistakesOf(() =>
      requireSeparateProcess(loadConfig({ REDIS_URL: SEPARATE.REDIS_URL }), 'worker'),
    );
    expect(mistakes).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN is empty. `npm run worker` needs it/),
      expect.stringMatching(/^DATABASE_URL is empty/),
    ]);
    expect(requireSeparateProcess(loadConfig(SEPARATE), 'bot').discord.token).toBe('token');
  });
});

describe('.env.example', () => {
  test('has the keys that are read, no more and no fewer', () => {
    expect(Object.keys(parse(EXAMPLE))).toEqual(Object.keys(environmentSchema.shape));
  });

  test('explains every key on the line before it', () => {
    const lines = EXAMPLE.split('\n');
    const unexplained = lines.filter(
      (line, index) => /^[A-Z_]+=/.test(line) && !/^# .{15,}/.test(lines[index - 1] ?? ''),
    );
    expect(unexplained).toEqual([]);
  });

  test('holds the defaults', () => {
    expect(loadConfig(parse(EXAMPLE))).toEqual(loadConfig({}));
  });
});
