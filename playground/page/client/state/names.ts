import type { APIChannel, APIUser } from 'discord.js';
import { ChannelType } from '../discord-numbers.ts';

export function nameOfUser(user: Pick<APIUser, 'username' | 'global_name'>): string {
  return user.global_name ?? user.username;
}

/** The bare name; a direct message is named after the other person in it. */
export function nameOfChannel(channel: APIChannel, users: readonly APIUser[]): string {
  if (channel.type !== ChannelType.Direct) return channel.name ?? channel.id;
  const other = 'recipients' in channel ? channel.recipients?.find(({ bot }) => bot === true) : undefined;
  const bot = other ?? users.find((user) => user.bot === true);
  return bot ? nameOfUser(bot) : channel.id;
}

/** As it is spoken of: `#gallery`, but `Atelier`. */
export function titleOfChannel(channel: APIChannel, users: readonly APIUser[]): string {
  const name = nameOfChannel(channel, users);
  return channel.type === ChannelType.Direct ? name : `#${name}`;
}
