import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';
import type { Failure } from './failure.ts';

/** All tables have this Postgres schema of their own, so that none can meet one of the queue's by name. */
export const atelier = pgSchema('atelier');

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** One wish. The row carries the truth; the queue's job only points to it. */
export const requests = atelier.table(
  'requests',
  {
    /** Discord's id of the interaction or message that asked. */
    id: text('id').primaryKey(),
    origin: text('origin', { enum: ['command', 'reply', 'again', 'variations', 'refine'] }).notNull(),
    stage: text('stage', {
      enum: [
        'recorded',
        'posted',
        'queued',
        'painting',
        'rendered',
        'failing',
        'cancelling',
        'delivered',
        'failed',
        'cancelled',
      ],
    }).notNull(),

    guildId: text('guild_id'),
    channelId: text('channel_id').notNull(),
    userId: text('user_id').notNull(),
    locale: text('locale').notNull(),

    /** Where the result goes: a channel message, or the interaction's own response. */
    place: text('place', { enum: ['channel', 'response'] }).notNull(),
    isPrivate: boolean('is_private').notNull().default(false),
    /** The one message of this request, once Discord has named it. */
    messageId: text('message_id'),
    /** The message that the result replies to, if any. */
    answersMessageId: text('answers_message_id'),
    applicationId: text('application_id').notNull(),
    /** The interaction's token, encrypted; kept only for `place: response`, and only until the request is final. */
    sealedToken: text('sealed_token'),

    parentPictureId: text('parent_picture_id'),
    /** What the person typed. */
    wish: text('wish').notNull(),
    prompt: text('prompt').notNull(),
    /** Whether a language model has yet to write the prompt; until then it is what was typed. */
    awaitsPrompt: boolean('awaits_prompt').notNull().default(false),
    negative: text('negative').notNull(),
    aspect: text('aspect').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    count: integer('count').notNull(),
    seed: bigint('seed', { mode: 'number' }).notNull(),
    backend: text('backend').notNull(),
    model: text('model'),

    /** Index of the picture last chosen with the message's select. */
    chosenIndex: integer('chosen_index').notNull().default(0),
    failure: jsonb('failure').$type<Failure>(),

    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** When the message was first sent to Discord, whether or not an answer came: after minutes, a nonce no longer protects. */
    postAttemptedAt: moment('post_attempted_at'),
    /** When the message was last told its place in the queue. */
    placeToldAt: moment('place_told_at'),
    startedAt: moment('started_at'),
    renderedAt: moment('rendered_at'),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('requests_stage').on(table.stage, table.createdAt),
    index('requests_message').on(table.messageId),
    index('requests_user').on(table.userId, table.createdAt),
    /** What a channel was shown, or sees in a moment; newest last. */
    index('requests_shown')
      .on(table.channelId, table.createdAt, table.id)
      .where(sql`${table.stage} in ('rendered', 'delivered') and not ${table.isPrivate}`),
  ],
);

/** One picture of a request, made when its bytes are stored. */
export const pictures = atelier.table(
  'pictures',
  {
    /** `<request id>-<index>`. */
    id: text('id').primaryKey(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    index: integer('index').notNull(),
    parentId: text('parent_id'),
    prompt: text('prompt').notNull(),
    negative: text('negative').notNull(),
    seed: bigint('seed', { mode: 'number' }).notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    backend: text('backend').notNull(),
    model: text('model'),
    /** Words of the prompt that the backend knows it did not draw. */
    leftOut: jsonb('left_out').$type<readonly string[]>().notNull(),
    mediaType: text('media_type', { enum: ['image/png', 'image/jpeg', 'image/webp'] }).notNull(),
    /** Where the bytes are in the picture store. */
    file: text('file').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [index('pictures_request').on(table.requestId, table.index)],
);

/** What moderators decided for a channel. */
export const channels = atelier.table(
  'channels',
  {
    id: text('id').primaryKey(),
    guildId: text('guild_id').notNull(),
    /** Whether every message there is said to the bot. */
    listens: boolean('listens').notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (table) => [index('channels_guild').on(table.guildId)],
);
