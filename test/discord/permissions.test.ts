import {
  type BaseInteraction,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits as May,
  PermissionsBitField,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { canPost, isModerator, mayControl, maySee } from '../../src/discord/permissions.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

interface Given {
  readonly user?: string;
  readonly guild?: string | null;
  readonly channel?: string;
  readonly member?: readonly bigint[];
  readonly app?: readonly bigint[];
  readonly isCached?: boolean;
  readonly isThread?: boolean;
  /** Who has installed the bot. */
  readonly owners?: { readonly guildId: string | null; readonly userId: string | null };
  readonly context?: InteractionContextType;
  /** What the member may do in the channel 22, if it is known. */
  readonly inChannel?: { readonly type: ChannelType; readonly may: readonly bigint[] };
}

/** Somebody else than the requester, in the request's server and another channel. */
function interaction({
  user = '99',
  guild = '11',
  channel = '23',
  member = [],
  app = [May.ViewChannel, May.SendMessages, May.AttachFiles],
  isCached = true,
  isThread = false,
  owners = { guildId: '11', userId: null },
  context = InteractionContextType.Guild,
  inChannel,
}: Given = {}): BaseInteraction {
  const known = inChannel && {
    type: inChannel.type,
    permissionsFor: () => new PermissionsBitField([...inChannel.may]),
  };
  return {
    user: { id: user },
    guildId: guild,
    channelId: channel,
    member: {},
    guild: { channels: { cache: new Map(known ? [['22', known]] : []) } },
    channel: { isThread: () => isThread },
    context,
    memberPermissions: guild === null ? null : new PermissionsBitField([...member]),
    appPermissions: new PermissionsBitField([...app]),
    authorizingIntegrationOwners: owners,
    inCachedGuild: () => guild !== null && isCached,
  } as unknown as BaseInteraction;
}

describe('who may stop and delete a request', () => {
  test.each([
    ['its requester', { user: '33' }, true],
    ['its requester, in direct messages', { user: '33', guild: null }, true],
    ['a member who manages messages', { member: [May.ManageMessages] }, true],
    ['a member who manages the server', { member: [May.ManageGuild] }, true],
    ['any other member', { member: [May.SendMessages, May.ManageThreads] }, false],
    ['a moderator of another server', { guild: '12', member: [May.ManageGuild] }, false],
    ['somebody in direct messages', { guild: null }, false],
  ])('%s', (_, given, may) => {
    expect(mayControl(interaction(given), fakeRequest())).toBe(may);
  });

  test('nobody is a moderator of direct messages, not even of their own', () => {
    const request = fakeRequest({ guildId: null });
    expect(isModerator(interaction({ guild: null }))).toBe(false);
    expect(mayControl(interaction({ guild: null }), request)).toBe(false);
  });
});

describe('who may see a request', () => {
  const text = (...may: bigint[]) => ({ type: ChannelType.GuildText, may });

  test.each<[string, Given, boolean]>([
    ['its requester, wherever they are', { user: '33', guild: null }, true],
    ['everybody in its channel', { channel: '22' }, true],
    ['a member who may look into its channel', { inChannel: text(May.ViewChannel) }, true],
    ['a member who may not', { inChannel: text() }, false],
    ['a member, where the channel is gone', {}, false],
    ['a member of a server without the bot', { isCached: false, inChannel: text(May.ViewChannel) }, false],
    ['somebody in another server', { guild: '12', channel: '22' }, false],
    ['somebody in direct messages', { guild: null }, false],
    [
      'a member, of a private thread',
      { inChannel: { type: ChannelType.PrivateThread, may: [May.ViewChannel] } },
      false,
    ],
    [
      'whoever manages threads, of a private one',
      { inChannel: { type: ChannelType.PrivateThread, may: [May.ViewChannel, May.ManageThreads] } },
      true,
    ],
  ])('%s: %o', (_, given, may) => {
    expect(maySee(interaction(given), fakeRequest())).toBe(may);
  });

  test('a private one nobody but its requester, be it a moderator', () => {
    const request = fakeRequest({ isPrivate: true });
    expect(maySee(interaction({ channel: '22', member: [May.ManageGuild] }), request)).toBe(false);
    expect(maySee(interaction({ user: '33' }), request)).toBe(true);
  });
});

describe('where the bot can post', () => {
  test.each<[string, Given, boolean]>([
    ['a channel that lets it', {}, true],
    ['a channel where it may not write', { app: [May.ViewChannel, May.AttachFiles] }, false],
    ['a channel where it may not attach', { app: [May.ViewChannel, May.SendMessages] }, false],
    ['a channel that it may not see', { app: [May.SendMessages, May.AttachFiles] }, false],
    [
      'a thread that lets it',
      { isThread: true, app: [May.ViewChannel, May.SendMessagesInThreads, May.AttachFiles] },
      true,
    ],
    ['a thread in a channel that lets it, but not in threads', { isThread: true }, false],
    ['its own direct messages', { guild: null, context: InteractionContextType.BotDM, app: [] }, true],
    [
      'other people’s direct messages',
      { guild: null, context: InteractionContextType.PrivateChannel },
      false,
    ],
    ['a server that it isn’t in', { isCached: false, owners: { guildId: null, userId: '99' } }, false],
    ['a server not told of yet', { isCached: false }, true],
    ['a channel whose permissions aren’t told', { app: [], owners: { guildId: null, userId: null } }, true],
  ])('%s', (_, given, can) => {
    expect(canPost(interaction(given))).toBe(can);
  });
});
