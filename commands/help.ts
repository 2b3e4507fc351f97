import { tell } from '../src/discord/acknowledge.ts';
import type { Command } from '../src/discord/command.ts';
import { slashCommand } from '../src/discord/slash-command.ts';

/** `/help` says how to talk about pictures here. */
export const help: Command = {
  name: 'help',

  define: () => slashCommand('help', ({ commands }) => commands.help.description),

  async run(interaction, { backends }) {
    const names = [...backends.keys()].map((name) => `\`${name}\``).join(', ');
    await tell(interaction, (words) => words.help(names, backends.has('sketch')));
  },
};
