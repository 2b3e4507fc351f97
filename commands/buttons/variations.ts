import { beginRequest } from '../../src/discord/begin-request.ts';
import type { Button } from '../../src/discord/button.ts';
import { wishAbout } from '../../src/discord/wish-about.ts';
import { UserError } from '../../src/errors.ts';
import { chosenPicture } from '../../src/requests/chosen-picture.ts';
import { varyRequest } from '../../src/requests/repeat-request.ts';

/** **Variations** paints several more like the picture chosen. */
export const variations: Button = {
  action: 'variations',

  async press(interaction, request, services) {
    const parent = await chosenPicture(request, services);
    if (!parent) throw new UserError(({ errors }) => errors.pictureGone);
    const wish = { ...wishAbout(interaction, request), origin: 'variations' as const, parent };
    await beginRequest(interaction, wish, varyRequest(wish, request, services), services);
  },
};
