import { MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import { wordsFor } from '../locales/words-for.ts';
import type { Words } from '../locales/words.ts';
import { type Continuation, continueDialogue } from '../requests/continue-dialogue.ts';
import type { Wish } from '../requests/wish.ts';
import type { Services } from '../services.ts';
import type { RequestRow } from '../storage/records.ts';
import { acknowledge } from './acknowledge.ts';
import { beginRequest } from './begin-request.ts';
import { messageLink } from './message-link.ts';

/** Understanding words may take a language model's time; the answer to Discord doesn't wait for all of it. */
const UNDERSTANDING_MS = 60_000;

/** Treats the words of a modal like a reply to the picture. */
export async function continueInDiscord(
  interaction: ModalSubmitInteraction,
  wish: Wish,
  services: Services,
): Promise<void> {
  const continuing = continueDialogue(wish, AbortSignal.timeout(UNDERSTANDING_MS), services);
  let besides: string | undefined;
  const recording = continuing.then((continuation): RequestRow => {
    if (continuation.kind === 'recorded') {
      besides = saidBesides(continuation, wordsFor(interaction.locale));
      return continuation.request;
    }
    throw new Spoken(continuation);
  });
  try {
    await beginRequest(interaction, wish, recording, services);
    if (besides !== undefined)
      await interaction.followUp({ content: besides, flags: MessageFlags.Ephemeral });
  } catch (error) {
    if (!(error instanceof Spoken)) throw error;
    const content = sayContinuation(error.continuation, wordsFor(interaction.locale));
    await acknowledge(interaction, { content, flags: MessageFlags.Ephemeral });
  }
}

type Wordy = Exclude<Continuation, { kind: 'recorded' }>;

/** Signals inside this file that words are all there is: no request follows. */
class Spoken extends Error {
  override readonly name = 'Spoken';
  readonly continuation: Wordy;

  constructor(continuation: Wordy) {
    super('The dialogue went on without a picture');
    this.continuation = continuation;
  }
}

/** What to say where no picture follows. */
export function sayContinuation(continuation: Wordy, words: Words): string {
  const besides = saidBesides(continuation, words);
  return [outcomeIn(continuation, words), besides].filter(Boolean).join('\n');
}

/** The answer that came along with a wish, and that the language model couldn't be used. */
export function saidBesides({ besides, fallback }: Continuation, words: Words): string | undefined {
  const note = fallback && `-# ${words.request.withoutModel(fallback)}`;
  return [besides, note].filter(Boolean).join('\n') || undefined;
}

function outcomeIn(continuation: Wordy, words: Words): string {
  switch (continuation.kind) {
    case 'said':
      return continuation.words;
    case 'gone-back': {
      const link = continuation.request && messageLink(continuation.request);
      return link === undefined ? words.request.nothingEarlier : words.request.goneBack(link);
    }
    case 'nothing':
    case 'not-understood':
      return words.request.notUnderstood;
  }
}
