import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { answerFirst } from '../../src/discord/acknowledge.ts';
import type { Button } from '../../src/discord/button.ts';
import { refuseNoWords } from '../../src/discord/check-words.ts';
import { continueInDiscord } from '../../src/discord/continue-in-discord.ts';
import { wishAbout } from '../../src/discord/wish-about.ts';
import { UserError } from '../../src/errors.ts';
import { wordsFor } from '../../src/locales/words-for.ts';
import { pictureMeant } from '../../src/requests/chosen-picture.ts';

const INPUT = 'words';
/** The most that a text input of Discord takes. */
const MOST_CHARACTERS = 4000;

/** **Refine…** asks in a modal what should change; the words are treated like a reply. */
export const refine: Button = {
  action: 'refine',

  async press(interaction, request) {
    const words = wordsFor(interaction.locale);
    const input = new TextInputBuilder()
      .setCustomId(INPUT)
      .setStyle(TextInputStyle.Paragraph)
      .setPlaceholder(words.refine.placeholder)
      .setRequired(true)
      .setMaxLength(MOST_CHARACTERS);
    const modal = new ModalBuilder()
      .setCustomId(`refine:${request.id}`)
      .setTitle(words.refine.title)
      .addLabelComponents(new LabelBuilder().setLabel(words.refine.label).setTextInputComponent(input));
    const isShown = await answerFirst(interaction, () => interaction.showModal(modal));
    if (!isShown) throw new UserError(({ errors }) => errors.tooSlow);
  },

  async submit(interaction, request, services) {
    const typed = interaction.fields.getTextInputValue(INPUT);
    refuseNoWords(typed);
    const { picture: parent, words } = await pictureMeant(request, typed, services);
    if (!parent) throw new UserError(({ errors }) => errors.pictureGone);
    const wish = {
      ...wishAbout(interaction, request),
      origin: 'refine' as const,
      parent,
      words,
    };
    await continueInDiscord(interaction, wish, services);
  },
};
