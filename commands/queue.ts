import { quote } from '../src/delivery/request-view.ts';
import { tell } from '../src/discord/acknowledge.ts';
import type { Command } from '../src/discord/command.ts';
import { maySee } from '../src/discord/permissions.ts';
import { slashCommand } from '../src/discord/slash-command.ts';

const MOST_LINES = 10;
const SHOWN_PROMPT = 60;

/** `/queue` shows what is painted and what waits: the server's, or in direct messages one's own. */
export const queue: Command = {
  name: 'queue',

  define: () => slashCommand('queue', ({ commands }) => commands.queue.description),

  async run(interaction, { records }) {
    const open = await records.openRequests({
      ...(interaction.guildId === null ? {} : { guildId: interaction.guildId }),
      limit: 200,
    });
    const listed = open.filter(
      ({ userId }) => interaction.guildId !== null || userId === interaction.user.id,
    );

    await tell(interaction, (words) => {
      if (listed.length === 0) return words.queue.empty;
      let place = 0;
      const lines = listed.slice(0, MOST_LINES).map((request) => {
        const what = maySee(interaction, request)
          ? `${quote(request.prompt, SHOWN_PROMPT)} · <@${request.userId}>`
          : words.queue.hidden;
        const line = { what, backend: request.backend, job: request.id };
        return request.stage === 'painting'
          ? words.queue.paintingLine(line)
          : words.queue.line({ ...line, place: ++place });
      });
      const more = listed.length > MOST_LINES ? [words.queue.more(listed.length - MOST_LINES)] : [];
      return [`**${words.queue.title}**`, ...lines, ...more].join('\n');
    });
  },
};
