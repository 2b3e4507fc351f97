import { z } from 'zod';
import { languageMistakes, languageSettings } from './config/language-settings.ts';
import {
  asAddress,
  asBoolean,
  asUserAndPassword,
  asWebAddress,
  asWebAddresses,
  mayHoldSecret,
} from './config/readers.ts';
import { setting } from './config/setting.ts';

/** The image backends that this version can be told to use first, by name. */
const BACKENDS = ['sketch', 'sd-webui'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything that whoever runs the bot decides. URLs have no trailing slash. */
export interface Config {
  readonly discord: {
    /** Undefined: there is no Discord to serve, so `start` brings the playground. */
    readonly token: string | undefined;
    readonly messageContent: boolean;
    /** REST root without the version. */
    readonly apiUrl: string;
    /** Where attachments live. */
    readonly cdnUrl: string;
  };
  /** Undefined: an embedded database under `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Undefined: the queues live in the database. */
  readonly redisUrl: string | undefined;
  readonly dataDir: string;
  readonly http: {
    readonly host: string;
    /** Undefined where nobody chose one; 0 is any free one. */
    readonly port: number | undefined;
  };
  readonly images: {
    /** Undefined: the first one configured, else `sketch`. */
    readonly defaultBackend: string | undefined;
    readonly sdWebUi: SdWebUiConfig | undefined;
  };
  /** Undefined: the built-in interpreter. */
  readonly language: LanguageConfig | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Which script npm runs the process by, where it does; nobody sets that by hand. */
  readonly npmScript: string | undefined;
}

export interface SdWebUiConfig {
  /** One URL a GPU; at least one. */
  readonly urls: readonly string[];
  readonly auth: { readonly user: string; readonly password: string } | undefined;
}

/** A language model behind OpenAI's chat API; a key, an address, or both. */
export interface LanguageConfig {
  readonly apiKey: string | undefined;
  /** Undefined: OpenAI's own. */
  readonly baseUrl: string | undefined;
  /** Undefined: the only one that the server has; it has to be asked. */
  readonly model: string | undefined;
}

/** A configuration in which nothing is missing that a process of its own needs. */
export type SeparateProcessConfig = Config & {
  readonly discord: { readonly token: string };
  readonly databaseUrl: string;
  readonly redisUrl: string;
};

/** The environment is wrong. `message` tells every mistake, and never a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(
      ['The settings are not right (see .env.example):', ...mistakes.map((one) => `- ${one}`)].join('\n'),
    );
    this.mistakes = mistakes;
  }
}

/** What each key may hold. Secrets are never repeated in a mistake, for mistakes end up in logs. */
export const environmentSchema = z.object({
  DISCORD_TOKEN: setting({
    read: (text) => (/\s/.test(text) ? undefined : text),
    expected: "the bot's token alone, without spaces or the word Bot",
    advice: 'Copy it again from the Bot page of your application.',
    isSecret: () => true,
  }).optional(),
  DISCORD_MESSAGE_CONTENT: setting({
    read: asBoolean,
    expected: 'true or false',
    advice: 'Leave it out unless the bot should listen to every message.',
  }).default(false),
  DISCORD_API_URL: setting({
    read: asWebAddress,
    expected: 'an http:// or https:// address without user, password or query',
    advice: 'Leave it out to use Discord itself.',
    isSecret: mayHoldSecret,
  }).default('https://discord.com/api'),
  DISCORD_CDN_URL: setting({
    read: asWebAddress,
    expected: 'an http:// or https:// address without user, password or query',
    advice: 'Leave it out to use Discord itself.',
    isSecret: mayHoldSecret,
  }).default('https://cdn.discordapp.com'),
  DATABASE_URL: setting({
    read: (text) => asAddress(text, ['postgres:', 'postgresql:']),
    expected: 'an address like postgres://user:password@host:5432/atelier',
    advice: 'Leave it out to use the embedded database.',
    isSecret: () => true,
  }).optional(),
  REDIS_URL: setting({
    read: (text) => asAddress(text, ['redis:', 'rediss:']),
    expected: 'an address like redis://host:6379',
    advice: 'Leave it out to keep the queues in the database.',
    isSecret: () => true,
  }).optional(),
  DATA_DIR: z.string().default('./data'),
  HOST: setting({
    read: (text) => (/^[\w.:%-]+$/.test(text) ? text : undefined),
    expected: 'the address to listen on, like 127.0.0.1, without http:// or a port',
    advice: 'Leave it out to be reached from this machine only.',
  }).default('127.0.0.1'),
  PORT: setting({
    read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
    expected: 'a whole number from 0 to 65535',
    advice: 'Leave it out to use 3000.',
  }).optional(),
  IMAGE_BACKEND: setting({
    read: (text) => BACKENDS.find((name) => name === text),
    expected: `one of ${BACKENDS.join(', ')}`,
    advice: 'Leave it out to use the first one configured.',
  }).optional(),
  SD_WEBUI_URL: setting({
    read: asWebAddresses,
    expected:
      'one or more http:// or https:// addresses, separated by commas, without user, password or query',
    advice: 'A user and password belong in SD_WEBUI_AUTH.',
    isSecret: mayHoldSecret,
  }).optional(),
  SD_WEBUI_AUTH: setting({
    read: asUserAndPassword,
    expected: 'user:password',
    advice: 'Use what the server was given with --api-auth.',
    isSecret: () => true,
  }).optional(),
  ...languageSettings,
  LOG_LEVEL: setting({
    read: (text) => LOG_LEVELS.find((level) => level === text),
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    advice: 'Leave it out to use info.',
  }).default('info'),
});

/**
 * Reads the environment; an empty value means unset.
 * @throws {ConfigError} which lists all mistakes at once.
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given = new Map(
    Object.keys(environmentSchema.shape).flatMap((key) => {
      const text = env[key]?.trim();
      return text ? [[key, text]] : [];
    }),
  );
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  const mistakes = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (given.get('IMAGE_BACKEND') === 'sd-webui' && !given.has('SD_WEBUI_URL')) {
    mistakes.push(
      'IMAGE_BACKEND is "sd-webui", but SD_WEBUI_URL is empty. Put the address of your server there.',
    );
  }
  mistakes.push(...languageMistakes(given));
  if (!parsed.success || mistakes.length > 0) throw new ConfigError(mistakes);

  const settings = parsed.data;
  return {
    discord: {
      token: settings.DISCORD_TOKEN,
      messageContent: settings.DISCORD_MESSAGE_CONTENT,
      apiUrl: settings.DISCORD_API_URL,
      cdnUrl: settings.DISCORD_CDN_URL,
    },
    databaseUrl: settings.DATABASE_URL,
    redisUrl: settings.REDIS_URL,
    dataDir: settings.DATA_DIR,
    http: { host: settings.HOST, port: settings.PORT },
    images: {
      defaultBackend: settings.IMAGE_BACKEND,
      sdWebUi: settings.SD_WEBUI_URL && { urls: settings.SD_WEBUI_URL, auth: settings.SD_WEBUI_AUTH },
    },
    language:
      settings.OPENAI_API_KEY || settings.OPENAI_BASE_URL
        ? { apiKey: settings.OPENAI_API_KEY, baseUrl: settings.OPENAI_BASE_URL, model: settings.CHAT_MODEL }
        : undefined,
    logLevel: settings.LOG_LEVEL,
    npmScript: env['npm_lifecycle_event'],
  };
}

/**
 * Makes sure that a bot or a worker alone has what it shares with the others.
 * @throws {ConfigError} which lists everything that is missing.
 */
export function requireSeparateProcess(config: Config, script: 'bot' | 'worker'): SeparateProcessConfig {
  const { databaseUrl, redisUrl } = config;
  const { token } = config.discord;
  if (token && databaseUrl && redisUrl) {
    return { ...config, discord: { ...config.discord, token }, databaseUrl, redisUrl };
  }
  const needed = { DISCORD_TOKEN: token, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl };
  const missing = Object.entries(needed).filter(([, value]) => !value);
  throw new ConfigError(
    missing.map(
      ([key]) =>
        `${key} is empty. \`npm run ${script}\` needs it; put it in .env, or use \`npm start\`, which doesn't.`,
    ),
  );
}
