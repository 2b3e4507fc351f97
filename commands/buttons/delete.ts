import { answerFirst, tell } from '../../src/discord/acknowledge.ts';
import type { Button } from '../../src/discord/button.ts';
import { mayControl } from '../../src/discord/permissions.ts';
import { UserError } from '../../src/errors.ts';
import { deleteRequest } from '../../src/requests/delete-request.ts';

/** **Delete** takes a picture away for good: its message, its bytes and its record. */
export const remove: Button = {
  action: 'delete',

  async press(interaction, request, services) {
    if (!mayControl(interaction, request)) throw new UserError(({ errors }) => errors.notYours);
    if (request.place === 'channel') {
      await tell(interaction, (words) => words.request.deleted);
    } else {
      // Only the interaction on it reaches a message that the bot itself did not post.
      const isFirst = await answerFirst(interaction, () => interaction.deferUpdate());
      if (isFirst) await interaction.deleteReply();
      else await tell(interaction, (words) => words.request.deleted);
    }
    await deleteRequest(request, services);
  },
};
