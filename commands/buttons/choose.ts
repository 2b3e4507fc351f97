import { resultButtons } from '../../src/delivery/request-buttons.ts';
import { answerFirst, tell } from '../../src/discord/acknowledge.ts';
import type { Button } from '../../src/discord/button.ts';
import { UserError } from '../../src/errors.ts';
import { wordsFor } from '../../src/locales/words-for.ts';

/** The select under several pictures: replies and buttons then mean the one chosen. */
export const choose: Button = {
  action: 'choose',

  async press(interaction, request, { records }) {
    const index = interaction.isStringSelectMenu() ? Number(interaction.values[0]) : NaN;
    if (!(Number.isInteger(index) && index >= 0 && index < request.count)) {
      throw new UserError(({ errors }) => errors.buttonUnknown);
    }
    const chosen = await records.advanceRequest(request.id, ['rendered', 'delivered'], {
      chosenIndex: index,
    });
    const components = resultButtons(chosen ?? request, wordsFor(request.locale));
    const isShown = await answerFirst(interaction, () => interaction.update({ components }));
    if (!isShown) await tell(interaction, ({ buttons }) => buttons.chosen(index + 1));
  },
};
