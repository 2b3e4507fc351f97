import {
  type ButtonInteraction,
  LabelBuilder,
  type MessageContextMenuCommandInteraction,
  ModalBuilder,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { UserError } from '../errors.ts';
import { wordsFor } from '../locales/words-for.ts';
import type { RequestRow } from '../storage/records.ts';
import { answerFirst } from './acknowledge.ts';

const INPUT = 'words';
/** The most that a text input of Discord takes. */
const MOST_CHARACTERS = 4000;

/** Asks in a modal what should change in a request's picture; the button **Refine…** takes what is typed there. */
export async function openRefineForm(
  interaction: ButtonInteraction | StringSelectMenuInteraction | MessageContextMenuCommandInteraction,
  request: RequestRow,
): Promise<void> {
  const { refine } = wordsFor(interaction.locale);
  const input = new TextInputBuilder()
    .setCustomId(INPUT)
    .setStyle(TextInputStyle.Paragraph)
    .setPlaceholder(refine.placeholder)
    .setRequired(true)
    .setMaxLength(MOST_CHARACTERS);
  const modal = new ModalBuilder()
    .setCustomId(`refine:${request.id}`)
    .setTitle(refine.title)
    .addLabelComponents(new LabelBuilder().setLabel(refine.label).setTextInputComponent(input));
  const isShown = await answerFirst(interaction, () => interaction.showModal(modal));
  if (!isShown) throw new UserError(({ errors }) => errors.tooSlow);
}

export function typedInRefineForm(interaction: ModalSubmitInteraction): string {
  return interaction.fields.getTextInputValue(INPUT);
}
