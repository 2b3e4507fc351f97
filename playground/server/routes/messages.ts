import { PermissionFlagsBits as Permission } from 'discord.js';
import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import {
  DiscordError,
  missingAccess,
  missingPermissions,
  unknownChannel,
  unknownMessage,
} from '../discord-error.ts';
import type { MessageBody } from '../message-body.ts';
import { canPost, permissionsIn } from '../permissions.ts';
import { createRestApp, type RestApp, type RestDependencies } from '../rest-app.ts';
import type { StoredMessage } from '../store.ts';
import { check } from '../validation.ts';
import { BOT, BOT_ID, channelOf } from '../world.ts';

/** A channel and its messages, as the bot may have them. */
export function messageRoutes({ store, writer, audience }: RestDependencies): RestApp {
  function readable(channelId: string): string {
    if (!channelOf(channelId)) throw unknownChannel();
    if (!(permissionsIn(BOT_ID, channelId) & Permission.ViewChannel)) throw missingAccess();
    return channelId;
  }

  /** A message that the bot's token reaches: nothing ephemeral. */
  function found(channelId: string, id: string): StoredMessage {
    const stored = store.message(id);
    const isHere = stored?.message.channel_id === readable(channelId);
    if (!stored || !isHere || stored.ephemeralFor !== undefined) throw unknownMessage();
    return stored;
  }

  function postable(channelId: string, body: MessageBody, fileCount: number) {
    readable(channelId);
    if (!canPost(BOT_ID, channelId)) throw missingPermissions();
    const permissions = permissionsIn(BOT_ID, channelId);
    const lacks = (bit: bigint) => (permissions & bit) === 0n;
    if (fileCount > 0 && lacks(Permission.AttachFiles)) throw missingPermissions();
    if (body.message_reference && lacks(Permission.ReadMessageHistory)) {
      throw new DiscordError(400, 160_002, 'Cannot reply without permission to read message history');
    }
  }

  return createRestApp()
    .get('/channels/:channel', (c) => c.json(channelOf(readable(c.req.param('channel')))))
    .post('/channels/:channel/typing', (c) => {
      const channelId = readable(c.req.param('channel'));
      if (!canPost(BOT_ID, channelId)) throw missingPermissions();
      audience.tell({ type: 'typing', data: { channel_id: channelId, user_id: BOT_ID } });
      return c.body(null, 204);
    })
    .get('/channels/:channel/messages', (c) => {
      const query = c.req.query();
      const all = store
        .messagesIn(readable(c.req.param('channel')))
        .filter(({ ephemeralFor }) => ephemeralFor === undefined);
      return c.json(page(all, query).map((stored) => writer.present(stored)));
    })
    .post('/channels/:channel/messages', async (c) => {
      const { json, files } = c.var.body;
      const channelId = c.req.param('channel');
      readable(channelId);
      check(MessageCreateRequestSchema, json);
      const body = json as MessageBody;
      postable(channelId, body, files.length);
      const stored = await writer.create({ author: BOT, channelId, body, files });
      return c.json(writer.present(stored));
    })
    .get('/channels/:channel/messages/:id', (c) => {
      const stored = found(c.req.param('channel'), c.req.param('id'));
      return c.json(writer.present(stored));
    })
    .patch('/channels/:channel/messages/:id', async (c) => {
      const stored = found(c.req.param('channel'), c.req.param('id'));
      const { json, files } = c.var.body;
      if (stored.message.author.id !== BOT_ID) {
        throw new DiscordError(403, 50005, 'Cannot edit a message authored by another user');
      }
      check(MessageEditRequestPartialSchema, json);
      return c.json(writer.present(await writer.edit(stored, json as MessageBody, files)));
    })
    .delete('/channels/:channel/messages/:id', (c) => {
      const stored = found(c.req.param('channel'), c.req.param('id'));
      const mayManage = permissionsIn(BOT_ID, stored.message.channel_id) & Permission.ManageMessages;
      if (stored.message.author.id !== BOT_ID && !mayManage) throw missingPermissions();
      writer.remove(stored);
      return c.body(null, 204);
    });
}

/** Newest first, as Discord lists them. */
function page(all: readonly StoredMessage[], query: Record<string, string>): StoredMessage[] {
  const limit = query.limit === undefined ? 50 : Number(query.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw new DiscordError(400, 50035, 'Invalid Form Body', {
      limit: { _errors: [{ code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 100.' }] },
    });
  }
  const isBefore = (id: string) => (each: StoredMessage) => BigInt(each.message.id) < BigInt(id);
  const isAfter = (id: string) => (each: StoredMessage) => BigInt(each.message.id) > BigInt(id);
  if (query.around !== undefined) {
    const half = Math.floor(limit / 2);
    const before = all.filter(isBefore(query.around)).slice(-half);
    const at = all.filter(({ message }) => message.id === query.around);
    const after = all.filter(isAfter(query.around)).slice(0, half);
    return [...before, ...at, ...after].reverse();
  }
  if (query.after !== undefined) return all.filter(isAfter(query.after)).slice(0, limit).reverse();
  const older = query.before === undefined ? all : all.filter(isBefore(query.before));
  return older.slice(-limit).reverse();
}
