import type { ContextMenuCommandBuilder, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Services } from '../services.ts';

/** What every file in commands/menus/ exports: one entry in the menu of a message. */
export interface Menu {
  /** The English name, by which Discord tells which one was chosen. */
  readonly name: string;
  define(): ContextMenuCommandBuilder;
  run(interaction: MessageContextMenuCommandInteraction, services: Services): Promise<void>;
}
