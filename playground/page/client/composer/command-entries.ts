import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord.js';
import { CommandType, OptionType } from '../discord-numbers.ts';

/** A thing one can type after `/`: a command, or one subcommand of it. */
export interface CommandEntry {
  readonly commandId: string;
  /** The names of subcommand group and subcommand below the command. */
  readonly path: readonly string[];
  /** As it is registered, with spaces: `config show`. */
  readonly name: string;
  /** As the person reads it. */
  readonly title: string;
  readonly description: string;
  /** Required ones first. */
  readonly options: readonly APIApplicationCommandBasicOption[];
}

interface CommandReader {
  readonly locale: string;
  readonly isDirect: boolean;
  readonly isModerator: boolean;
}

const GUILD_CONTEXT = 0;
const BOT_DM_CONTEXT = 1;

/** What this person can use here, in the order of their names. */
export function commandEntries(
  commands: readonly APIApplicationCommand[],
  reader: CommandReader,
): readonly CommandEntry[] {
  return commands
    .filter((command) => command.type === CommandType.Slash && isOpenTo(command, reader))
    .flatMap((command) => entriesOf(command, reader.locale))
    .sort((one, other) => one.title.localeCompare(other.title));
}

/** The localised text of a command or an option. */
export function localised(
  texts: Readonly<Partial<Record<string, string | null>>> | null | undefined,
  locale: string,
  otherwise: string,
): string {
  return texts?.[locale] ?? otherwise;
}

function isOpenTo(command: APIApplicationCommand, { isDirect, isModerator }: CommandReader): boolean {
  const contexts: readonly number[] | null | undefined = command.contexts;
  const isHere = contexts?.includes(isDirect ? BOT_DM_CONTEXT : GUILD_CONTEXT) ?? true;
  const isForAll =
    command.default_member_permissions === null || command.default_member_permissions === undefined;
  return isHere && (isDirect || isForAll || isModerator);
}

function entriesOf(command: APIApplicationCommand, locale: string): readonly CommandEntry[] {
  const title = localised(command.name_localizations, locale, command.name);
  const description = localised(command.description_localizations, locale, command.description);
  const options = command.options ?? [];
  return expand(
    { commandId: command.id, path: [], name: command.name, title, description, options: [] },
    options,
    locale,
  );
}

function expand(
  above: CommandEntry,
  options: readonly APIApplicationCommandOption[],
  locale: string,
): readonly CommandEntry[] {
  const nested = options.filter(hasOptionsOfItsOwn);
  if (nested.length === 0) {
    const basic = options.filter(
      (option): option is APIApplicationCommandBasicOption => !hasOptionsOfItsOwn(option),
    );
    const required = basic.filter((option) => option.required === true);
    return [{ ...above, options: [...required, ...basic.filter((option) => option.required !== true)] }];
  }
  return nested.flatMap((option) =>
    expand(
      {
        ...above,
        path: [...above.path, option.name],
        name: `${above.name} ${option.name}`,
        title: `${above.title} ${localised(option.name_localizations, locale, option.name)}`,
        description: localised(option.description_localizations, locale, option.description),
      },
      option.options ?? [],
      locale,
    ),
  );
}

function hasOptionsOfItsOwn(
  option: APIApplicationCommandOption,
): option is Extract<APIApplicationCommandOption, { type: 1 | 2 }> {
  return option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup;
}
