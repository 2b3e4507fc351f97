import { randomUUID } from 'node:crypto';
import type { APIApplicationCommandOptionChoice, APIMessage } from 'discord.js';
import type { Playground } from '../../../playground/playground.ts';
import type { PageEvent, PageMessage } from '../../../playground/protocol.ts';
import { CHANNEL_IDS, dmOf, PERSONS } from '../../../playground/server/world.ts';
import { type File, type OptionValues, optionsOf, uploads } from './command-values.ts';
import { createInteractionHandle, type InteractionHandle } from './interaction-handle.ts';
import { createUntil } from './until.ts';
import { findComponent } from './find-component.ts';

export type ChannelName = keyof typeof CHANNEL_IDS | 'dm';

export type Person = ReturnType<typeof createPerson>;

/** One of the playground's persons, as a test plays them. */
export function createPerson(playground: Playground, name: 'Mina' | 'Mo', locale = 'en-US') {
  const user = PERSONS.find(({ username }) => username === name)!;
  const viewer = user.id;
  const idOf = (channel: ChannelName = 'gallery') =>
    channel === 'dm' ? dmOf(viewer)!.id : CHANNEL_IDS[channel];

  const until = createUntil(playground, viewer);
  const visible = (channelId: string) => playground.visibleMessages(viewer, channelId);

  /** Starts an interaction under a nonce of its own, listening before it is sent. */
  async function begin(
    channelId: string,
    act: (nonce: string) => { readonly id: string } | Promise<{ readonly id: string }>,
  ): Promise<InteractionHandle> {
    const nonce = randomUUID();
    let heard: 'answered' | 'failed' | undefined;
    const stop = playground.listen(viewer, (event: PageEvent) => {
      if (event.type !== 'interaction' || event.data.nonce !== nonce || event.data.state === 'sent') return;
      heard = event.data.state;
      stop();
    });
    const { id } = await act(nonce);
    return createInteractionHandle(id, channelId, { playground, viewer, until, heard: () => heard });
  }

  function commandOf(commandName: string) {
    const command = playground.commands().find((each) => each.name === commandName);
    if (!command) throw new Error(`the bot has no command ${commandName}`);
    return command;
  }

  async function send(
    content: string,
    channelId: string,
    more: { reply_to?: string; mention?: boolean; files?: readonly File[] },
  ) {
    const { files = [], ...rest } = more;
    const action = { viewer, locale, channel_id: channelId, content, ...rest };
    const { message } = await playground.persons.message(action, uploads(files));
    return visible(channelId).find(({ id }) => id === message.id)!;
  }

  return {
    id: viewer,
    name,
    locale,
    channelId: idOf,
    command(
      commandName: string,
      values: OptionValues = {},
      { channel, target }: { channel?: ChannelName; target?: string } = {},
    ): Promise<InteractionHandle> {
      const command = commandOf(commandName);
      const channel_id = idOf(channel);
      const files: File[] = [];
      const options = optionsOf(values, command.options ?? [], files);
      return begin(channel_id, (nonce) =>
        playground.persons.command(
          {
            viewer,
            nonce,
            locale,
            channel_id,
            command_id: command.id,
            options,
            ...(target === undefined ? {} : { target_id: target }),
          },
          uploads(files),
        ),
      );
    },
    /** The choices that the bot offers for what was typed so far. */
    async autocomplete(
      commandName: string,
      option: string,
      typed: string,
      { channel, others = {} }: { channel?: ChannelName; others?: OptionValues } = {},
    ): Promise<readonly APIApplicationCommandOptionChoice[]> {
      const command = commandOf(commandName);
      const nonce = randomUUID();
      let choices: readonly APIApplicationCommandOptionChoice[] | undefined;
      const stop = playground.listen(viewer, (event) => {
        if (event.type === 'autocomplete' && event.data.nonce === nonce) choices = event.data.choices;
      });
      const options = optionsOf({ ...others, [option]: typed }, command.options ?? [], []).map((each) =>
        each.name === option ? { ...each, focused: true } : each,
      );
      try {
        const channel_id = idOf(channel);
        await playground.persons.autocomplete({
          viewer,
          nonce,
          locale,
          channel_id,
          command_id: command.id,
          options,
        });
        return await until(() => choices, 'any choices');
      } finally {
        stop();
      }
    },
    say: (text: string, { channel, files = [] }: { channel?: ChannelName; files?: readonly File[] } = {}) =>
      send(text, idOf(channel), { files }),
    reply: (
      message: Pick<APIMessage, 'id' | 'channel_id'>,
      text: string,
      { mention = true, files = [] }: { mention?: boolean; files?: readonly File[] } = {},
    ) => send(text, message.channel_id, { reply_to: message.id, mention, files }),
    /** Presses the button of that label or custom id. */
    click: (message: Pick<PageMessage, 'id' | 'channel_id'>, labelOrCustomId: string) =>
      begin(message.channel_id, (nonce) => {
        const now = visible(message.channel_id).find(({ id }) => id === message.id);
        const button = findComponent(
          now,
          ({ type, label, custom_id }) =>
            type === 2 && (label === labelOrCustomId || custom_id === labelOrCustomId),
        );
        if (!button) throw new Error(`the message has no button ${labelOrCustomId}`);
        return playground.persons.component({
          viewer,
          nonce,
          locale,
          channel_id: message.channel_id,
          message_id: message.id,
          custom_id: button.custom_id ?? '',
        });
      }),
    /** Chooses in the message's menu, or in the one of that custom id. */
    select: (message: Pick<PageMessage, 'id' | 'channel_id'>, values: string[], customId?: string) =>
      begin(message.channel_id, (nonce) => {
        const now = visible(message.channel_id).find(({ id }) => id === message.id);
        const menu = findComponent(
          now,
          ({ type, custom_id }) =>
            [3, 5, 6, 7, 8].includes(type) && (customId === undefined || custom_id === customId),
        );
        if (!menu) throw new Error('the message has no such menu');
        return playground.persons.component({
          viewer,
          nonce,
          locale,
          channel_id: message.channel_id,
          message_id: message.id,
          custom_id: menu.custom_id ?? '',
          values,
        });
      }),
    /** Fills the form that the interaction opened; waits for it. */
    async submitModal(opened: InteractionHandle, fields: Record<string, string | string[]>) {
      await opened.waitForModal();
      const channelId = playground.interaction(opened.id)!.channelId;
      return begin(channelId, (nonce) =>
        playground.persons.modal({ viewer, nonce, locale, interaction_id: opened.id, fields }),
      );
    },
    deleteMessage: ({ id, channel_id }: Pick<APIMessage, 'id' | 'channel_id'>) =>
      playground.persons.deleteMessage({ viewer, channel_id, message_id: id }),
    typing: (channel?: ChannelName) => playground.persons.typing({ viewer, channel_id: idOf(channel) }),
    /** What the person sees there now, oldest first, ephemeral messages included. */
    messages: (channel?: ChannelName): PageMessage[] => visible(idOf(channel)),
    waitForMessage: (
      predicate: (message: PageMessage) => boolean,
      { channel, withinMs }: { channel?: ChannelName; withinMs?: number } = {},
    ): Promise<PageMessage> =>
      until(() => visible(idOf(channel)).find((message) => predicate(message)), 'such a message', withinMs),
    async bytesOf(attachment: { readonly url: string }): Promise<Buffer> {
      const answer = await fetch(attachment.url);
      if (!answer.ok) throw new Error(`the attachment cannot be fetched: ${answer.status}`);
      return Buffer.from(await answer.arrayBuffer());
    },
  };
}
