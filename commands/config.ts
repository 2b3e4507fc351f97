import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBooleanOption,
  SlashCommandChannelOption,
  SlashCommandSubcommandBuilder,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { tell } from '../src/discord/acknowledge.ts';
import type { Command } from '../src/discord/command.ts';
import { describe } from '../src/discord/localize.ts';
import { slashCommand } from '../src/discord/slash-command.ts';
import { UserError } from '../src/errors.ts';
import type { Services } from '../src/services.ts';

/** `/config` is the moderators'. Discord hides it from others, and it is checked here once more. */
export const config: Command = {
  name: 'config',

  define: () =>
    slashCommand('config', ({ commands }) => commands.config.description)
      .setContexts(InteractionContextType.Guild)
      .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
      .addSubcommand(
        describe(
          new SlashCommandSubcommandBuilder().setName('channels'),
          ({ commands }) => commands.config.channels,
        )
          .addBooleanOption(
            describe(
              new SlashCommandBooleanOption().setName('listen'),
              ({ commands }) => commands.config.listen,
            ),
          )
          .addChannelOption(
            describe(
              new SlashCommandChannelOption().setName('channel'),
              ({ commands }) => commands.config.channel,
            ).addChannelTypes(ChannelType.GuildText, ChannelType.PublicThread, ChannelType.PrivateThread),
          ),
      ),

  async run(interaction, services) {
    if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) !== true) {
      throw new UserError(({ errors }) => errors.managersOnly);
    }
    await setChannels(interaction, services);
  },
};

/** Says where every message is a wish, after changing it where that was asked for. */
async function setChannels(
  interaction: ChatInputCommandInteraction,
  { listening }: Pick<Services, 'listening'>,
): Promise<void> {
  const { guildId, channelId, options, user } = interaction;
  if (guildId === null) throw new UserError(({ errors }) => errors.serversOnly);
  const listens = options.getBoolean('listen');
  if (listens !== null) {
    const channel = options.getChannel('channel')?.id ?? channelId;
    await listening.set({ guildId, channelId: channel, listens, by: user.id });
  }
  const open = await listening.openIn(guildId);
  await tell(interaction, ({ config: words }) =>
    [
      open.length === 0 ? words.listensNowhere : words.listensIn(open.map((id) => `<#${id}>`).join(', ')),
      ...(open.length > 0 && !listening.seesAllWords ? [words.cannotListen] : []),
    ].join('\n'),
  );
}
