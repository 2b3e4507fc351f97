import type { PictureRow, RequestRow } from '../storage/records.ts';

/** What a door hands over: who asked for what, and where the answer goes. Nothing in it is checked yet. */
export interface Wish {
  /** Discord's id of the interaction or message. */
  readonly id: string;
  readonly origin: RequestRow['origin'];
  readonly guildId: string | null;
  readonly channelId: string;
  readonly userId: string;
  readonly locale: string;
  readonly applicationId: string;
  readonly place: RequestRow['place'];
  readonly isPrivate: boolean;
  /** The interaction's token; null for messages. */
  readonly token: string | null;
  /** The message that the result replies to. */
  readonly answersMessageId: string | null;
  readonly parent: PictureRow | null;
  /** The words as typed, flags included. */
  readonly words: string;
  readonly asked: AskedSettings;
}

/** What was asked for by options or taken over from another picture; flags in the words go before it. */
export interface AskedSettings {
  readonly negative?: string | undefined;
  readonly aspect?: string | undefined;
  readonly count?: number | undefined;
  readonly seed?: number | undefined;
  readonly backend?: string | undefined;
  readonly model?: string | undefined;
}
