import { SlashCommandAttachmentOption } from 'discord.js';
import { answerAboutAttachment } from '../src/discord/answer-question.ts';
import type { Command } from '../src/discord/command.ts';
import { describe as describeOption } from '../src/discord/localize.ts';
import { slashCommand } from '../src/discord/slash-command.ts';
import { wordsFor } from '../src/locales/words-for.ts';

/** `/describe` says what is in an attached picture, where a language model sees. */
export const describe: Command = {
  name: 'describe',

  define: () =>
    slashCommand('describe', ({ commands }) => commands.describe.description).addAttachmentOption(
      describeOption(
        new SlashCommandAttachmentOption().setName('image'),
        ({ commands }) => commands.describe.image,
      ).setRequired(true),
    ),

  async run(interaction, services) {
    const attachment = interaction.options.getAttachment('image', true);
    const { question } = wordsFor(interaction.locale).about;
    await answerAboutAttachment(interaction, question, attachment, services);
  },
};
