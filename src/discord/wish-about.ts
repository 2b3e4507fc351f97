import type { RepliableInteraction } from 'discord.js';
import type { Wish } from '../requests/wish.ts';
import type { RequestRow } from '../storage/records.ts';
import { wishFrom } from './begin-request.ts';

/** A wish that follows from another request: what is private stays so, and the result answers its message. */
export function wishAbout(interaction: RepliableInteraction, request: RequestRow): Omit<Wish, 'origin'> {
  const wish = wishFrom(interaction, { isPrivate: request.isPrivate });
  const sameChannel = request.place === 'channel' && request.channelId === wish.channelId;
  return {
    ...wish,
    answersMessageId: sameChannel && wish.place === 'channel' ? request.messageId : null,
    parent: null,
    words: request.wish,
    asked: {},
  };
}
