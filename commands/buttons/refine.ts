import type { Button } from '../../src/discord/button.ts';
import { refuseNoWords } from '../../src/discord/check-words.ts';
import { continueInDiscord } from '../../src/discord/continue-in-discord.ts';
import { openRefineForm, typedInRefineForm } from '../../src/discord/refine-form.ts';
import { wishAbout } from '../../src/discord/wish-about.ts';
import { UserError } from '../../src/errors.ts';
import { pictureMeant } from '../../src/requests/chosen-picture.ts';

/** **Refine…** asks in a modal what should change; the words are treated like a reply. */
export const refine: Button = {
  action: 'refine',

  press: openRefineForm,

  async submit(interaction, request, services) {
    const typed = typedInRefineForm(interaction);
    refuseNoWords(typed);
    const { picture: parent, words } = await pictureMeant(request, typed, services);
    if (!parent) throw new UserError(({ errors }) => errors.pictureGone);
    const wish = {
      ...wishAbout(interaction, request),
      origin: 'refine' as const,
      parent,
      words,
    };
    await continueInDiscord(interaction, wish, services);
  },
};
