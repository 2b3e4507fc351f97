import type { ApplicationCommandDataResolvable, Client } from 'discord.js';
import type { ImageBackend } from '../images/image-backend.ts';
import type { Log } from '../log.ts';
import type { Command } from './command.ts';

/** Tells Discord the commands, only when they differ from what it has: registering is limited to 200 a day. */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  { backends, log }: { backends: ReadonlyMap<string, ImageBackend>; log: Log },
): Promise<void> {
  const wanted = commands.map(
    (command) => command.define(backends).toJSON() as ApplicationCommandDataResolvable,
  );
  const registered = await client.application.commands.fetch({ withLocalizations: true });
  const same =
    registered.size === wanted.length &&
    wanted.every((definition) =>
      registered.some((known) => known.equals(definition as Parameters<typeof known.equals>[0], true)),
    );
  if (same) {
    log.info({ commands: wanted.length }, 'commands are registered already');
    return;
  }
  await client.application.commands.set(wanted);
  log.info({ commands: wanted.length }, 'commands registered');
}
