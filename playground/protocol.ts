import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIChannel,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord.js';

/**
 * What the playground's page and its server say to each other, in Discord's own JSON shapes.
 *
 * Server to page: `GET /playground/events?viewer=<user id>`, server-sent events whose data is a `PageEvent`;
 * the first is always `snapshot`, also after a reconnection, and names the viewer: without one, or with one that
 * is nobody, the first person there is.
 * Page to server: `POST /playground/actions/<name>` with a JSON body of `PageActions[name]`, or, with files,
 * multipart of `payload_json` and `files[n]`. 204 when taken; 400 `{ message }` when Discord's own client would
 * have refused it. Both are answered only to the page's own origin.
 */
export type PageEvent =
  | { readonly type: 'snapshot'; readonly data: PageSnapshot }
  | { readonly type: 'message-create' | 'message-update'; readonly data: PageMessage }
  | { readonly type: 'message-delete'; readonly data: { readonly id: string; readonly channel_id: string } }
  | { readonly type: 'typing'; readonly data: { readonly channel_id: string; readonly user_id: string } }
  | { readonly type: 'commands'; readonly data: readonly APIApplicationCommand[] }
  | { readonly type: 'presence'; readonly data: { readonly user_id: string; readonly online: boolean } }
  /** How an interaction of this viewer stands; `failed` is Discord's "The application did not respond". */
  | {
      readonly type: 'interaction';
      readonly data: { readonly nonce: string; readonly state: 'sent' | 'answered' | 'failed' };
    }
  | {
      readonly type: 'modal';
      readonly data: {
        readonly interaction_id: string;
        readonly modal: APIModalInteractionResponseCallbackData;
      };
    }
  | {
      readonly type: 'autocomplete';
      readonly data: {
        readonly nonce: string;
        readonly choices: readonly APIApplicationCommandOptionChoice[];
      };
    };

/** A message; `ephemeral_for` names the only person who sees it. */
export type PageMessage = APIMessage & { readonly ephemeral_for?: string };

export interface PageSnapshot {
  readonly viewer: string;
  /** The persons one can be, and the bot. */
  readonly users: readonly (APIUser & { readonly moderator?: boolean })[];
  readonly guild: { readonly id: string; readonly name: string };
  /** The guild's channels, then the viewer's direct messages with the bot. */
  readonly channels: readonly APIChannel[];
  /** The newest 100 messages of each channel that the viewer may see, oldest first. */
  readonly messages: Readonly<Record<string, readonly PageMessage[]>>;
  readonly commands: readonly APIApplicationCommand[];
  readonly online: boolean;
}

/** A value the person gave to an option; an attachment's value is the index of its file. */
export interface PageOption {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly PageOption[];
}

export interface PageActions {
  command: {
    viewer: string;
    nonce: string;
    locale: string;
    channel_id: string;
    command_id: string;
    options: PageOption[];
    /** For menu commands: the message they were used on. */
    target_id?: string;
  };
  autocomplete: PageActions['command'];
  component: {
    viewer: string;
    nonce: string;
    locale: string;
    channel_id: string;
    message_id: string;
    custom_id: string;
    values?: string[];
  };
  modal: {
    viewer: string;
    nonce: string;
    locale: string;
    interaction_id: string;
    /** By the input's custom id. */
    fields: Record<string, string | string[]>;
  };
  message: {
    viewer: string;
    locale: string;
    channel_id: string;
    content: string;
    reply_to?: string;
    /** Whether the reply mentions its author; Discord's own default is yes. */
    mention?: boolean;
  };
  'message-delete': { viewer: string; channel_id: string; message_id: string };
  typing: { viewer: string; channel_id: string };
}
