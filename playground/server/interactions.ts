import { randomBytes } from 'node:crypto';
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Audience } from './audience.ts';
import type { Clock } from './clock.ts';
import { DiscordError } from './discord-error.ts';
import type { Gateway } from './gateway.ts';
import type { MessageWriter } from './message-writer.ts';
import { permissionsIn } from './permissions.ts';
import type { Snowflakes } from './snowflakes.ts';
import type { Store, StoredInteraction, StoredMessage } from './store.ts';
import { BOT_ID, channelOf, GUILD, GUILD_ID, isDirect, memberOf, type WorldUser } from './world.ts';

const ANSWER_WITHIN_MS = 3_000;
const TOKEN_LIFE_MS = 15 * 60 * 1_000;
const FILE_LIMIT = 10 * 1024 * 1024;

export interface InteractionStart {
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: 2 | 3 | 4 | 5;
  readonly person: WorldUser;
  readonly locale: string;
  readonly channelId: string;
  readonly nonce: string;
  readonly data: object;
  readonly commandName?: string;
  readonly message?: StoredMessage | undefined;
}

interface InteractionDependencies {
  readonly store: Store;
  readonly snowflakes: Snowflakes;
  readonly clock: Clock;
  readonly gateway: Gateway;
  readonly audience: Audience;
  readonly writer: MessageWriter;
}

export type Interactions = ReturnType<typeof createInteractions>;

/** The life of interactions: sent, answered within 3 s or failed, followed up for 15 min. */
export function createInteractions(dependencies: InteractionDependencies) {
  const { store, snowflakes, clock, gateway, audience, writer } = dependencies;
  const timers = new Map<string, NodeJS.Timeout>();
  let duplicates = 0;
  const changes: ((payload: object) => object)[] = [];

  const tellState = ({ nonce, userId }: StoredInteraction, state: 'sent' | 'answered' | 'failed') =>
    audience.tell({ type: 'interaction', data: { nonce, state } }, (viewer) => viewer === userId);

  const isLate = ({ at, answeredBy }: StoredInteraction) =>
    answeredBy === undefined && clock.now() - at >= ANSWER_WITHIN_MS;

  function failIfLate(id: string) {
    const interaction = store.interaction(id);
    if (!interaction || !isLate(interaction) || !timers.has(id)) return;
    clearTimeout(timers.get(id));
    timers.delete(id);
    tellState(interaction, 'failed');
  }
  clock.onAdvance(() => {
    for (const id of timers.keys()) failIfLate(id);
  });

  function start(from: InteractionStart): StoredInteraction {
    const id = snowflakes.next();
    const interaction: StoredInteraction = {
      id,
      token: randomBytes(96).toString('base64url'),
      type: from.type,
      at: clock.now(),
      channelId: from.channelId,
      userId: from.person.id,
      nonce: from.nonce,
      ...(from.commandName === undefined ? {} : { commandName: from.commandName }),
      ...(from.message ? { messageId: from.message.message.id } : {}),
    };
    store.putInteraction(interaction);
    const timer = setTimeout(() => failIfLate(id), ANSWER_WITHIN_MS + 5);
    timer.unref();
    timers.set(id, timer);
    tellState(interaction, 'sent');
    const change = changes.shift() ?? ((payload: object) => payload);
    const payload = change(payloadOf(interaction, from));
    const times = duplicates > 0 ? 2 : 1;
    duplicates = Math.max(0, duplicates - 1);
    for (let n = 0; n < times; n += 1) gateway.dispatch('INTERACTION_CREATE', payload);
    return interaction;
  }

  function payloadOf(interaction: StoredInteraction, from: InteractionStart) {
    const { channelId, person } = from;
    const direct = isDirect(channelId);
    const member = memberOf(person.id);
    return {
      version: 1,
      id: interaction.id,
      application_id: BOT_ID,
      type: from.type,
      token: interaction.token,
      data: from.data,
      channel_id: channelId,
      channel: channelOf(channelId),
      locale: from.locale,
      entitlements: [],
      entitlement_sku_ids: [],
      authorizing_integration_owners: { '0': direct ? '0' : GUILD_ID },
      context: direct ? 1 : 0,
      attachment_size_limit: FILE_LIMIT,
      app_permissions: String(permissionsIn(BOT_ID, channelId)),
      ...(direct
        ? { user: person }
        : {
            guild_id: GUILD_ID,
            guild_locale: GUILD.preferred_locale,
            guild: { id: GUILD_ID, locale: GUILD.preferred_locale, features: [] },
            member: { ...member, permissions: String(permissionsIn(person.id, channelId)) },
          }),
      ...(from.message ? { message: writer.present(from.message) } : {}),
    };
  }

  return {
    start,
    /** The interaction, if it may still be answered. */
    answerable(id: string, token: string): StoredInteraction {
      const interaction = store.interaction(id);
      if (!interaction || interaction.token !== token || isLate(interaction)) {
        throw new DiscordError(404, 10062, 'Unknown interaction');
      }
      if (interaction.answeredBy !== undefined) {
        throw new DiscordError(400, 40060, 'Interaction has already been acknowledged.');
      }
      return interaction;
    },
    /** Claims the answer; what is answered with may be made afterwards. */
    acknowledge(
      interaction: StoredInteraction,
      answeredBy: number,
      more: { originalId?: string; modal?: APIModalInteractionResponseCallbackData } = {},
    ): StoredInteraction {
      const next = { ...interaction, answeredBy, ...more };
      store.putInteraction(next);
      clearTimeout(timers.get(interaction.id));
      timers.delete(interaction.id);
      tellState(next, 'answered');
      return next;
    },
    /** The interaction whose token a webhook call carries. */
    followable(token: string): StoredInteraction {
      const interaction = store.interactionOfToken(token);
      if (!interaction) throw new DiscordError(404, 10015, 'Unknown Webhook');
      if (clock.now() - interaction.at >= TOKEN_LIFE_MS) {
        throw new DiscordError(401, 50027, 'Invalid Webhook Token');
      }
      if (interaction.answeredBy === undefined) throw new DiscordError(404, 10015, 'Unknown Webhook');
      return interaction;
    },
    duplicateNext: (times = 1) => void (duplicates += times),
    /** Sends the next one as the change makes it; it can be answered all the same. */
    changeNext: (change: (payload: object) => object) => void changes.push(change),
    close() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** What a message says about the interaction that it answers. */
export function metadataOf(interaction: StoredInteraction, person: WorldUser, originalId?: string) {
  const { id, type, commandName, messageId, channelId } = interaction;
  return {
    application_id: BOT_ID,
    webhook_id: BOT_ID,
    interaction_metadata: {
      id,
      type,
      user: person,
      authorizing_integration_owners: { '0': isDirect(channelId) ? '0' : GUILD_ID },
      ...(commandName === undefined ? {} : { name: commandName }),
      ...(messageId === undefined ? {} : { interacted_message_id: messageId }),
      ...(originalId === undefined ? {} : { original_response_message_id: originalId }),
    },
    ...(type === 2 ? { interaction: { id, type, name: commandName, user: person } } : {}),
  };
}
