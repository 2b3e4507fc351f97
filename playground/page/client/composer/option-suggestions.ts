import type { APIApplicationCommandBasicOption, APIApplicationCommandOptionChoice } from 'discord.js';
import type { Words } from '../../locales/words.ts';
import { OptionType } from '../discord-numbers.ts';
import { nameOfChannel, nameOfUser } from '../state/names.ts';
import type { PageState } from '../state/page-state.ts';
import { localised } from './command-entries.ts';
import type { OptionDraft } from './command-draft.ts';

export interface Suggestion {
  readonly name: string;
  readonly value: string | number | boolean;
}

interface SuggestionSources {
  readonly state: Pick<PageState, 'users' | 'channels'>;
  readonly words: Words;
  readonly locale: string;
  /** What the bot answered for this option, where it completes it. */
  readonly completed: readonly APIApplicationCommandOptionChoice[];
}

/** What can be picked for an option, given what is typed; empty where anything may be typed. */
export function optionSuggestions(
  option: APIApplicationCommandBasicOption,
  { text, picked }: OptionDraft,
  { state, words, locale, completed }: SuggestionSources,
): readonly Suggestion[] {
  const matching = (all: readonly Suggestion[]) =>
    picked !== undefined
      ? all
      : all.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
  if ('autocomplete' in option && option.autocomplete) return completed.map(inLocale(locale));
  if ('choices' in option && option.choices && option.choices.length > 0) {
    return matching(option.choices.map(inLocale(locale)));
  }
  if (option.type === OptionType.Boolean) {
    return matching([
      { name: words.command.yes, value: true },
      { name: words.command.no, value: false },
    ]);
  }
  if (option.type === OptionType.User || option.type === OptionType.Mentionable) {
    return matching(state.users.map((user) => ({ name: `@${nameOfUser(user)}`, value: user.id })));
  }
  if (option.type === OptionType.Channel) {
    const channels = state.channels.filter(({ type }) => type !== 1);
    return matching(
      channels.map((channel) => ({ name: `#${nameOfChannel(channel, state.users)}`, value: channel.id })),
    );
  }
  return [];
}

/** Whether only what is listed can be given. */
export function hasListOnly(option: APIApplicationCommandBasicOption): boolean {
  const typed: readonly number[] = [OptionType.String, OptionType.Integer, OptionType.Number];
  const hasChoices = 'choices' in option && (option.choices?.length ?? 0) > 0;
  return hasChoices || (!typed.includes(option.type) && option.type !== OptionType.Attachment);
}

function inLocale(locale: string) {
  return (choice: APIApplicationCommandOptionChoice): Suggestion => ({
    name: localised(choice.name_localizations, locale, choice.name),
    value: choice.value,
  });
}
