import type { CommandEntry } from './command-entries.ts';

/** The entries that fit what was typed after `/`: those that begin so first, then those that have it inside. */
export function matchCommands(entries: readonly CommandEntry[], query: string): readonly CommandEntry[] {
  const wanted = query.toLowerCase();
  const begins = (entry: CommandEntry) => names(entry).some((name) => name.startsWith(wanted));
  const contains = (entry: CommandEntry) => names(entry).some((name) => name.includes(wanted));
  return [...entries.filter(begins), ...entries.filter((entry) => !begins(entry) && contains(entry))];
}

/**
 * The command that a text already names in full, with what comes after it: `/imagine a cat`. A name must be followed
 * by a space, or more could still be typed.
 */
export function readTypedCommand(
  entries: readonly CommandEntry[],
  text: string,
): { readonly entry: CommandEntry; readonly rest: string } | undefined {
  if (!text.startsWith('/')) return undefined;
  const typed = text.slice(1);
  const entry = entries.find((one) => names(one).some((name) => typed.toLowerCase().startsWith(`${name} `)));
  if (entry === undefined) return undefined;
  const name = names(entry).find((one) => typed.toLowerCase().startsWith(`${one} `)) ?? '';
  return { entry, rest: typed.slice(name.length).trimStart() };
}

function names({ name, title }: CommandEntry): readonly string[] {
  return [name.toLowerCase(), title.toLowerCase()];
}
