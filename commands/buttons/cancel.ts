import { tell } from '../../src/discord/acknowledge.ts';
import type { Button } from '../../src/discord/button.ts';
import { mayControl } from '../../src/discord/permissions.ts';
import { UserError } from '../../src/errors.ts';
import { cancelRequest } from '../../src/requests/cancel-request.ts';

/** **Cancel** stops a picture while it waits or is painted. */
export const cancel: Button = {
  action: 'cancel',

  async press(interaction, request, services) {
    if (!mayControl(interaction, request)) throw new UserError(({ errors }) => errors.notYours);
    if (!(await cancelRequest(request, services)))
      throw new UserError(({ errors }) => errors.alreadyFinished);
    await tell(interaction, (words) => words.request.cancelling);
  },
};
