import { beginRequest } from '../../src/discord/begin-request.ts';
import type { Button } from '../../src/discord/button.ts';
import { wishAbout } from '../../src/discord/wish-about.ts';
import { repeatRequest } from '../../src/requests/repeat-request.ts';

/** **Again** paints the same words with a new seed. */
export const again: Button = {
  action: 'again',

  async press(interaction, request, services) {
    const parent = request.parentPictureId
      ? await services.records.findPicture(request.parentPictureId)
      : undefined;
    const wish = { ...wishAbout(interaction, request), origin: 'again' as const, parent: parent ?? null };
    await beginRequest(interaction, wish, repeatRequest(wish, request, services), services);
  },
};
