import { randomUUID } from 'node:crypto';
import type { APIApplicationCommandOptionChoice, APIMessage } from 'discord.js';
import type { Playground } from '../../../playground/playground.ts';
import type { PageEvent, PageMessage, PageOption } from '../../../playground/protocol.ts';
import { CHANNEL_IDS, dmOf, PERSONS } from '../../../playground/server/world.ts';
import { findComponent } from './find-component.ts';

export type ChannelName = keyof typeof CHANNEL_IDS | 'dm';

interface File {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
type OptionValue = string | number | boolean | File;
/** Values by option; a subcommand is an object of its own options. */
export interface OptionValues {
  readonly [name: string]: OptionValue | OptionValues;
}

export interface InteractionHandle {
  readonly id: string;
  /** `answered` also where the answer was a form or nothing to see. */
  state(): 'sent' | 'answered' | 'failed';
  /** The bot's first reply, as it stands now; undefined while there is none, or once it is deleted. */
  response(): PageMessage | undefined;
  waitForResponse(predicate?: (message: PageMessage) => boolean, withinMs?: number): Promise<PageMessage>;
  /** Every message that answers it, the followups included. */
  responses(): PageMessage[];
  waitForState(state: 'answered' | 'failed', withinMs?: number): Promise<void>;
  /** The custom id of the form that was opened. */
  waitForModal(withinMs?: number): Promise<{ customId: string; title: string }>;
}

const WITHIN_MS = 10_000;

export type Person = ReturnType<typeof createPerson>;

/** One of the playground's persons, as a test plays them. */
export function createPerson(playground: Playground, name: 'Mina' | 'Mo', locale = 'en-US') {
  const user = PERSONS.find(({ username }) => username === name)!;
  const viewer = user.id;
  const idOf = (channel: ChannelName = 'gallery') =>
    channel === 'dm' ? dmOf(viewer)!.id : CHANNEL_IDS[channel];

  /** Resolves with the first thing `look` finds, now or after some event. */
  function until<Found>(look: () => Found | undefined, what: string, withinMs = WITHIN_MS): Promise<Found> {
    return new Promise((resolve, reject) => {
      let stop = () => {};
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`${name} did not see ${what} within ${withinMs} ms`));
      }, withinMs);
      const check = () => {
        try {
          const found = look();
          if (found === undefined) return;
          stop();
          clearTimeout(timer);
          resolve(found);
        } catch (error) {
          stop();
          clearTimeout(timer);
          reject(error as Error);
        }
      };
      stop = playground.listen(viewer, check);
      check();
    });
  }

  const visible = (channelId: string) => playground.visibleMessages(viewer, channelId);

  function handleOf(
    id: string,
    channelId: string,
    states: Map<string, 'answered' | 'failed'>,
    nonce: string,
  ) {
    const responses = () =>
      visible(channelId).filter(({ interaction_metadata }) => interaction_metadata?.id === id);
    const response = () => {
      const originalId = playground.interaction(id)?.originalId;
      return visible(channelId).find((message) => message.id === originalId);
    };
    const isDone = ({ flags }: PageMessage) => ((flags ?? 0) & 128) === 0;
    const handle: InteractionHandle = {
      id,
      state: () => states.get(nonce) ?? 'sent',
      response,
      responses,
      waitForResponse: (predicate = isDone, withinMs) =>
        until(
          () => {
            const message = response();
            return message && predicate(message) ? message : undefined;
          },
          'the response',
          withinMs,
        ),
      waitForState: async (state, withinMs) => {
        await until(() => (states.get(nonce) === state ? true : undefined), `the state ${state}`, withinMs);
      },
      waitForModal: (withinMs) =>
        until(
          () => {
            const modal = playground.interaction(id)?.modal;
            return modal && { customId: modal.custom_id, title: modal.title };
          },
          'a form',
          withinMs,
        ),
    };
    return handle;
  }

  /** Starts an interaction under a nonce of its own, listening before it is sent. */
  async function begin(
    channelId: string,
    act: (nonce: string) => { readonly id: string } | Promise<{ readonly id: string }>,
  ): Promise<InteractionHandle> {
    const nonce = randomUUID();
    const states = new Map<string, 'answered' | 'failed'>();
    const stop = playground.listen(viewer, (event: PageEvent) => {
      if (event.type !== 'interaction' || event.data.nonce !== nonce || event.data.state === 'sent') return;
      states.set(nonce, event.data.state);
      stop();
    });
    const { id } = await act(nonce);
    return handleOf(id, channelId, states, nonce);
  }

  function commandOf(commandName: string) {
    const command = playground.commands().find((each) => each.name === commandName);
    if (!command) throw new Error(`the bot has no command ${commandName}`);
    return command;
  }

  function optionsOf(
    values: OptionValues,
    declared: readonly { name: string; type: number }[],
    files: File[],
  ) {
    return Object.entries(values).map(([option, value]): PageOption => {
      const type = declared.find((each) => each.name === option)?.type ?? 3;
      if (typeof value !== 'object') return { name: option, type, value };
      if ('bytes' in value) return { name: option, type, value: files.push(value as File) - 1 };
      const inner = (declared.find((each) => each.name === option) as { options?: typeof declared }).options;
      return { name: option, type, value: '', options: optionsOf(value as OptionValues, inner ?? [], files) };
    });
  }

  const uploads = (files: readonly File[]) =>
    files.map(({ name, bytes }, index) => ({ index, filename: name, bytes }));

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
