import { MessageFlags } from 'discord.js';
import { quote } from '../../src/delivery/request-view.ts';
import { acknowledge } from '../../src/discord/acknowledge.ts';
import type { Button } from '../../src/discord/button.ts';
import { messageLink } from '../../src/discord/message-link.ts';
import { wordsFor } from '../../src/locales/words-for.ts';
import { chosenPicture } from '../../src/requests/chosen-picture.ts';

/** Long words are shown up to here; the whole is attached then. */
const SHOWN = 700;

/** **Details** tells how a picture was made, to the one person who asks. */
export const details: Button = {
  action: 'details',

  async press(interaction, request, services) {
    const { details: words } = wordsFor(interaction.locale);
    const picture = await chosenPicture(request, services);
    const parent = picture?.parentId ? await services.records.findPicture(picture.parentId) : undefined;
    const parentRequest = parent && (await services.records.findRequest(parent.requestId));
    const parentLink = parentRequest && messageLink(parentRequest);
    const painter =
      request.model === null ? request.backend : `${request.backend}, ${picture?.model ?? request.model}`;
    const said = request.userId === interaction.user.id ? words.wish : words.wishOf(`<@${request.userId}>`);

    const lines: [string, string][] = [
      [words.prompt, quote(request.prompt, SHOWN)],
      ...(request.wish === request.prompt ? [] : [[said, quote(request.wish, 300)] as [string, string]]),
      ...(request.negative === ''
        ? []
        : [[words.negative, quote(request.negative, 200)] as [string, string]]),
      [words.seed, `\`${picture?.seed ?? request.seed}\``],
      [words.size, `${picture?.width ?? request.width}×${picture?.height ?? request.height}`],
      [words.painter, painter],
      ...(picture && picture.leftOut.length > 0
        ? [[words.leftOut, quote(picture.leftOut.join(', '), 300)] as [string, string]]
        : []),
      ...(parentLink === undefined ? [] : [[words.parent, parentLink] as [string, string]]),
      [words.job, `\`${request.id}\``],
    ];
    const isLong = [...request.prompt].length > SHOWN;
    const notes = [
      ...(isLong ? [words.promptAttached] : []),
      ...(request.backend === 'sketch' ? [words.sketch] : []),
    ];
    await acknowledge(interaction, {
      content: [
        ...lines.map(([name, value]) => `**${name}:** ${value}`),
        ...notes.map((note) => `-# ${note}`),
      ].join('\n'),
      files: isLong ? [{ name: 'prompt.txt', attachment: Buffer.from(request.prompt, 'utf8') }] : [],
      flags: MessageFlags.Ephemeral,
    });
  },
};
