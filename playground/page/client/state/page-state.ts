import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { PageSnapshot } from '../../../protocol.ts';

/** An interaction that the bot has not answered yet, or never did. */
export interface OpenInteraction {
  readonly nonce: string;
  readonly channelId: string;
  readonly kind: 'command' | 'component' | 'modal';
  /** For commands: what was used, as the person saw it. */
  readonly label: string;
  /** For components: where they were pressed. */
  readonly messageId?: string;
  readonly customId?: string;
  readonly state: 'sent' | 'failed';
}

export interface OpenModal {
  readonly interactionId: string;
  readonly modal: APIModalInteractionResponseCallbackData;
}

/** Words to put into the composer: an example that somebody clicked. */
export interface ComposerFill {
  readonly commandName: string;
  readonly text: string;
}

/** All that the page knows. The server's part is replaced by each snapshot, the person's part is kept. */
export interface PageState extends PageSnapshot {
  readonly ready: boolean;
  readonly connected: boolean;
  readonly channelId: string;
  readonly unread: ReadonlySet<string>;
  /** By channel, then by user: until when they are shown as typing, in milliseconds. */
  readonly typing: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly interactions: readonly OpenInteraction[];
  readonly modal: OpenModal | undefined;
  readonly autocomplete:
    | { readonly nonce: string; readonly choices: readonly APIApplicationCommandOptionChoice[] }
    | undefined;
  readonly dismissed: ReadonlySet<string>;
  readonly replyToId: string | undefined;
  readonly fill: ComposerFill | undefined;
  readonly error: string | undefined;
}

export const emptyState: PageState = {
  viewer: '',
  users: [],
  guild: { id: '', name: '' },
  channels: [],
  messages: {},
  commands: [],
  online: true,
  ready: false,
  connected: true,
  channelId: '',
  unread: new Set(),
  typing: {},
  interactions: [],
  modal: undefined,
  autocomplete: undefined,
  dismissed: new Set(),
  replyToId: undefined,
  fill: undefined,
  error: undefined,
};
