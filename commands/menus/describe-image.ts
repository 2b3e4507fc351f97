import type { Attachment } from 'discord.js';
import { answerAboutAttachment, answerAboutPicture } from '../../src/discord/answer-question.ts';
import { messageMenu } from '../../src/discord/message-menu.ts';
import { maySee } from '../../src/discord/permissions.ts';
import { requestOfMessage } from '../../src/discord/request-of-message.ts';
import { UserError } from '../../src/errors.ts';
import { wordsFor } from '../../src/locales/words-for.ts';
import { paintedPicture } from '../../src/requests/chosen-picture.ts';

/** **Describe image** says what is in one of the bot's pictures or, where a language model sees, in anybody's. */
export const describeImage = messageMenu(
  ({ menus }) => menus.describe,
  async (interaction, services) => {
    const { targetMessage } = interaction;
    const { question } = wordsFor(interaction.locale).about;
    const request = await requestOfMessage(targetMessage, services.records);
    if (request && maySee(interaction, request)) {
      const picture = await paintedPicture(request, services);
      return answerAboutPicture(interaction, question, { picture, request }, services);
    }
    const attachment = targetMessage.attachments.find(isImage);
    if (!attachment) throw new UserError(({ errors }) => errors.nothingToDescribe);
    return answerAboutAttachment(interaction, question, attachment, services);
  },
);

function isImage({ contentType }: Attachment): boolean {
  return contentType?.startsWith('image/') ?? false;
}
