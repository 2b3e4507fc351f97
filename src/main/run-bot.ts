import { Events, Status } from 'discord.js';
import { buttons } from '../../commands/buttons/index.ts';
import { commands } from '../../commands/index.ts';
import { menus } from '../../commands/menus/index.ts';
import { onMessage } from '../../commands/reply.ts';
import { createDiscordClient } from '../discord/client.ts';
import { createDailyHint } from '../discord/daily-hint.ts';
import { logIn } from '../discord/log-in.ts';
import { registerCommands } from '../discord/register-commands.ts';
import { createRouter } from '../discord/router.ts';
import { abandonRequest } from '../requests/cancel-request.ts';
import { sweep } from '../requests/sweep.ts';
import type { Services } from '../services.ts';
import type { ReleaseStack } from './release-stack.ts';

interface BotOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly messageContent: boolean;
  readonly giveUp: (error: Error) => void;
  /** In a single process nobody else can be at work on the rows that a dead one left. */
  readonly isAlone: boolean;
}

const REGISTERING_MS = 5000;
const SWEEP_EVERY_MS = 10_000;
const SWEEP_QUIET_MS = 5000;

/** Logs in to Discord and answers. Gives the health of the gateway. */
export async function runBot(services: Services, options: BotOptions, opened: ReleaseStack) {
  const { log, backends, clock, records } = services;
  const client = createDiscordClient(options, log);
  const mayHint = createDailyHint({ now: () => clock.now() });
  const router = createRouter(
    { commands, menus, buttons, onMessage: (message, own) => onMessage(message, { ...own, mayHint }) },
    services,
  );

  client.on(Events.InteractionCreate, (interaction) => router.onInteraction(interaction));
  client.on(Events.MessageCreate, (message) => router.onMessage(message));
  async function onDeleted(messageId: string): Promise<void> {
    try {
      const request = await records.findRequestByMessage(messageId);
      if (request) await abandonRequest(request, services);
    } catch (error) {
      log.warn({ message: messageId, err: error }, 'deleted message not noted');
    }
  }
  client.on(Events.MessageDelete, ({ id }) => void onDeleted(id));
  client.on(Events.MessageBulkDelete, (messages) => messages.forEach((_, id) => void onDeleted(id)));

  opened.push('requests under way', () => router.settled());
  opened.push('gateway', () => client.destroy());
  const ready = await logIn(client, { ...options, clock, log });
  const registering = registerCommands(ready, [...commands, ...menus], { backends, clock, log });
  opened.push('registration of commands', () => registering.stop());
  // A Discord that hangs here must not keep what waits from going on.
  await Promise.race([registering.firstAttempt, clock.sleep(REGISTERING_MS)]);

  let sweeping: Promise<void> | undefined;
  function sweepNow(quietMs: number): Promise<void> {
    sweeping ??= sweep(services, { quietMs })
      .catch((error: unknown) => log.warn({ err: error }, 'sweep failed; the next one tries again'))
      .finally(() => (sweeping = undefined));
    return sweeping;
  }
  await sweepNow(options.isAlone ? 0 : SWEEP_QUIET_MS);
  const stopSweeping = clock.every(SWEEP_EVERY_MS, () => void sweepNow(SWEEP_QUIET_MS));
  opened.push('sweep', async () => {
    stopSweeping();
    await sweeping;
  });
  log.info({ user: ready.user.tag }, 'ready');

  return {
    /** @throws when the gateway is not connected. */
    checkGateway(): void {
      // The client's own status stays at ready for ever once it was; the shards know better.
      if (!client.isReady() || !client.ws.shards.every(({ status }) => status === Status.Ready))
        throw new Error('The Discord gateway is not connected');
    },
  };
}
