import { languages } from '../locales/words-for.ts';
import { en } from '../locales/en.ts';
import type { Words } from '../locales/words.ts';

interface Describable<Self> {
  setDescription(description: string): Self;
  setDescriptionLocalizations(localizations: Record<string, string>): Self;
}

/** Describes a command or an option in every language there is. */
export function describe<Builder extends Describable<Builder>>(
  builder: Builder,
  say: (words: Words) => string,
): Builder {
  return builder.setDescription(say(en)).setDescriptionLocalizations(otherLanguages(say));
}

/** What is said in the languages beside English, by Discord's locale. */
export function otherLanguages(say: (words: Words) => string): Record<string, string> {
  const others = [...languages].filter(([, words]) => words !== en);
  return Object.fromEntries(others.map(([locale, words]) => [locale, say(words)]));
}
