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

/**
 * Answers an interaction within Discord's three seconds, also when a connection breaks on the way: if the
 * first try arrived although its answer didn't, Discord says so to the second, and that is a success.
 */
export async function acknowledge(
  interaction: RepliableInteraction,
  reply: InteractionReplyOptions,
): Promise<void> {
  try {
    await throughResets(
      async () => {
        await interaction.reply({ allowedMentions: { parse: [] }, ...reply });
      },
      { sleep: () => Promise.resolve() },
    );
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== ALREADY_ACKNOWLEDGED) throw error;
    interaction.replied = true;
  }
}

/** Says something to the one person who asked. */
export async function tell(interaction: RepliableInteraction, say: (words: Words) => string): Promise<void> {
  await acknowledge(interaction, {
    content: say(wordsFor(interaction.locale)),
    flags: MessageFlags.Ephemeral,
  });
}
