import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import { en } from '../locales/en.ts';
import type { Words } from '../locales/words.ts';
import { otherLanguages } from './localize.ts';
import type { Menu } from './menu.ts';
import { offerEverywhere } from './offer-everywhere.ts';

/** An entry under **Apps** in the menu of every message, named in every language. */
export function messageMenu(say: (words: Words) => string, run: Menu['run']): Menu {
  const name = say(en);
  return {
    name,
    define: () =>
      offerEverywhere(
        new ContextMenuCommandBuilder()
          .setType(ApplicationCommandType.Message)
          .setName(name)
          .setNameLocalizations(otherLanguages(say)),
      ),
    run,
  };
}
