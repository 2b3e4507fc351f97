import { MessageFlags, SlashCommandUserOption } from 'discord.js';
import { quote, shorten } from '../src/delivery/request-view.ts';
import { acknowledge, tell } from '../src/discord/acknowledge.ts';
import type { Command } from '../src/discord/command.ts';
import { describe } from '../src/discord/localize.ts';
import { messageLink } from '../src/discord/message-link.ts';
import { seenIn } from '../src/discord/newest-seen-in.ts';
import { slashCommand } from '../src/discord/slash-command.ts';
import { drawStrip } from '../src/images/strip/picture-strip.ts';
import type { Words } from '../src/locales/words.ts';
import { wordsFor } from '../src/locales/words-for.ts';
import { pictureTree, type TreeEntry } from '../src/requests/picture-tree.ts';

const MOST = 10;
/** The most characters that Discord takes in a message, and as a file's description. */
const LONGEST = 2000;
const LONGEST_DESCRIPTION = 1000;
/** How much of each one's words is shown, from what is best to what always fits. */
const SHOWN = [60, 30, 10];
/** Discord indents lists no further than makes sense on a phone. */
const DEEPEST = 5;

/** `/history` shows the channel's newest pictures as one strip, with what was made from what and links to them. */
export const history: Command = {
  name: 'history',

  define: () =>
    slashCommand('history', ({ commands }) => commands.history.description).addUserOption(
      describe(new SlashCommandUserOption().setName('user'), ({ commands }) => commands.history.user),
    ),

  async run(interaction, services) {
    const user = interaction.options.getUser('user');
    const shown = await seenIn(interaction, { userId: user?.id, limit: MOST + 1 }, services);
    const newest = [...new Set(shown.map(({ request }) => request.id))];
    const tree = pictureTree(shown.filter(({ request }) => newest.slice(0, MOST).includes(request.id)));
    if (tree.length === 0) {
      await tell(interaction, (words) => words.history.empty(user ? `<@${user.id}>` : undefined));
      return;
    }
    const strip = await drawStrip(
      await Promise.all(
        tree.map(async (entry) => ({
          bytes: await services.pictures.get(entry.picture.file),
          label: labelOf(entry, '→'),
        })),
      ),
    );
    const words = wordsFor(interaction.locale);
    await acknowledge(interaction, {
      content: listOf(tree, words, newest.length > MOST),
      files: [{ name: 'history.png', attachment: Buffer.from(strip), description: descriptionOf(tree) }],
      flags: [MessageFlags.Ephemeral, MessageFlags.SuppressEmbeds],
    });
  },
};

/** “3”, or “1 → 3” for what was made from 1. */
function labelOf({ number, parent }: TreeEntry, arrow: string): string {
  return parent ? `${parent.number}${arrow}${number}` : String(number);
}

function listOf(tree: readonly TreeEntry[], words: Words, hasOlder: boolean): string {
  const line = (entry: TreeEntry, limit: number) => {
    const { request, depth } = entry;
    const link = messageLink(request) ?? words.history.job(request.id);
    const several = request.count > 1 ? ` ×${request.count}` : '';
    const text = `${quote(saidOf(entry, words), limit)}${several} · <@${request.userId}> · ${link}`;
    return `${'  '.repeat(Math.min(depth, DEEPEST))}- **${labelOf(entry, ' → ')}** ${text}`;
  };
  const compose = (limit: number) =>
    [
      `**${words.history.title}**`,
      ...tree.map((entry) => line(entry, limit)),
      ...(hasOlder ? [`-# ${words.history.older}`] : []),
    ].join('\n');
  const lists = SHOWN.map(compose);
  return lists.find((list) => list.length <= LONGEST) ?? shorten(lists.at(-1) ?? '', LONGEST);
}

/** What was said to get it, where its parent stands above it; else all that it shows. */
function saidOf({ request, parent, picture }: TreeEntry, { buttons }: Words): string {
  if (!parent) return picture.prompt;
  if (request.origin === 'again') return buttons.again;
  if (request.origin === 'variations') return buttons.variations;
  return request.wish;
}

function descriptionOf(tree: readonly TreeEntry[]): string {
  return shorten(
    tree.map(({ number, picture }) => `${number}: ${shorten(picture.prompt, 90)}`).join('\n'),
    LONGEST_DESCRIPTION,
  );
}
