import { SlashCommandBuilder } from 'discord.js';
import type { Words } from '../locales/words.ts';
import { describe } from './localize.ts';
import { offerEverywhere } from './offer-everywhere.ts';

/** A command that people find by typing `/` and its name. */
export function slashCommand(name: string, say: (words: Words) => string): SlashCommandBuilder {
  return offerEverywhere(describe(new SlashCommandBuilder().setName(name), say));
}
