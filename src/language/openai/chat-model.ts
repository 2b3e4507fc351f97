import { type ChatServer, createChatClient } from './chat-client.ts';
import { ChatFailure } from './chat-failure.ts';

/** Which model to use. `unknown`: the server can't be asked now. `mistake`: whoever runs the bot has to say it, in words. */
export type ChatModelChoice =
  | { readonly kind: 'found'; readonly model: string }
  | { readonly kind: 'mistake'; readonly mistake: string }
  | { readonly kind: 'unknown'; readonly failure: ChatFailure };

const MOST_NAMED = 12;

/**
 * Asks the server which models it has, where nobody chose one: the only one is taken, of several none is guessed.
 * @throws the signal's reason.
 */
export async function findChatModel(server: ChatServer, signal: AbortSignal): Promise<ChatModelChoice> {
  let models: readonly string[];
  try {
    models = await createChatClient(server).models(signal);
  } catch (error) {
    if (!(error instanceof ChatFailure)) throw error;
    return problemOf(error);
  }
  const [only, ...others] = new Set(models);
  if (only !== undefined && others.length === 0) return { kind: 'found', model: only };
  if (only === undefined) {
    return mistake(
      'CHAT_MODEL is empty, and the chat server lists no model. Load one there, or put its name in CHAT_MODEL.',
    );
  }
  const named = [only, ...others].slice(0, MOST_NAMED).map(shown).join(', ');
  const more = others.length >= MOST_NAMED ? ', …' : '';
  return mistake(
    `CHAT_MODEL is empty, and the chat server has several models. Put one of them there: ${named}${more}`,
  );
}

function problemOf(failure: ChatFailure): ChatModelChoice {
  const { status } = failure;
  if (status === 401 || status === 403) {
    return mistake(
      `OPENAI_API_KEY was refused by the chat server (${status}). Put a key there that it knows.`,
    );
  }
  if (status === 404) {
    return mistake(
      'OPENAI_BASE_URL answers, but lists no models there (404). Most servers want /v1 at the end; else put a name in CHAT_MODEL.',
    );
  }
  return { kind: 'unknown', failure };
}

function mistake(words: string): ChatModelChoice {
  return { kind: 'mistake', mistake: words };
}

/** A name comes from the server, and goes to a terminal. */
function shown(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').slice(0, 80);
}
