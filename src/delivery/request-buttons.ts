import { ActionRowBuilder, ButtonBuilder, ButtonStyle, StringSelectMenuBuilder } from 'discord.js';
import type { Words } from '../locales/words.ts';
import type { RequestRow } from '../storage/records.ts';

/** What a press means; a component's custom id is `<action>:<request id>`. */
export const REQUEST_ACTIONS = [
  'again',
  'variations',
  'refine',
  'details',
  'delete',
  'cancel',
  'choose',
] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

const customId = (action: RequestAction, { id }: Pick<RequestRow, 'id'>) => `${action}:${id}`;

/** @returns undefined for ids that this version did not make. */
export function readCustomId(text: string): { action: RequestAction; requestId: string } | undefined {
  const match = /^(?<action>[a-z]+):(?<id>\d{1,20})$/u.exec(text);
  const action = REQUEST_ACTIONS.find((known) => known === match?.groups?.['action']);
  const requestId = match?.groups?.['id'];
  return action === undefined || requestId === undefined ? undefined : { action, requestId };
}

/** While it waits or is painted, a request can only be cancelled. */
export function waitingButtons(request: RequestRow, words: Words) {
  return [row(button('cancel', request, words.buttons.cancel, ButtonStyle.Secondary))];
}

export function resultButtons(request: RequestRow, words: Words) {
  const { buttons } = words;
  const rows = [
    row(
      button('again', request, buttons.again, ButtonStyle.Primary),
      button('variations', request, buttons.variations, ButtonStyle.Secondary),
      button('refine', request, buttons.refine, ButtonStyle.Secondary),
      button('details', request, buttons.details, ButtonStyle.Secondary),
      button('delete', request, buttons.delete, ButtonStyle.Danger),
    ),
  ];
  return request.count > 1 ? [...rows, chooser(request, words)] : rows;
}

/** After a failure the words are still there to be tried again. */
export function failureButtons(request: RequestRow, words: Words) {
  return [
    row(
      button('again', request, words.buttons.again, ButtonStyle.Primary),
      button('details', request, words.buttons.details, ButtonStyle.Secondary),
      button('delete', request, words.buttons.delete, ButtonStyle.Danger),
    ),
  ];
}

function chooser(request: RequestRow, words: Words) {
  const choices = Array.from({ length: request.count }, (_, index) => ({
    label: words.buttons.picture(index + 1),
    value: String(index),
    default: index === request.chosenIndex,
  }));
  const select = new StringSelectMenuBuilder()
    .setCustomId(customId('choose', request))
    .setPlaceholder(words.buttons.choose)
    .addOptions(choices);
  return new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select).toJSON();
}

function button(action: RequestAction, request: RequestRow, label: string, style: ButtonStyle) {
  return new ButtonBuilder().setCustomId(customId(action, request)).setLabel(label).setStyle(style);
}

function row(...buttons: ButtonBuilder[]) {
  return new ActionRowBuilder<ButtonBuilder>().addComponents(...buttons).toJSON();
}
