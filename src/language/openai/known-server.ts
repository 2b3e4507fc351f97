import type { Log } from '../../log.ts';
import { type Abilities, findAbilities } from './abilities.ts';
import type { ChatClient, ChatServer } from './chat-client.ts';
import { ChatFailure } from './chat-failure.ts';
import { findChatModel } from './chat-model.ts';

interface KnownServerDependencies extends ChatServer {
  readonly client: ChatClient;
  readonly model: string | undefined;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  readonly now: () => number;
  /** Milliseconds. */
  readonly patience: number;
}

/** For how long nobody doubts what was found out. */
const KNOWN_MS = 60_000;

/** What there is to know before the first question. */
export interface KnownServer extends Abilities {
  readonly model: string;
}

/** Asks a server once what it can do, for all turns; what could not be found out is asked again the next time. */
export function createKnownServer({ client, log, now, patience, ...settings }: KnownServerDependencies) {
  let known: Promise<KnownServer> | undefined;
  let foundAt = 0;

  async function find(): Promise<KnownServer> {
    const signal = AbortSignal.timeout(patience);
    try {
      const model = settings.model ?? (await modelOf(settings, signal));
      const abilities = await findAbilities(client, model, signal);
      log.info({ model, form: abilities.form, pictures: abilities.sights }, 'language model is ready');
      foundAt = now();
      return { ...abilities, model };
    } catch (error) {
      known = undefined;
      const failure = signal.aborted
        ? new ChatFailure('too-slow', 'the chat server took too long to get ready')
        : error;
      if (failure instanceof ChatFailure) {
        log.warn(
          { reason: failure.reason, status: failure.status, problem: failure.message },
          'language model is not ready',
        );
      }
      throw failure;
    }
  }

  return {
    /** @throws {ChatFailure} */
    get(): Promise<KnownServer> {
      known ??= find();
      return known;
    },
    /** The server may have changed. What was just found out still holds, or one odd turn after another would ask it. */
    forget(): void {
      if (now() - foundAt > KNOWN_MS) known = undefined;
    },
  };
}

async function modelOf(server: ChatServer, signal: AbortSignal): Promise<string> {
  const choice = await findChatModel(server, signal);
  switch (choice.kind) {
    case 'found':
      return choice.model;
    case 'mistake':
      throw new ChatFailure('away', choice.mistake);
    case 'unknown':
      throw choice.failure;
  }
}
