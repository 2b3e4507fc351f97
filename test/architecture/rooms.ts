/** What every room may import besides its own files. */
export const FOR_ALL = ['src/errors', 'src/log'];

/**
 * Which room may import which. A room is a folder of `src/`, a file right in it, or a door. The order is from the
 * cellar to the doors: nobody may import what stands below them in this list, so there are no cycles of rooms.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'src/config': [],
  'src/locales': [],
  'src/errors': ['src/locales'],
  'src/log': [],
  'src/storage': [],
  'src/dialogue': [],
  'src/language': ['src/dialogue'],
  'src/images': [],
  // Leases and slots are the backends' own words.
  'src/queue': ['src/images'],
  'src/delivery': ['src/storage', 'src/locales', 'src/images'],
  'src/guilds': ['src/storage', 'src/locales'],
  'src/safety': ['src/guilds'],
  'src/requests': [
    'src/dialogue',
    'src/language',
    'src/images',
    'src/guilds',
    'src/safety',
    'src/storage',
    'src/queue',
    'src/delivery',
    'src/locales',
  ],
  'src/services': ['src/requests', 'src/guilds'],
  // What all commands have in common is kept here, behind the door, so that a command stays a page.
  'src/discord': ['src/locales', 'src/storage', 'src/images', 'src/delivery', 'src/requests', 'src/services'],
};

/** From outside to `src/`. They may import all of it but `src/main`, and never each other. */
export const DOORS: readonly string[] = ['commands', 'workers'];

/** Doors that know nothing of `src/` but what is listed. */
export const CLOSED_DOORS: Readonly<Record<string, readonly string[]>> = {
  playground: [],
  training: ['src/images'],
  bench: ['src/storage', 'src/requests'],
};

/** Where a library may be imported; it can be replaced there without touching anything else. */
export const LIBRARIES: readonly { readonly name: RegExp; readonly rooms: readonly string[] }[] = [
  {
    name: /^(discord\.js|discord-api-types|@discordjs\/)/,
    rooms: ['commands', 'src/discord', 'src/delivery', 'src/main', 'playground'],
  },
  { name: /^(bullmq|ioredis)$/, rooms: ['workers', 'src/queue', 'src/main'] },
  { name: /^drizzle-/, rooms: ['src/storage'] },
  { name: /^(pg$|@electric-sql\/pglite)/, rooms: ['src/storage', 'src/queue', 'src/main'] },
  { name: /^(openai|gpt-tokenizer)(\/|$)/, rooms: ['src/language'] },
  { name: /^dotenv$/, rooms: ['src/main'] },
  { name: /^pino$/, rooms: ['src/log'] },
];

/** What only the files in `src/main/` do. */
export const PROCESS_MATTERS: readonly { readonly code: RegExp; readonly matter: string }[] = [
  { code: /\bset(?:Timeout|Interval)\b|['"]node:timers/, matter: 'starts a timer' },
  { code: /\.listen\(/, matter: 'opens a socket' },
  { code: /\bprocess\.(?:exit|kill|abort)\b/, matter: 'ends the process' },
];
