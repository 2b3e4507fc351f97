import {
  DiscordAPIError,
  type InteractionReplyOptions,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import { throughResets } from '../delivery/discord-rest.ts';
import { wordsFor } from '../locales/words-for.ts';
import type { Words } from '../locales/words.ts';

const ALREADY_ACKNOWLEDGED = 40_060;
const PATIENCE = { sleep: () => Promise.resolve() };

/** For each interaction, whether the newest try at a first answer comes to one. */
const firstAnswers = new WeakMap<RepliableInteraction, Promise<boolean>>();

/**
 * Makes an interaction's first answer, also when a connection breaks on the way: if the first try arrived
 * although its answer didn't, Discord says so to the second, and that is a success.
 * @returns false when there is an answer already, such as the one that asks for patience.
 */
export async function answerFirst(
  interaction: RepliableInteraction,
  answer: () => Promise<unknown>,
): Promise<boolean> {
  if (interaction.replied || interaction.deferred) return false;
  const earlier = firstAnswers.get(interaction);
  if (earlier !== undefined) {
    if (await earlier) return false;
    // Of several that have waited for it, only one comes next.
    if (firstAnswers.get(interaction) !== earlier) return answerFirst(interaction, answer);
  }
  const answering = throughResets(answer, PATIENCE).catch((error: unknown) => {
    if (!(error instanceof DiscordAPIError) || error.code !== ALREADY_ACKNOWLEDGED) throw error;
    interaction.replied = true;
  });
  firstAnswers.set(
    interaction,
    answering.then(
      () => true,
      () => false,
    ),
  );
  await answering;
  return true;
}

/** Answers an interaction within Discord's three seconds; where something was said before, this takes its place. */
export async function acknowledge(
  interaction: RepliableInteraction,
  reply: InteractionReplyOptions,
): Promise<void> {
  const allowedMentions = { parse: [] };
  const isFirst = await answerFirst(interaction, () => interaction.reply({ allowedMentions, ...reply }));
  if (isFirst) return;
  const { content = '', files = [], components = [] } = reply;
  await throughResets(() => interaction.editReply({ content, files, components, allowedMentions }), PATIENCE);
}

/** Says something to the one person who asked. */
export async function tell(interaction: RepliableInteraction, say: (words: Words) => string): Promise<void> {
  await acknowledge(interaction, {
    content: say(wordsFor(interaction.locale)),
    flags: MessageFlags.Ephemeral,
  });
}

/**
 * Tells a person whose answer takes long that it comes; the answer then takes the place of these words. Discord's
 * own “thinking…” would stay for ever if the process died.
 */
export async function askForPatience(interaction: RepliableInteraction): Promise<void> {
  if (!firstAnswers.has(interaction)) await tell(interaction, (words) => words.request.patience);
}
