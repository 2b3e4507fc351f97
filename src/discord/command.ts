import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  SlashCommandBuilder,
  SlashCommandOptionsOnlyBuilder,
  SlashCommandSubcommandsOnlyBuilder,
} from 'discord.js';
import type { ImageBackend } from '../images/image-backend.ts';
import type { Services } from '../services.ts';

/** What every file in commands/ exports. `run` may throw; the router answers the person. */
export interface Command {
  /** As the person types it. */
  readonly name: string;
  /** What Discord is told about it; the choices depend on what is configured. */
  define(
    backends: ReadonlyMap<string, ImageBackend>,
  ): SlashCommandOptionsOnlyBuilder | SlashCommandSubcommandsOnlyBuilder | SlashCommandBuilder;
  run(interaction: ChatInputCommandInteraction, services: Services): Promise<void>;
  /** Suggests values for the option being typed. */
  complete?(interaction: AutocompleteInteraction, services: Services): Promise<void>;
}
