import { resultButtons } from '../../src/delivery/request-buttons.ts';
import type { Button } from '../../src/discord/button.ts';
import { wordsFor } from '../../src/locales/words-for.ts';

/** The select under several pictures: replies and buttons then mean the one chosen. */
export const choose: Button = {
  action: 'choose',

  async press(interaction, request, { records }) {
    if (!interaction.isStringSelectMenu()) return;
    const index = Number(interaction.values[0]);
    if (!Number.isInteger(index) || index < 0 || index >= request.count) return;
    const chosen = await records.advanceRequest(request.id, ['rendered', 'delivered'], {
      chosenIndex: index,
    });
    await interaction.update({ components: resultButtons(chosen ?? request, wordsFor(request.locale)) });
  },
};
