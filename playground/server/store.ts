import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIApplicationCommand, APIMessage, APIModalInteractionResponseCallbackData } from 'discord.js';
import { openJournal } from './journal.ts';
import type { Snowflakes } from './snowflakes.ts';

/** A message as kept: its attachments have no addresses yet, they are signed when it is read. */
export interface StoredMessage {
  readonly message: APIMessage;
  readonly ephemeralFor?: string;
  readonly interactionId?: string;
  /** When it was made, by the playground's clock. */
  readonly at: number;
}

export interface StoredInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly at: number;
  readonly channelId: string;
  readonly userId: string;
  /** The page's own mark for it. */
  readonly nonce: string;
  readonly commandName?: string;
  /** The message whose component was used. */
  readonly messageId?: string;
  /** The kind of callback that answered it. */
  readonly answeredBy?: number;
  readonly originalId?: string;
  readonly modal?: APIModalInteractionResponseCallbackData;
}

type Entry =
  | { readonly kind: 'message'; readonly stored: StoredMessage }
  | { readonly kind: 'message-deleted'; readonly id: string }
  | { readonly kind: 'interaction'; readonly interaction: StoredInteraction }
  | { readonly kind: 'commands'; readonly commands: readonly APIApplicationCommand[] }
  | { readonly kind: 'passed'; readonly id: string };

export type Store = ReturnType<typeof createStore>;

/** Everything the playground remembers, in memory and in its journal. */
export function createStore(dataDir: string, snowflakes: Snowflakes) {
  const files = join(dataDir, 'attachments');
  mkdirSync(files, { recursive: true });
  const messages = new Map<string, StoredMessage>();
  const interactions = new Map<string, StoredInteraction>();
  const byToken = new Map<string, string>();
  let commands: readonly APIApplicationCommand[] = [];
  let lastId = '0';

  function passed(id: string) {
    if (BigInt(id) > BigInt(lastId)) lastId = id;
    snowflakes.passed(id);
  }

  function apply(entry: Entry) {
    if (entry.kind === 'message') {
      messages.set(entry.stored.message.id, entry.stored);
      for (const { id } of [entry.stored.message, ...entry.stored.message.attachments]) passed(id);
    } else if (entry.kind === 'message-deleted') {
      messages.delete(entry.id);
    } else if (entry.kind === 'interaction') {
      interactions.set(entry.interaction.id, entry.interaction);
      byToken.set(entry.interaction.token, entry.interaction.id);
      passed(entry.interaction.id);
    } else if (entry.kind === 'commands') {
      commands = entry.commands;
      for (const { id, version } of commands) for (const each of [id, version]) passed(each);
    } else {
      passed(entry.id);
    }
  }

  const journal = openJournal<Entry>(dataDir, apply, () => [
    { kind: 'passed', id: lastId },
    { kind: 'commands', commands },
    ...[...interactions.values()].map((interaction) => ({ kind: 'interaction' as const, interaction })),
    ...[...messages.values()].map((stored) => ({ kind: 'message' as const, stored })),
  ]);

  function change(entry: Entry) {
    journal.append(entry);
    apply(entry);
  }

  return {
    message: (id: string) => messages.get(id),
    /** Oldest first. */
    messagesIn: (channelId: string) =>
      [...messages.values()].filter(({ message }) => message.channel_id === channelId),
    /** Not older than that. */
    recentMessages: (since: number) => [...messages.values()].filter(({ at }) => at >= since),
    putMessage: (stored: StoredMessage) => change({ kind: 'message', stored }),
    deleteMessage(id: string) {
      for (const attachment of messages.get(id)?.message.attachments ?? []) {
        rmSync(join(files, attachment.id), { force: true });
      }
      change({ kind: 'message-deleted', id });
    },
    interaction: (id: string) => interactions.get(id),
    interactionOfToken: (token: string) => interactions.get(byToken.get(token) ?? ''),
    putInteraction: (interaction: StoredInteraction) => change({ kind: 'interaction', interaction }),
    commands: () => commands,
    putCommands: (next: readonly APIApplicationCommand[]) => change({ kind: 'commands', commands: next }),
    putFile: (id: string, bytes: Uint8Array) => writeFileSync(join(files, id), bytes),
    readFile: (id: string): Buffer<ArrayBuffer> | undefined => {
      try {
        return readFileSync(join(files, id));
      } catch {
        return undefined;
      }
    },
    close: () => journal.close(),
  };
}
