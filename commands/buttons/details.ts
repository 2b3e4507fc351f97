import { MessageFlags } from 'discord.js';
import { quote, shorten } from '../../src/delivery/request-view.ts';
import { acknowledge } from '../../src/discord/acknowledge.ts';
import type { Button } from '../../src/discord/button.ts';
import { messageLink } from '../../src/discord/message-link.ts';
import { wordsFor } from '../../src/locales/words-for.ts';
import { chosenPicture } from '../../src/requests/chosen-picture.ts';

/** Long words are shown up to here; the whole is attached then. */
const SHOWN = 700;
/** The most characters that Discord takes in a message. */
const LONGEST = 2000;

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

    const isLong = [...request.prompt].length > SHOWN;
    const notes = [
      ...(isLong ? [words.promptAttached] : []),
      ...(request.backend === 'sketch' ? [words.sketch] : []),
    ];
    const leftOut = picture?.leftOut.join(', ') ?? '';
    const line = (name: string, value: string) => (value === '' ? '' : words.line(name, value));
    const compose = (share: number) =>
      [
        line(words.prompt, quote(request.prompt, SHOWN * share)),
        request.wish === request.prompt ? '' : line(said, quote(request.wish, 300 * share)),
        line(words.negative, quote(request.negative, 200 * share)),
        line(words.seed, `\`${picture?.seed ?? request.seed}\``),
        line(words.size, `${picture?.width ?? request.width}×${picture?.height ?? request.height}`),
        line(words.painter, shorten(painter, 100)),
        line(words.leftOut, quote(leftOut, 300 * share)),
        line(words.parent, parentLink ?? ''),
        line(words.job, `\`${request.id}\``),
        ...notes.map((note) => `-# ${note}`),
      ]
        .filter(Boolean)
        .join('\n');
    const whole = compose(1);
    await acknowledge(interaction, {
      // What is full of formatting grows to up to twice its length when it is shown as it was typed.
      content: whole.length <= LONGEST ? whole : compose(0.5),
      files: isLong ? [{ name: 'prompt.txt', attachment: Buffer.from(request.prompt, 'utf8') }] : [],
      flags: MessageFlags.Ephemeral,
    });
  },
};
