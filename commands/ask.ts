import { SlashCommandAttachmentOption, SlashCommandStringOption } from 'discord.js';
import {
  answerAboutAttachment,
  answerAboutPicture,
  answerWithoutPicture,
} from '../src/discord/answer-question.ts';
import { refuseNoWords } from '../src/discord/check-words.ts';
import type { Command } from '../src/discord/command.ts';
import { describe } from '../src/discord/localize.ts';
import { newestSeenIn } from '../src/discord/newest-seen-in.ts';
import { slashCommand } from '../src/discord/slash-command.ts';
import { cleanText } from '../src/requests/clean-text.ts';

const LONGEST_QUESTION = 1000;

/** `/ask` answers a question about an attached picture, or about the one that the channel saw last. */
export const ask: Command = {
  name: 'ask',

  define: () =>
    slashCommand('ask', ({ commands }) => commands.ask.description)
      .addStringOption(
        describe(new SlashCommandStringOption().setName('question'), ({ commands }) => commands.ask.question)
          .setRequired(true)
          .setMaxLength(LONGEST_QUESTION),
      )
      .addAttachmentOption(
        describe(new SlashCommandAttachmentOption().setName('image'), ({ commands }) => commands.ask.image),
      ),

  async run(interaction, services) {
    const typed = interaction.options.getString('question', true);
    const attachment = interaction.options.getAttachment('image');
    refuseNoWords(typed);
    const question = cleanText(typed);
    if (attachment) return answerAboutAttachment(interaction, question, attachment, services);
    const newest = await newestSeenIn(interaction, services);
    return newest
      ? answerAboutPicture(interaction, question, newest, services)
      : answerWithoutPicture(interaction, question, services);
  },
};
