import { type BaseInteraction, SlashCommandStringOption } from 'discord.js';
import { shorten } from '../src/delivery/request-view.ts';
import { tell } from '../src/discord/acknowledge.ts';
import type { Command } from '../src/discord/command.ts';
import { describe } from '../src/discord/localize.ts';
import { mayControl, maySee } from '../src/discord/permissions.ts';
import { UserError } from '../src/errors.ts';
import { wordsFor } from '../src/locales/words-for.ts';
import { cancelRequest } from '../src/requests/cancel-request.ts';
import { requestNamed } from '../src/discord/request-named.ts';
import { slashCommand } from '../src/discord/slash-command.ts';
import type { RequestRow } from '../src/storage/records.ts';

/** What Discord takes in an autocompletion; a name has 100 characters, of which an emoji takes two. */
const MOST_CHOICES = 25;
const LONGEST_NAME = 50;

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
        : await requestNamed(job, interaction, services, mayKnow);
    if (!request) throw new UserError(({ errors }) => errors.nothingToCancel);
    if (!mayControl(interaction, request)) throw new UserError(({ errors }) => errors.notYours);
    if (!(await cancelRequest(request, services)))
      throw new UserError(({ errors }) => errors.alreadyFinished);
    await tell(interaction, (words) => words.request.cancelling);
  },

  async complete(interaction, { records }) {
    const open = await records.openRequests({ limit: 200 });
    const typed = interaction.options.getFocused().toLowerCase();
    const { hidden } = wordsFor(interaction.locale).queue;
    const choices = open
      .filter((request) => mayControl(interaction, request))
      .map((request) => ({ name: maySee(interaction, request) ? request.prompt : hidden, value: request.id }))
      .filter(({ name, value }) => `${value} ${name}`.toLowerCase().includes(typed));
    await interaction.respond(
      choices.slice(0, MOST_CHOICES).map(({ name, value }) => ({ name: shorten(name, LONGEST_NAME), value })),
    );
  },
};

/** Moderators may stop what they may not look at. */
function mayKnow(interaction: BaseInteraction, request: RequestRow): boolean {
  return maySee(interaction, request) || mayControl(interaction, request);
}
