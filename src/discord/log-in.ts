import { type Client, DiscordjsError, DiscordjsErrorCodes, Events } from 'discord.js';
import type { Log } from '../log.ts';
import type { Clock } from '../requests/clock.ts';

interface LogInOptions {
  readonly token: string;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly log: Log;
  /** Told once when Discord closes the gateway for good. discord.js itself would stay there, doing nothing. */
  readonly giveUp: (error: Error) => void;
}

/** What the closing codes that discord.js doesn't recover from mean, and what to do. */
const REFUSALS: ReadonlyMap<number, string> = new Map([
  [4004, 'Discord does not accept DISCORD_TOKEN. Copy it again from the Bot page of the application.'],
  [4010, 'Discord refused the shard.'],
  [4011, 'Discord requires sharding: the bot is in too many servers for one process.'],
  [4013, 'Discord refused the intents as invalid.'],
  [
    4014,
    'Discord refused the message-content intent. Switch it on on the Bot page of the application, or set DISCORD_MESSAGE_CONTENT=false.',
  ],
]);
const LONGEST_PAUSE_MS = 30_000;

/**
 * Logs in and waits until the bot is ready; an unreachable Discord is tried again until it answers.
 * @throws when Discord refuses the token or the intents.
 */
export async function logIn(
  client: Client,
  { token, clock, log, giveUp }: LogInOptions,
): Promise<Client<true>> {
  let isReady = false;
  const refused = new Promise<never>((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => {
      const error = new Error(REFUSALS.get(code) ?? `Discord closed the gateway for good (${code}).`);
      if (isReady) giveUp(error);
      else reject(error);
    });
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, (readyClient) => resolve(readyClient));
  });

  await Promise.race([connect(), refused]);
  const readyClient = await Promise.race([ready, refused]);
  isReady = true;
  return readyClient;

  async function connect(): Promise<void> {
    for (let pause = 500; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        await client.login(token);
        return;
      } catch (error) {
        if (isFinal(error)) throw new Error(REFUSALS.get(4004), { cause: error });
        log.warn({ err: error, pause }, 'Discord can’t be reached; trying again');
        await clock.sleep(pause);
      }
    }
  }
}

function isFinal(error: unknown): boolean {
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}
