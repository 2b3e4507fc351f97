import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod';
import { DiscordError, unknownMessage } from '../discord-error.ts';
import { metadataOf } from '../interactions.ts';
import { EPHEMERAL, LOADING, type MessageBody } from '../message-body.ts';
import { isEphemeral } from '../message-writer.ts';
import { createRestApp, type RestApp, type RestDependencies } from '../rest-app.ts';
import type { StoredInteraction, StoredMessage } from '../store.ts';
import { check } from '../validation.ts';
import { BOT, BOT_ID, userOf } from '../world.ts';

/** What comes after the first answer, with the interaction's token alone. */
export function webhookRoutes({ store, writer, interactions }: RestDependencies): RestApp {
  function opened(applicationId: string, token: string): StoredInteraction {
    if (applicationId !== BOT_ID) throw new DiscordError(404, 10015, 'Unknown Webhook');
    return interactions.followable(token);
  }

  function found(interaction: StoredInteraction, id: string): StoredMessage {
    const stored = store.message(id === '@original' ? (interaction.originalId ?? '') : id);
    const isOwn = stored?.interactionId === interaction.id || stored?.message.id === interaction.originalId;
    if (!stored || !isOwn) throw unknownMessage();
    return stored;
  }

  const MESSAGE = '/webhooks/:application/:token/messages/:id';
  return createRestApp()
    .post('/webhooks/:application/:token', async (c) => {
      const interaction = opened(c.req.param('application'), c.req.param('token'));
      const { json, files } = c.var.body;
      check(IncomingWebhookRequestPartialSchema, json);
      const body = json as MessageBody;
      const original =
        interaction.originalId === undefined ? undefined : store.message(interaction.originalId);
      // The first followup takes the place of "thinking".
      if (original && (original.message.flags ?? 0) & LOADING) {
        const answered = await writer.edit(original, body, files, { flagsOff: LOADING });
        return c.json(writer.present(answered));
      }
      const person = userOf(interaction.userId)!;
      const flags = (body.flags ?? 0) & EPHEMERAL;
      const stored = await writer.create({
        author: BOT,
        channelId: interaction.channelId,
        // Discord honours a nonce only in channels, not here.
        body: { ...body, nonce: null, enforce_nonce: false, message_reference: null },
        files,
        flags,
        ephemeralFor: isEphemeral(flags) ? person.id : undefined,
        interactionId: interaction.id,
        extra: metadataOf(interaction, person, interaction.originalId),
      });
      return c.json(writer.present(stored));
    })
    .get(MESSAGE, (c) => {
      const interaction = opened(c.req.param('application'), c.req.param('token'));
      return c.json(writer.present(found(interaction, c.req.param('id'))));
    })
    .patch(MESSAGE, async (c) => {
      const interaction = opened(c.req.param('application'), c.req.param('token'));
      const stored = found(interaction, c.req.param('id'));
      const { json, files } = c.var.body;
      check(IncomingWebhookUpdateRequestPartialSchema, json);
      const flagsOff = (stored.message.flags ?? 0) & LOADING;
      const edited = await writer.edit(stored, json as MessageBody, files, { flagsOff });
      return c.json(writer.present(edited));
    })
    .delete(MESSAGE, (c) => {
      const interaction = opened(c.req.param('application'), c.req.param('token'));
      writer.remove(found(interaction, c.req.param('id')));
      return c.body(null, 204);
    });
}
