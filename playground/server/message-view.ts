import { type APIMessage, GatewayIntentBits as Intent } from 'discord.js';
import type { PageMessage } from '../protocol.ts';
import type { Cdn } from './cdn.ts';
import type { Store, StoredMessage } from './store.ts';
import { BOT_ID, channelOf, GUILD_ID, isDirect, memberOf } from './world.ts';

/** How a kept message looks to REST, to the page and to the gateway. */
export function createMessageView({ store, cdn }: { readonly store: Store; readonly cdn: Cdn }) {
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

  return { present, pageMessage, forGateway };
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
