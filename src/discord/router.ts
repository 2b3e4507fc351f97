import type { Interaction, Message } from 'discord.js';
import { readCustomId } from '../delivery/request-buttons.ts';
import { UserError } from '../errors.ts';
import type { Services } from '../services.ts';
import { askForPatience } from './acknowledge.ts';
import type { Button } from './button.ts';
import type { Command } from './command.ts';
import { replyToInteraction } from './error-reply.ts';
import { createHandledOnce } from './handled-once.ts';
import type { Menu } from './menu.ts';

/** What the bot can do; the process hands the doors in. */
export interface Doors {
  readonly commands: readonly Command[];
  readonly menus: readonly Menu[];
  readonly buttons: readonly Button[];
  onMessage(message: Message, services: Services): Promise<void>;
}

/** Discord gives up on a silent interaction after three seconds; what takes longer must not look like a failure. */
const PATIENCE_MS = 2000;

/** Sends each event to the one place that answers it, once, and lets no error escape. */
export function createRouter(doors: Doors, services: Services) {
  const isNew = createHandledOnce();
  const underWay = new Set<Promise<void>>();
  const commands = new Map(doors.commands.map((command) => [command.name, command]));
  const menus = new Map(doors.menus.map((menu) => [menu.name, menu]));
  const buttons = new Map(doors.buttons.map((button) => [button.action, button]));

  async function route(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) {
      const command = commands.get(interaction.commandName);
      await (command?.complete ? command.complete(interaction, services) : interaction.respond([]));
    } else if (interaction.isChatInputCommand()) {
      const command = commands.get(interaction.commandName);
      if (!command) throw new UserError(({ errors }) => errors.commandUnknown);
      await command.run(interaction, services);
    } else if (interaction.isMessageContextMenuCommand()) {
      const menu = menus.get(interaction.commandName);
      if (!menu) throw new UserError(({ errors }) => errors.commandUnknown);
      await menu.run(interaction, services);
    } else if (interaction.isButton() || interaction.isStringSelectMenu()) {
      const { button, request } = await find(interaction.customId);
      await button.press(interaction, request, services);
    } else if (interaction.isMessageComponent()) {
      throw new UserError(({ errors }) => errors.buttonUnknown);
    } else if (interaction.isModalSubmit()) {
      const { button, request } = await find(interaction.customId);
      if (!button.submit) throw new UserError(({ errors }) => errors.buttonUnknown);
      await button.submit(interaction, request, services);
    } else {
      throw new UserError(({ errors }) => errors.commandUnknown);
    }
  }

  async function find(customId: string) {
    const read = readCustomId(customId);
    const button = read && buttons.get(read.action);
    if (!button) throw new UserError(({ errors }) => errors.buttonUnknown);
    const request = await services.records.findRequest(read.requestId);
    if (!request) throw new UserError(({ errors }) => errors.pictureGone);
    return { button, request };
  }

  /** Lets no error escape, and leaves nobody without words while the work takes long. */
  async function answer(interaction: Interaction): Promise<void> {
    const working = route(interaction).catch((error: unknown) =>
      replyToInteraction(interaction, error, services.log),
    );
    const late = services.clock.sleep(PATIENCE_MS).then(() => 'late' as const);
    if (interaction.isRepliable() && (await Promise.race([working, late])) === 'late') {
      await askForPatience(interaction).catch((error: unknown) =>
        services.log.warn({ interaction: interaction.id, err: error }, 'nobody could be asked for patience'),
      );
    }
    await working;
  }

  function track(work: Promise<void>): void {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  }

  return {
    onInteraction(interaction: Interaction): void {
      if (isNew(interaction.id)) track(answer(interaction));
    },

    onMessage(message: Message): void {
      if (!isNew(message.id)) return;
      track(
        doors.onMessage(message, services).catch((error: unknown) => {
          services.log.error({ message: message.id, err: error }, 'message not handled');
        }),
      );
    },

    /** Resolves when everything that was begun has ended. */
    async settled(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
