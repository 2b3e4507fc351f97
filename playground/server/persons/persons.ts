import type { APIApplicationCommand } from 'discord.js';
import {
  ApplicationCommandType,
  GatewayIntentBits as Intent,
  InteractionContextType,
  PermissionFlagsBits as Permission,
} from 'discord.js';
import type { PageActions } from '../../protocol.ts';
import { type Audience, canSee } from '../audience.ts';
import type { Clock } from '../clock.ts';
import { type Component, walk } from '../components.ts';
import { ClientRefusal } from '../discord-error.ts';
import type { Gateway } from '../gateway.ts';
import type { Interactions } from '../interactions.ts';
import type { Upload } from '../message-body.ts';
import type { MessageWriter } from '../message-writer.ts';
import { canPost, permissionsIn } from '../permissions.ts';
import type { Cdn } from '../cdn.ts';
import type { Store, StoredInteraction, StoredMessage } from '../store.ts';
import { channelOf, GUILD_ID, isDirect, memberOf, PERSONS, userOf, type WorldUser } from '../world.ts';
import { type DeclaredOption, readOptions, type Resolved } from './command-options.ts';
import { readModalFields, selectable } from './modal-fields.ts';

interface PersonsDependencies {
  readonly store: Store;
  readonly writer: MessageWriter;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly audience: Audience;
  readonly cdn: Cdn;
  readonly clock: Clock;
}

export type Persons = ReturnType<typeof createPersons>;

/** What persons do, refused with `ClientRefusal` where their own Discord client would not let them. */
export function createPersons({
  store,
  writer,
  interactions,
  gateway,
  audience,
  cdn,
  clock,
}: PersonsDependencies) {
  function place(viewer: string, channelId: string): WorldUser {
    const person = PERSONS.find(({ id }) => id === viewer);
    if (!person) throw new ClientRefusal('there is no such person');
    if (!channelOf(channelId) || !canSee(viewer, channelId))
      throw new ClientRefusal('there is no such channel');
    return person;
  }

  function visible(viewer: string, channelId: string, id: string): StoredMessage {
    const stored = store.message(id);
    const isHidden = stored?.ephemeralFor !== undefined && stored.ephemeralFor !== viewer;
    if (!stored || isHidden || stored.message.channel_id !== channelId) {
      throw new ClientRefusal('there is no such message');
    }
    return stored;
  }

  /** Keeps the person's files, as Discord does before it sends the interaction. */
  async function uploaded(files: readonly Upload[], channelId: string) {
    const ready = await writer.described(files, {});
    return (fileIndex: number) => {
      const place = files.findIndex(({ index }) => index === fileIndex);
      const found = ready[place];
      if (!found) throw new ClientRefusal(`there is no file ${fileIndex}`);
      store.putFile(found.attachment.id, found.bytes);
      const url = cdn.linkTo(channelId, found.attachment.id, found.attachment.filename);
      return { ...found.attachment, url, proxy_url: url, ephemeral: true };
    };
  }

  async function useCommand(action: PageActions['command'], files: readonly Upload[], isTyping: boolean) {
    const person = place(action.viewer, action.channel_id);
    const command = usable(action);
    const resolved: Resolved = {};
    const upload = await uploaded(files, action.channel_id);
    const declared = (command.options ?? []) as readonly DeclaredOption[];
    const options = readOptions(declared, action.options, resolved, { isTyping, upload });
    if (command.type !== ApplicationCommandType.ChatInput) resolveTarget(command, action, resolved);
    return interactions.start({
      type: isTyping ? 4 : 2,
      person,
      locale: action.locale,
      channelId: action.channel_id,
      nonce: action.nonce,
      commandName: command.name,
      data: {
        id: command.id,
        name: command.name,
        type: command.type,
        ...(command.type === ApplicationCommandType.ChatInput
          ? { options }
          : { target_id: action.target_id }),
        ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
      },
    });
  }

  /** The command, if the person's client shows it there. */
  function usable({ viewer, channel_id, command_id }: PageActions['command']): APIApplicationCommand {
    const command = store.commands().find(({ id }) => id === command_id);
    const direct = isDirect(channel_id);
    const context = direct ? InteractionContextType.BotDM : InteractionContextType.Guild;
    const isShown = command && (command.contexts ? command.contexts.includes(context) : true);
    if (!isShown) throw new ClientRefusal('there is no such command here');
    const permissions = permissionsIn(viewer, channel_id);
    const needed = command.default_member_permissions;
    if (!direct && needed !== null && needed !== undefined) {
      const isAllowed =
        BigInt(needed) === 0n
          ? (permissions & Permission.Administrator) !== 0n
          : (permissions & BigInt(needed)) === BigInt(needed);
      if (!isAllowed) throw new ClientRefusal('this command is not for that person');
    }
    return command;
  }

  function resolveTarget(command: APIApplicationCommand, action: PageActions['command'], resolved: Resolved) {
    const id = action.target_id ?? '';
    if (command.type === ApplicationCommandType.Message) {
      resolved.messages = { [id]: writer.present(visible(action.viewer, action.channel_id, id)) };
      return;
    }
    const user = userOf(id);
    if (!user) throw new ClientRefusal('there is no such user');
    resolved.users = { [id]: user };
    const { user: _, ...member } = memberOf(id) ?? { user };
    resolved.members = { [id]: { ...member, permissions: '0' } };
  }

  return {
    command: (action: PageActions['command'], files: readonly Upload[] = []) =>
      useCommand(action, files, false),
    autocomplete: (action: PageActions['autocomplete']) => useCommand(action, [], true),

    component: (action: PageActions['component']): StoredInteraction => {
      const person = place(action.viewer, action.channel_id);
      const message = visible(action.viewer, action.channel_id, action.message_id);
      const component = walk((message.message.components ?? []) as unknown as readonly Component[])
        .map((each) => each.component)
        .find(({ custom_id }) => custom_id === action.custom_id);
      if (!component) throw new ClientRefusal('the message has no such component');
      if (component.disabled) throw new ClientRefusal('it is disabled');
      const resolved: Resolved = {};
      const values = component.type === 2 ? undefined : selectable(component, action.values ?? [], resolved);
      return interactions.start({
        type: 3,
        person,
        locale: action.locale,
        channelId: action.channel_id,
        nonce: action.nonce,
        message,
        data: {
          id: component.id,
          custom_id: action.custom_id,
          component_type: component.type,
          ...(values ? { values } : {}),
          ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
        },
      });
    },

    modal: async (
      action: PageActions['modal'],
      files: readonly Upload[] = [],
    ): Promise<StoredInteraction> => {
      const opened = store.interaction(action.interaction_id);
      if (!opened?.modal || opened.userId !== action.viewer)
        throw new ClientRefusal('there is no such modal');
      const person = place(action.viewer, opened.channelId);
      const resolved: Resolved = {};
      const upload = await uploaded(files, opened.channelId);
      const declared = opened.modal.components as unknown as readonly Component[];
      const components = readModalFields(declared, action.fields, resolved, upload);
      return interactions.start({
        type: 5,
        person,
        locale: action.locale,
        channelId: opened.channelId,
        nonce: action.nonce,
        message: opened.messageId === undefined ? undefined : store.message(opened.messageId),
        data: {
          custom_id: opened.modal.custom_id,
          components,
          ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
        },
      });
    },

    message: async (
      action: PageActions['message'],
      files: readonly Upload[] = [],
    ): Promise<StoredMessage> => {
      const person = place(action.viewer, action.channel_id);
      if (!canPost(person.id, action.channel_id)) throw new ClientRefusal('that person may not write there');
      if (action.content.trim() === '' && files.length === 0) throw new ClientRefusal('the message is empty');
      if (action.content.length > 2_000) throw new ClientRefusal('the message is too long');
      if (action.reply_to !== undefined) {
        const target = visible(action.viewer, action.channel_id, action.reply_to);
        if (target.ephemeralFor !== undefined) throw new ClientRefusal('nobody can reply to that message');
      }
      return writer.create({
        author: person,
        channelId: action.channel_id,
        body: {
          content: action.content,
          allowed_mentions: { parse: ['users', 'roles'], replied_user: action.mention ?? true },
          ...(action.reply_to === undefined ? {} : { message_reference: { message_id: action.reply_to } }),
        },
        files,
      });
    },

    deleteMessage: (action: PageActions['message-delete']): void => {
      const person = place(action.viewer, action.channel_id);
      const stored = visible(action.viewer, action.channel_id, action.message_id);
      const mayManage =
        !isDirect(action.channel_id) &&
        permissionsIn(person.id, action.channel_id) & Permission.ManageMessages;
      // Everyone can dismiss what only they see.
      const isOwn = stored.message.author.id === person.id || stored.ephemeralFor === person.id;
      if (!isOwn && !mayManage) throw new ClientRefusal('that person may not delete it');
      writer.remove(stored);
    },

    typing: (action: PageActions['typing']): void => {
      const { id } = place(action.viewer, action.channel_id);
      const direct = isDirect(action.channel_id);
      audience.tell(
        { type: 'typing', data: { channel_id: action.channel_id, user_id: id } },
        (viewer) => viewer !== id && canSee(viewer, action.channel_id),
      );
      gateway.dispatch(
        'TYPING_START',
        {
          channel_id: action.channel_id,
          user_id: id,
          timestamp: Math.floor(clock.now() / 1_000),
          ...(direct ? {} : { guild_id: GUILD_ID, member: memberOf(id) }),
        },
        direct ? Intent.DirectMessageTyping : Intent.GuildMessageTyping,
      );
    },
  };
}
