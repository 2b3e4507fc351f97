import { DiscordAPIError, type REST } from '@discordjs/rest';
import { type APIMessage, MessageFlags, Routes } from 'discord.js';
import type { RequestRow } from '../storage/records.ts';
import { deliveryError, refusalOf, type Refusal, throughResets } from './discord-rest.ts';
import type { EditBudget } from './edit-budget.ts';
import type { RequestView } from './request-view.ts';
import type { TokenSeal } from './sealed-token.ts';

/** The one message of a request, wherever it is. No call here ever makes a second one. */
export interface RequestMessage {
  /** Posts it in its channel, or finds the one that an earlier attempt has posted. */
  post(request: RequestRow, view: RequestView): Promise<{ messageId: string } | { refused: Refusal }>;
  /** Replaces what it shows. @throws {ServiceError} when nothing is decided; `retryable` unless Discord will never take it. */
  edit(request: RequestRow, view: RequestView): Promise<'shown' | Refusal>;
  remove(request: RequestRow): Promise<void>;
  /** Removes what an attempt to post has left in the channel without hearing so; does nothing when it left nothing. */
  removePosted(request: RequestRow): Promise<void>;
  /** Which of Discord's edit buckets the message uses. */
  bucketOf(request: RequestRow): string;
}

/** Discord keeps a nonce for "a few minutes"; past this age, looking is safer than trusting it. */
const NONCE_TRUSTED_MS = 120_000;
/** Replying needs Read Message History, posting doesn't. */
const MAY_NOT_REPLY = 160_002;
const NO_MENTIONS = { parse: [] };

interface RequestMessageDependencies {
  readonly rest: REST;
  readonly budget: EditBudget;
  readonly seal: TokenSeal;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

export function createRequestMessage(dependencies: RequestMessageDependencies): RequestMessage {
  const { rest, budget, seal, now, sleep } = dependencies;

  /** Posted by an attempt whose answer never came: its buttons name the request. Request ids are Discord's own, so everything posted for one comes after it. */
  async function findPosted(request: RequestRow): Promise<string | undefined> {
    let after = request.id;
    for (;;) {
      const query = new URLSearchParams({ after, limit: '100' });
      const page = (await rest.get(Routes.channelMessages(request.channelId), { query })) as APIMessage[];
      const found = page.find(
        (message) =>
          message.author.bot === true && JSON.stringify(message.components ?? []).includes(`:${request.id}"`),
      );
      if (found) return found.id;
      if (page.length < 100) return undefined;
      after = page.reduce((newest, { id }) => (BigInt(id) > BigInt(newest) ? id : newest), after);
    }
  }

  /** As a reply to the message that it answers, or by itself where the bot may not reply. */
  async function postMessage(request: RequestRow, view: RequestView): Promise<string> {
    const plain = { ...bodyOf(view), nonce: request.id, enforce_nonce: true };
    const send = async (body: object) => {
      const route = Routes.channelMessages(request.channelId);
      const sent = await throughResets(() => rest.post(route, { body }) as Promise<APIMessage>, { sleep });
      return sent.id;
    };
    if (request.answersMessageId === null) return send(plain);
    const reference = { message_id: request.answersMessageId, fail_if_not_exists: false };
    try {
      return await send({ ...plain, message_reference: reference });
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || error.code !== MAY_NOT_REPLY) throw error;
      return send(plain);
    }
  }

  async function post(request: RequestRow, view: RequestView) {
    const triedAt = request.postAttemptedAt?.getTime();
    try {
      if (triedAt !== undefined && now() - triedAt > NONCE_TRUSTED_MS) {
        const messageId = await findPosted(request);
        if (messageId !== undefined) return { messageId };
      }
      return { messageId: await postMessage(request, view) };
    } catch (error) {
      const refused = refusalOf(error);
      if (refused === undefined) throw deliveryError(error);
      return { refused };
    }
  }

  function routeOf(request: RequestRow): `/${string}` | undefined {
    if (request.place === 'channel') {
      return request.messageId === null
        ? undefined
        : Routes.channelMessage(request.channelId, request.messageId);
    }
    const token = request.sealedToken === null ? undefined : seal.open(request.sealedToken);
    return token === undefined ? undefined : Routes.webhookMessage(request.applicationId, token, '@original');
  }

  async function edit(request: RequestRow, view: RequestView): Promise<'shown' | Refusal> {
    const route = routeOf(request);
    if (route === undefined) return 'expired';
    try {
      const data = { body: bodyOf(view), files: [...view.files], auth: request.place === 'channel' };
      await budget.important(bucketOf(request), () =>
        throughResets(() => rest.patch(route, data), { sleep }),
      );
      return 'shown';
    } catch (error) {
      const refused = refusalOf(error);
      if (refused === undefined) throw deliveryError(error);
      return refused;
    }
  }

  async function remove(request: RequestRow): Promise<void> {
    const route = routeOf(request);
    if (route === undefined) return;
    try {
      await throughResets(() => rest.delete(route, { auth: request.place === 'channel' }), { sleep });
    } catch (error) {
      if (refusalOf(error) === undefined) throw error;
    }
  }

  async function removePosted(request: RequestRow): Promise<void> {
    if (request.postAttemptedAt === null) return;
    try {
      const messageId = await findPosted(request);
      if (messageId !== undefined) await remove({ ...request, messageId });
    } catch (error) {
      if (refusalOf(error) === undefined) throw deliveryError(error);
    }
  }

  function bucketOf(request: RequestRow): string {
    if (request.place === 'channel') return request.channelId;
    return (
      /^\/webhooks\/(?<bucket>.+)\/messages\//u.exec(routeOf(request) ?? '')?.groups?.['bucket'] ?? request.id
    );
  }

  return { post, edit, remove, removePosted, bucketOf };
}

function bodyOf(view: RequestView) {
  return {
    content: view.content,
    components: view.components,
    allowed_mentions: NO_MENTIONS,
    // What is behind a link in somebody's words isn't shown in the bot's name.
    flags: MessageFlags.SuppressEmbeds,
    attachments: view.files.map(({ name, description }, index) => ({
      id: String(index),
      filename: name,
      description,
    })),
  };
}
