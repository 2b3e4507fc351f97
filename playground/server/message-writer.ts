import { type APIMessage, GatewayIntentBits as Intent } from 'discord.js';
import { type Audience, canSee } from './audience.ts';
import type { Cdn } from './cdn.ts';
import type { Clock } from './clock.ts';
import { withIds } from './components.ts';
import { invalidForm, unknownMessage } from './discord-error.ts';
import type { Gateway } from './gateway.ts';
import { mentionsOf } from './mentions.ts';
import { describeUploads, keptAttachments } from './message-attachments.ts';
import { createMessageView } from './message-view.ts';
import {
  checkMessageRules,
  checkReferences,
  COMPONENTS_V2,
  EPHEMERAL,
  LOADING,
  type MessageBody,
  type Upload,
} from './message-body.ts';
import type { Snowflakes } from './snowflakes.ts';
import type { Store, StoredMessage } from './store.ts';
import { GUILD_ID, isDirect, type WorldUser } from './world.ts';

const NONCE_LIFE_MS = 3 * 60 * 1_000;
/** Flags that an app may set on its messages. */
const SETTABLE = 4 | 4096 | COMPONENTS_V2;

interface WriterDependencies {
  readonly store: Store;
  readonly snowflakes: Snowflakes;
  readonly cdn: Cdn;
  readonly clock: Clock;
  readonly gateway: Gateway;
  readonly audience: Audience;
}

export interface NewMessage {
  readonly author: WorldUser;
  readonly channelId: string;
  readonly body: MessageBody;
  readonly files: readonly Upload[];
  /** Where the body lies in the request, for the places of errors. */
  readonly above?: string[];
  readonly type?: number;
  readonly flags?: number;
  readonly ephemeralFor?: string | undefined;
  readonly interactionId?: string;
  /** Fields that only some messages have: interaction_metadata, webhook_id, … */
  readonly extra?: Partial<APIMessage> | Record<string, unknown>;
  /** For "thinking": it is empty, and may be. */
  readonly isUnchecked?: boolean;
  /** Called with its id right before it is written; throws if it must not be any more. */
  beforeWriting?(id: string): void;
}

interface EditOptions {
  readonly above?: string[];
  /** Flags that the edit takes away. */
  readonly flagsOff?: number;
  /** Called right before it is written; throws if it must not be any more. */
  readonly beforeWriting?: () => void;
}

export type MessageWriter = ReturnType<typeof createMessageWriter>;

/** Makes, changes and removes messages, and tells everyone who may know. */
export function createMessageWriter(dependencies: WriterDependencies) {
  const { store, snowflakes, cdn, clock, gateway, audience } = dependencies;

  const timestamp = () => new Date(clock.now()).toISOString().replace('Z', '000+00:00');

  const view = createMessageView({ store, cdn });
  const { present, pageMessage } = view;
  const described = (files: readonly Upload[], body: MessageBody) => describeUploads(files, body, snowflakes);

  const sees = (stored: StoredMessage) => (viewer: string) =>
    canSee(viewer, stored.message.channel_id) &&
    (stored.ephemeralFor === undefined || stored.ephemeralFor === viewer);

  function announce(event: 'CREATE' | 'UPDATE', stored: StoredMessage) {
    const type = event === 'CREATE' ? ('message-create' as const) : ('message-update' as const);
    audience.tell({ type, data: pageMessage(stored) }, sees(stored));
    // Nobody's gateway hears of what only one person sees.
    if (stored.ephemeralFor !== undefined) return;
    gateway.dispatch(`MESSAGE_${event}`, view.forGateway(stored), intentOf(stored.message.channel_id));
  }

  async function create(input: NewMessage): Promise<StoredMessage> {
    const { author, channelId, body, files, above = [] } = input;
    const isV2 = ((body.flags ?? 0) & COMPONENTS_V2) !== 0;
    const uploads = await described(files, body);
    if (!input.isUnchecked) {
      checkMessageRules(body, { fileCount: files.length, isV2, above });
      keptAttachments([], body, uploads, above);
      checkReferences(
        body,
        uploads.map(({ attachment }) => attachment.filename),
        above,
      );
    }

    const reference = body.message_reference;
    const target = reference ? store.message(reference.message_id) : undefined;
    const isThere = target?.message.channel_id === channelId && target.ephemeralFor === undefined;
    if (reference && !isThere && reference.fail_if_not_exists !== false) {
      throw invalidForm([...above, 'message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
    }
    // From here to the journal nothing waits, so of two requests with one nonce only one can write.
    const twin = body.enforce_nonce ? sameNonce(author.id, body.nonce) : undefined;
    if (twin) return twin;
    const id = snowflakes.next();
    input.beforeWriting?.(id);

    for (const { bytes, attachment } of uploads) store.putFile(attachment.id, bytes);
    const content = (body.content ?? '').trim();
    const repliedTo = isThere ? (target?.message.author as WorldUser) : undefined;
    const { users, everyone } = mentionsOf(content, body.allowed_mentions, repliedTo);
    const message = {
      id,
      channel_id: channelId,
      author,
      content,
      timestamp: timestamp(),
      edited_timestamp: null,
      tts: body.tts ?? false,
      mention_everyone: everyone,
      mentions: users,
      mention_roles: [],
      attachments: uploads.map(({ attachment }) => attachment),
      embeds: (body.embeds ?? []).map((embed) => ({ type: 'rich', ...embed })),
      components: withIds(body.components ?? []),
      pinned: false,
      type: isThere && input.type === undefined ? 19 : (input.type ?? 0),
      flags: ((body.flags ?? 0) & SETTABLE) | (input.flags ?? 0),
      ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
      ...(isThere && reference
        ? {
            message_reference: {
              type: 0,
              message_id: reference.message_id,
              channel_id: channelId,
              ...(isDirect(channelId) ? {} : { guild_id: GUILD_ID }),
            },
          }
        : {}),
      ...input.extra,
    } as unknown as APIMessage;
    const stored: StoredMessage = {
      message,
      at: clock.now(),
      ...(input.ephemeralFor === undefined ? {} : { ephemeralFor: input.ephemeralFor }),
      ...(input.interactionId === undefined ? {} : { interactionId: input.interactionId }),
    };
    store.putMessage(stored);
    announce('CREATE', stored);
    return stored;
  }

  function sameNonce(authorId: string, nonce: string | number | null | undefined) {
    if (nonce === undefined || nonce === null) return undefined;
    return store
      .recentMessages(clock.now() - NONCE_LIFE_MS)
      .find(
        ({ message, interactionId }) =>
          interactionId === undefined &&
          message.author.id === authorId &&
          String(message.nonce) === String(nonce),
      );
  }

  async function edit(
    stored: StoredMessage,
    body: MessageBody,
    files: readonly Upload[],
    { above = [], flagsOff = 0, beforeWriting }: EditOptions = {},
  ): Promise<StoredMessage> {
    const uploads = await described(files, body);
    const current = store.message(stored.message.id)?.message;
    // It may have been deleted while the files were read.
    if (!current) throw unknownMessage();
    const isV2 = (((current.flags ?? 0) | (body.flags ?? 0)) & COMPONENTS_V2) !== 0;
    if (isV2 && body.flags !== undefined && body.flags !== null && !(body.flags & COMPONENTS_V2)) {
      throw invalidForm(
        [...above, 'flags'],
        'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
        'The flag cannot be removed',
      );
    }
    const attachments = keptAttachments(current.attachments, body, uploads, above);
    const merged: MessageBody = {
      content: body.content === undefined ? current.content : body.content,
      embeds: body.embeds === undefined ? current.embeds : body.embeds,
      components: body.components === undefined ? (current.components ?? []) : body.components,
    };
    checkMessageRules(merged, { fileCount: attachments.length, isV2, above });
    checkReferences(
      merged,
      attachments.map(({ filename }) => filename),
      above,
    );
    beforeWriting?.();
    for (const { bytes, attachment } of uploads) store.putFile(attachment.id, bytes);
    const content = (merged.content ?? '').trim();
    const repliedTo = current.message_reference?.message_id
      ? (store.message(current.message_reference.message_id)?.message.author as WorldUser | undefined)
      : undefined;
    const isMentioning = body.content !== undefined || body.allowed_mentions !== undefined;
    const mentions = mentionsOf(content, body.allowed_mentions, repliedTo);
    const changes = {
      content,
      embeds: merged.embeds ?? [],
      components: withIds(merged.components ?? []),
      attachments,
      ...(isMentioning ? { mentions: mentions.users, mention_everyone: mentions.everyone } : {}),
      flags: ((current.flags ?? 0) | ((body.flags ?? 0) & SETTABLE)) & ~flagsOff,
      // The first answer after "thinking" is no edit to those who read it.
      edited_timestamp: flagsOff & LOADING ? null : timestamp(),
    };
    const next: StoredMessage = { ...stored, message: { ...current, ...changes } as unknown as APIMessage };
    store.putMessage(next);
    announce('UPDATE', next);
    return next;
  }

  function remove(stored: StoredMessage) {
    const { message, ephemeralFor } = stored;
    store.deleteMessage(message.id);
    const place = { id: message.id, channel_id: message.channel_id };
    audience.tell({ type: 'message-delete', data: place }, sees(stored));
    if (ephemeralFor !== undefined) return;
    const guild = isDirect(message.channel_id) ? {} : { guild_id: GUILD_ID };
    gateway.dispatch('MESSAGE_DELETE', { ...place, ...guild }, intentOf(message.channel_id));
  }

  return { create, edit, remove, present, pageMessage, described };
}

export const isEphemeral = (flags: number | null | undefined) => ((flags ?? 0) & EPHEMERAL) !== 0;

const intentOf = (channelId: string) => (isDirect(channelId) ? Intent.DirectMessages : Intent.GuildMessages);
