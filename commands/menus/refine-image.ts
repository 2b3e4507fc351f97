import { messageMenu } from '../../src/discord/message-menu.ts';
import { maySee } from '../../src/discord/permissions.ts';
import { openRefineForm } from '../../src/discord/refine-form.ts';
import { requestOfMessage } from '../../src/discord/request-of-message.ts';
import { UserError } from '../../src/errors.ts';
import { paintedPicture } from '../../src/requests/chosen-picture.ts';

/** **Refine image…** opens the same form as the button under the picture. */
export const refineImage = messageMenu(
  ({ menus }) => menus.refine,
  async (interaction, services) => {
    const request = await requestOfMessage(interaction.targetMessage, services.records);
    if (!request || !maySee(interaction, request)) {
      throw new UserError(({ errors }) => errors.notMyPicture);
    }
    await paintedPicture(request, services);
    await openRefineForm(interaction, request);
  },
);
