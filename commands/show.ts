import { MessageFlags, SlashCommandStringOption } from 'discord.js';
import { resultView } from '../src/delivery/request-view.ts';
import { acknowledge } from '../src/discord/acknowledge.ts';
import type { Command } from '../src/discord/command.ts';
import { describe } from '../src/discord/localize.ts';
import { requestNamed } from '../src/discord/request-named.ts';
import { slashCommand } from '../src/discord/slash-command.ts';
import { UserError } from '../src/errors.ts';
import { picturesOf } from '../src/requests/pictures-of.ts';
import { isFinal } from '../src/requests/stages.ts';

/** `/show` brings a finished picture back, to the one person who asks. */
export const show: Command = {
  name: 'show',

  define: () =>
    slashCommand('show', ({ commands }) => commands.show.description).addStringOption(
      describe(
        new SlashCommandStringOption().setName('job'),
        ({ commands }) => commands.show.job,
      ).setRequired(true),
    ),

  async run(interaction, services) {
    const request = await requestNamed(interaction.options.getString('job', true), interaction, services);
    const pictures = await picturesOf(request, services);
    if (pictures.length === 0) {
      throw new UserError(({ errors }) =>
        isFinal(request.stage) ? errors.neverPainted : errors.notFinished,
      );
    }
    const { content, components, files } = resultView({ ...request, locale: interaction.locale }, pictures);
    await acknowledge(interaction, {
      content,
      components: [...components],
      files: files.map(({ name, data, description }) => ({ name, attachment: data as Buffer, description })),
      flags: MessageFlags.Ephemeral,
    });
  },
};
