import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord.js';
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { checkModal } from '../component-rules.ts';
import { withIds } from '../components.ts';
import { invalidForm, unknownMessage } from '../discord-error.ts';
import { metadataOf } from '../interactions.ts';
import { EPHEMERAL, LOADING, type MessageBody, type Upload } from '../message-body.ts';
import { isEphemeral } from '../message-writer.ts';
import { createRestApp, type RestApp, type RestDependencies } from '../rest-app.ts';
import type { StoredInteraction, StoredMessage } from '../store.ts';
import { check } from '../validation.ts';
import { BOT, userOf } from '../world.ts';

interface Callback {
  readonly type: number;
  readonly data?: MessageBody & {
    readonly choices?: readonly APIApplicationCommandOptionChoice[];
    readonly custom_id?: string;
    readonly title?: string;
  };
}

const SCHEMAS: Readonly<Record<number, Parameters<typeof check>[0]>> = {
  4: CreateMessageInteractionCallbackRequestSchema,
  5: CreateMessageInteractionCallbackRequestSchema,
  6: UpdateMessageInteractionCallbackRequestSchema,
  7: UpdateMessageInteractionCallbackRequestSchema,
  8: ApplicationCommandAutocompleteCallbackRequestSchema,
  9: ModalInteractionCallbackRequestSchema,
};

const ABOVE = ['data'];

/** The bot's first answer to an interaction. */
export function interactionRoutes(dependencies: RestDependencies): RestApp {
  const { store, writer, interactions, audience } = dependencies;

  return createRestApp().post('/interactions/:id/:token/callback', async (c) => {
    const interaction = interactions.answerable(c.req.param('id'), c.req.param('token'));
    const callback = (c.var.body.json ?? {}) as Callback;
    const schema = SCHEMAS[callback.type];
    if (!schema)
      throw invalidForm(['type'], 'BASE_TYPE_CHOICES', 'Value must be one of {4, 5, 6, 7, 8, 9, 10, 12}.');
    check(schema, callback);
    refuseWrongKind(interaction, callback.type);
    const message = await carryOut(interaction, callback, c.var.body.files);
    if (c.req.query('with_response') !== 'true') return c.body(null, 204);
    return c.json({
      interaction: {
        id: interaction.id,
        type: interaction.type,
        ...(message
          ? {
              response_message_id: message.message.id,
              response_message_loading: ((message.message.flags ?? 0) & LOADING) !== 0,
              response_message_ephemeral: isEphemeral(message.message.flags),
            }
          : {}),
      },
      resource: { type: callback.type, ...(message ? { message: writer.present(message) } : {}) },
    });
  });

  async function carryOut(interaction: StoredInteraction, callback: Callback, files: readonly Upload[]) {
    const { id, token, messageId, userId } = interaction;
    const source = messageId === undefined ? undefined : store.message(messageId);
    // Files take a while to read, so whether it is still unanswered is asked again when it is claimed.
    const claim = (more: Parameters<typeof interactions.acknowledge>[2] = {}) =>
      interactions.acknowledge(interactions.answerable(id, token), callback.type, more);

    if (callback.type === 4) return reply(interaction, callback.data ?? {}, files, claim);
    if (callback.type === 5) {
      const flags = ((callback.data?.flags ?? 0) & EPHEMERAL) | LOADING;
      return reply(interaction, {}, [], claim, flags);
    }
    if (callback.type === 6 || callback.type === 7) {
      if (!source) throw unknownMessage();
      const beforeWriting = () => void claim({ originalId: source.message.id });
      if (callback.type === 7)
        return writer.edit(source, callback.data ?? {}, files, { above: ABOVE, beforeWriting });
      beforeWriting();
      return source;
    }
    if (callback.type === 8) {
      const { nonce } = claim();
      const choices = callback.data?.choices ?? [];
      audience.tell({ type: 'autocomplete', data: { nonce, choices } }, (viewer) => viewer === userId);
      return undefined;
    }
    const components = callback.data?.components ?? [];
    checkModal(components);
    const modal = {
      ...callback.data,
      components: withIds(components),
    } as unknown as APIModalInteractionResponseCallbackData;
    claim({ modal });
    audience.tell({ type: 'modal', data: { interaction_id: id, modal } }, (viewer) => viewer === userId);
    return undefined;
  }

  function reply(
    interaction: StoredInteraction,
    body: MessageBody,
    files: readonly Upload[],
    claim: (more: { originalId: string }) => unknown,
    forced?: number,
  ): Promise<StoredMessage> {
    const person = userOf(interaction.userId)!;
    const flags = forced ?? (body.flags ?? 0) & EPHEMERAL;
    return writer.create({
      author: BOT,
      channelId: interaction.channelId,
      body: { ...body, nonce: null, enforce_nonce: false, message_reference: null },
      files,
      above: ABOVE,
      type: interaction.type === 2 ? 20 : 0,
      flags,
      ephemeralFor: isEphemeral(flags) ? person.id : undefined,
      interactionId: interaction.id,
      extra: metadataOf(interaction, person),
      isUnchecked: forced !== undefined && (forced & LOADING) !== 0,
      beforeWriting: (originalId) => void claim({ originalId }),
    });
  }
}

function refuseWrongKind(interaction: StoredInteraction, type: number) {
  const fits =
    type === 8
      ? interaction.type === 4
      : interaction.type !== 4 &&
        (type === 9
          ? interaction.type !== 5
          : type === 6 || type === 7
            ? interaction.messageId !== undefined
            : true);
  if (!fits)
    throw invalidForm(['type'], 'INTERACTION_CALLBACK_TYPE_INVALID', 'Not allowed for this interaction');
}
