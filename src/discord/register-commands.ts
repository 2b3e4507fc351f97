import type { ApplicationCommandDataResolvable, Client } from 'discord.js';
import type { ImageBackend } from '../images/image-backend.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../requests/clock.ts';
import type { Command } from './command.ts';
import type { Menu } from './menu.ts';

const TRY_AGAIN_MS = 30_000;

/**
 * Tells Discord the commands, only when they differ from what it has: registering is limited to 200 a day.
 * A Discord that doesn't take them now is asked again until `stop`; `firstAttempt` never rejects.
 */
export function registerCommands(
  client: Client<true>,
  commands: readonly (Command | Menu)[],
  {
    backends,
    clock,
    log,
  }: { backends: ReadonlyMap<string, ImageBackend>; clock: Pick<Clock, 'every'>; log: Log },
): { firstAttempt: Promise<void>; stop(): void } {
  const wanted = commands.map((command) => asSent(command.define(backends).toJSON()));

  async function register(): Promise<void> {
    const registered = await client.application.commands.fetch({ withLocalizations: true });
    const same =
      registered.size === wanted.length &&
      wanted.every((definition) =>
        registered.some((known) => known.equals(definition as Parameters<typeof known.equals>[0], true)),
      );
    if (!same) await client.application.commands.set(wanted);
    log.info({ commands: wanted.length }, same ? 'commands are registered already' : 'commands registered');
  }

  async function attempt(): Promise<void> {
    try {
      await register();
      stop();
    } catch (error) {
      log.warn({ err: error }, 'commands not registered; trying again');
    }
  }

  const stop = clock.every(TRY_AGAIN_MS, () => void attempt());
  return { firstAttempt: attempt(), stop };
}

/** A definition as Discord gets it. A key with an undefined value isn't sent, but would count in a comparison. */
function asSent(definition: object): ApplicationCommandDataResolvable {
  return JSON.parse(JSON.stringify(definition)) as ApplicationCommandDataResolvable;
}
