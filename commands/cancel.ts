import { SlashCommandStringOption } from 'discord.js';
import { quote } from '../src/delivery/request-view.ts';
import { tell } from '../src/discord/acknowledge.ts';
import type { Command } from '../src/discord/command.ts';
import { describe } from '../src/discord/localize.ts';
import { mayControl, maySee } from '../src/discord/permissions.ts';
import { UserError } from '../src/errors.ts';
import { cancelRequest } from '../src/requests/cancel-request.ts';
import { requestNamed } from '../src/discord/request-named.ts';
import { slashCommand } from '../src/discord/slash-command.ts';

/** `/cancel` stops a picture of one's own that waits or is painted; moderators stop anybody's. */
export const cancel: Command = {
  name: 'cancel',

  define: () =>
    slashCommand('cancel', ({ commands }) => commands.cancel.description).addStringOption(
      describe(
        new SlashCommandStringOption().setName('job'),
        ({ commands }) => commands.cancel.job,
      ).setAutocomplete(true),
    ),

  async run(interaction, services) {
    const job = interaction.options.getString('job');
    const request =
      job === null
        ? await services.records.newestUnfinishedOf(interaction.user.id)
        : await requestNamed(job, interaction, services);
    if (!request) throw new UserError(({ errors }) => errors.nothingToCancel);
    if (!mayControl(interaction, request)) throw new UserError(({ errors }) => errors.notYours);
    if (!(await cancelRequest(request, services)))
      throw new UserError(({ errors }) => errors.alreadyFinished);
    await tell(interaction, (words) => words.request.cancelling);
  },

  async complete(interaction, { records }) {
    const open = await records.openRequests({ limit: 200 });
    const typed = interaction.options.getFocused().toLowerCase();
    const fitting = open.filter(
      (request) =>
        mayControl(interaction, request) &&
        maySee(interaction, request) &&
        `${request.id} ${request.prompt}`.toLowerCase().includes(typed),
    );
    await interaction.respond(
      fitting.slice(0, 25).map(({ id, prompt }) => ({ name: quote(prompt, 90), value: id })),
    );
  },
};
