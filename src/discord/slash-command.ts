import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Words } from '../locales/words.ts';
import { describe } from './localize.ts';

/**
 * A command that people find in servers, in direct messages, and everywhere once they have installed the bot for
 * themselves. All is said: what is left out, Discord fills in, and then no comparison finds the two equal.
 */
export function slashCommand(name: string, say: (words: Words) => string): SlashCommandBuilder {
  return describe(new SlashCommandBuilder().setName(name), say)
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall);
}
