import type { APIApplicationCommandBasicOption } from 'discord.js';
import type { CommandEntry } from './command-entries.ts';

/** What the person gave to one option so far. */
export interface OptionDraft {
  readonly text: string;
  /** The value behind a choice; undefined once the text was changed by hand. */
  readonly picked?: string | number | boolean | undefined;
  readonly file?: File | undefined;
}

/** A command that is being filled in. */
export interface CommandDraft {
  readonly entry: CommandEntry;
  /** The options that are shown, in this order, by name. */
  readonly shown: readonly string[];
  readonly values: Readonly<Record<string, OptionDraft>>;
  /** Empty where the command has no options. */
  readonly focused: string;
  readonly problems: Readonly<Record<string, string>>;
}

const EMPTY: OptionDraft = { text: '' };

/** Begins with the required options, or with the first one where none is and something was typed already. */
export function startDraft(entry: CommandEntry, typed = ''): CommandDraft {
  const required = entry.options.filter((option) => option.required === true).map(({ name }) => name);
  const [firstOption] = entry.options;
  const shown = required.length === 0 && typed !== '' && firstOption ? [firstOption.name] : required;
  const [first = ''] = shown;
  const draft = { entry, shown, values: {}, focused: first, problems: {} };
  return first === '' || typed === '' ? draft : setOption(draft, first, { text: typed });
}

export function optionNamed(draft: CommandDraft, name: string): APIApplicationCommandBasicOption | undefined {
  return draft.entry.options.find((option) => option.name === name);
}

export function valueOf(draft: CommandDraft, name: string): OptionDraft {
  return draft.values[name] ?? EMPTY;
}

export function hiddenOptions(draft: CommandDraft): readonly APIApplicationCommandBasicOption[] {
  return draft.entry.options.filter(({ name }) => !draft.shown.includes(name));
}

/** Typing what is wrong away also takes the complaint away. */
export function setOption(draft: CommandDraft, name: string, value: OptionDraft): CommandDraft {
  const { [name]: _solved, ...problems } = draft.problems;
  return { ...draft, values: { ...draft.values, [name]: value }, problems };
}

export function showOption(draft: CommandDraft, name: string): CommandDraft {
  const shown = draft.shown.includes(name) ? draft.shown : [...draft.shown, name];
  return { ...draft, shown, focused: name };
}

/** Required options stay. */
export function hideOption(draft: CommandDraft, name: string): CommandDraft {
  if (optionNamed(draft, name)?.required === true) return draft;
  const { [name]: _gone, ...values } = draft.values;
  const { [name]: _solved, ...problems } = draft.problems;
  const shown = draft.shown.filter((one) => one !== name);
  const before = draft.shown[Math.max(0, draft.shown.indexOf(name) - 1)];
  return { ...draft, shown, values, problems, focused: before === name ? (shown[0] ?? '') : (before ?? '') };
}

/** The next shown option after this one that is still empty. */
export function nextEmpty(draft: CommandDraft, after: string): string | undefined {
  const rest = draft.shown.slice(draft.shown.indexOf(after) + 1);
  return rest.find((name) => isEmpty(valueOf(draft, name)));
}

export function isEmpty({ text, picked, file }: OptionDraft): boolean {
  return text === '' && picked === undefined && file === undefined;
}

/**
 * Discord lets one type `count:` to go on with that option.
 * @returns the draft with that option opened, or undefined where the text ends in no such name.
 */
export function openTypedOption(draft: CommandDraft, from: string, text: string): CommandDraft | undefined {
  const [tail = '', name = ''] = /(?:^|\s)([-_\p{L}\p{N}]{1,32}):$/u.exec(text) ?? [];
  const isOpenable = hiddenOptions(draft).some((option) => option.name === name);
  if (!isOpenable) return undefined;
  return showOption(setOption(draft, from, { text: text.slice(0, -tail.length) }), name);
}
