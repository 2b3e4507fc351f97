import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

interface Offerable<Self> {
  setContexts(...contexts: InteractionContextType[]): Self;
  setIntegrationTypes(...types: ApplicationIntegrationType[]): Self;
}

/**
 * Offers a command in servers, in direct messages, and everywhere to people who have installed the bot for
 * themselves. All is said: what is left out, Discord fills in, and then no comparison finds the two equal.
 */
export function offerEverywhere<Builder extends Offerable<Builder>>(builder: Builder): Builder {
  return builder
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall);
}
