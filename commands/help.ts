import { SlashCommandBuilder } from 'discord.js';
import { tell } from '../src/discord/acknowledge.ts';
import type { Command } from '../src/discord/command.ts';
import { describe } from '../src/discord/localize.ts';

/** `/help` says how to talk about pictures here. */
export const help: Command = {
  name: 'help',

  define: () =>
    describe(new SlashCommandBuilder().setName('help'), ({ commands }) => commands.help.description),

  async run(interaction, { backends }) {
    const names = [...backends.keys()].map((name) => `\`${name}\``).join(', ');
    await tell(interaction, (words) => words.help(names, backends.has('sketch')));
  },
};
