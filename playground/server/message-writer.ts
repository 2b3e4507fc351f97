import { type APIMessage, GatewayIntentBits as Intent } from 'discord.js';
import sharp from 'sharp';
import type { PageMessage } from '../protocol.ts';
import { type Audience, canSee } from './audience.ts';
import { type Cdn, typeOf } from './cdn.ts';
import type { Clock } from './clock.ts';
import { type Component, withIds } from './components.ts';
import { DiscordError, invalidForm } from './discord-error.ts';
import type { Gateway } from './gateway.ts';
import { mentionsOf } from './mentions.ts';
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
import { BOT_ID, channelOf, GUILD_ID, isDirect, memberOf, type WorldUser } from './world.ts';

const NONCE_LIFE_MS = 3 * 60 * 1_000;
const FILE_LIMIT = 10 * 1024 * 1024;
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
  beforeWriting?(): void;
}

export type MessageWriter = ReturnType<typeof createMessageWriter>;

/** Makes, changes and removes messages, and tells everyone who may know. */
export function createMessageWriter(dependencies: WriterDependencies) {
  const { store, snowflakes, cdn, clock, gateway, audience } = dependencies;

  const timestamp = () => new Date(clock.now()).toISOString().replace('Z', '000+00:00');

  /** As REST answers it: addresses signed afresh, the message replied to included. */
  function present({ message }: StoredMessage, isNested = false): APIMessage {
    const links = new Map(
      message.attachments.map(({ id, filename }) => [filename, cdn.linkTo(message.channel_id, id, filename)]),
    );
    const attachments = message.attachments.map((each) => {
      const url = cdn.linkTo(message.channel_id, each.id, each.filename);
      return { ...each, url, proxy_url: url };
    });
    const [embeds, components] = linked([message.embeds, message.components], links) as [never[], never[]];
    const { referenced_message: _, ...rest } = message;
    const target = message.message_reference?.message_id;
    const referenced = target === undefined || isNested ? undefined : store.message(target);
    return {
      ...rest,
      attachments,
      embeds,
      components,
      ...(target === undefined || isNested
        ? {}
        : { referenced_message: referenced ? present(referenced, true) : null }),
    };
  }

  const pageMessage = (stored: StoredMessage): PageMessage => ({
    ...present(stored),
    ...(stored.ephemeralFor === undefined ? {} : { ephemeral_for: stored.ephemeralFor }),
  });

  const sees = (stored: StoredMessage) => (viewer: string) =>
    canSee(viewer, stored.message.channel_id) &&
    (stored.ephemeralFor === undefined || stored.ephemeralFor === viewer);

  /** How a message looks to the bot at its gateway. */
  function forGateway(stored: StoredMessage) {
    const { channel_id, author } = stored.message;
    const direct = isDirect(channel_id);
    const { user: _, ...member } = memberOf(author.id) ?? { user: undefined };
    return (intents: number) => {
      const whole = present(stored);
      const isOpen =
        author.id === BOT_ID ||
        direct ||
        whole.mentions.some(({ id }) => id === BOT_ID) ||
        (intents & Intent.MessageContent) !== 0;
      const hidden = isOpen ? {} : { content: '', embeds: [], attachments: [], components: [] };
      const channel_type = channelOf(channel_id)?.type;
      return { ...whole, ...hidden, channel_type, ...(direct ? {} : { guild_id: GUILD_ID, member }) };
    };
  }

  function announce(event: 'CREATE' | 'UPDATE', stored: StoredMessage) {
    const type = event === 'CREATE' ? ('message-create' as const) : ('message-update' as const);
    audience.tell({ type, data: pageMessage(stored) }, sees(stored));
    // Nobody's gateway hears of what only one person sees.
    if (stored.ephemeralFor !== undefined) return;
    gateway.dispatch(`MESSAGE_${event}`, forGateway(stored), intentOf(stored.message.channel_id));
  }

  async function described(files: readonly Upload[], body: MessageBody) {
    return Promise.all(
      files.map(async ({ index, filename, bytes }) => {
        if (bytes.byteLength > FILE_LIMIT) throw new DiscordError(413, 40005, 'Request entity too large');
        const entry = body.attachments?.find(({ id }) => String(id) === String(index));
        const size = await sizeOf(bytes, filename);
        return {
          bytes,
          attachment: {
            id: snowflakes.next(),
            filename: cleanName(entry?.filename ?? filename),
            size: bytes.byteLength,
            content_type: typeOf(filename),
            ...(entry?.description ? { description: entry.description } : {}),
            ...size,
            url: '',
            proxy_url: '',
          },
        };
      }),
    );
  }

  async function create(input: NewMessage): Promise<StoredMessage> {
    const { author, channelId, body, files, above = [] } = input;
    const isV2 = ((body.flags ?? 0) & COMPONENTS_V2) !== 0;
    const uploads = await described(files, body);
    if (!input.isUnchecked) {
      checkMessageRules(body, { fileCount: files.length, isV2, above });
      for (const [place, { id }] of (body.attachments ?? []).entries()) {
        if (files.some(({ index }) => String(index) === String(id))) continue;
        throw invalidForm(
          [...above, 'attachments', place],
          'ATTACHMENT_NOT_FOUND',
          `There is no files[${id}]`,
        );
      }
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
    const current = (store.message(stored.message.id) ?? stored).message;
    const isV2 = (((current.flags ?? 0) | (body.flags ?? 0)) & COMPONENTS_V2) !== 0;
    if (isV2 && body.flags !== undefined && body.flags !== null && !(body.flags & COMPONENTS_V2)) {
      throw invalidForm(
        [...above, 'flags'],
        'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
        'The flag cannot be removed',
      );
    }
    // Of the old files only those listed stay; without a list all of them.
    const listed = body.attachments;
    const kept = current.attachments.filter(
      ({ id }) => !listed || listed.some((each) => String(each.id) === id),
    );
    for (const [place, { id }] of (listed ?? []).entries()) {
      const isKnown =
        kept.some((each) => each.id === String(id)) ||
        files.some(({ index }) => String(index) === String(id));
      if (!isKnown) {
        throw invalidForm(
          [...above, 'attachments', place],
          'ATTACHMENT_NOT_FOUND',
          `There is no attachment ${id}`,
        );
      }
    }
    const attachments = [
      ...kept.map((each) => {
        const entry = listed?.find(({ id }) => String(id) === each.id);
        return entry?.description ? { ...each, description: entry.description } : each;
      }),
      ...uploads.map(({ attachment }) => attachment),
    ];
    const merged: MessageBody = {
      content: body.content === undefined ? current.content : body.content,
      embeds: body.embeds === undefined ? current.embeds : body.embeds,
      components:
        body.components === undefined ? ((current.components ?? []) as Component[]) : body.components,
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
    const next: StoredMessage = {
      ...stored,
      message: {
        ...current,
        content,
        embeds: (merged.embeds ?? []) as APIMessage['embeds'],
        components: withIds(merged.components ?? []) as unknown as NonNullable<APIMessage['components']>,
        attachments,
        ...(isMentioning ? { mentions: mentions.users, mention_everyone: mentions.everyone } : {}),
        flags: ((current.flags ?? 0) | ((body.flags ?? 0) & SETTABLE)) & ~flagsOff,
        // The first answer after "thinking" is no edit to those who read it.
        edited_timestamp: flagsOff & LOADING ? null : timestamp(),
      },
    };
    store.putMessage(next);
    announce('UPDATE', next);
    return next;
  }

  function remove({ message, ephemeralFor }: StoredMessage) {
    store.deleteMessage(message.id);
    const place = { id: message.id, channel_id: message.channel_id };
    audience.tell({ type: 'message-delete', data: place }, (viewer) => canSee(viewer, message.channel_id));
    if (ephemeralFor !== undefined) return;
    const guild = isDirect(message.channel_id) ? {} : { guild_id: GUILD_ID };
    gateway.dispatch('MESSAGE_DELETE', { ...place, ...guild }, intentOf(message.channel_id));
  }

  return { create, edit, remove, present, pageMessage, described };
}

export const isEphemeral = (flags: number | null | undefined) => ((flags ?? 0) & EPHEMERAL) !== 0;

const intentOf = (channelId: string) => (isDirect(channelId) ? Intent.DirectMessages : Intent.GuildMessages);

const cleanName = (name: string) => name.replaceAll(/\s+/g, '_').replaceAll(/[^\w.-]/gu, '') || 'file';

async function sizeOf(bytes: Uint8Array, filename: string) {
  if (!typeOf(filename).startsWith('image/')) return {};
  try {
    const { width, height } = await sharp(bytes).metadata();
    return { width, height };
  } catch {
    // Discord takes a broken picture as any file: without a size.
    return {};
  }
}

/** Puts the addresses of the files in place of `attachment://` names. */
function linked(value: unknown, links: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => linked(each, links));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isName = key === 'url' && typeof inner === 'string' && inner.startsWith('attachment://');
      return [key, isName ? (links.get(inner.slice('attachment://'.length)) ?? inner) : linked(inner, links)];
    }),
  );
}
