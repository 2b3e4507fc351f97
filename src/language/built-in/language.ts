import type { Intent, Scene } from './change.ts';
import type { Concept, ConceptId, Group } from './concepts.ts';

/** Everything the built-in interpreter knows of one language. A further language is a further one of these. */
export interface Language {
  understand(message: string, scene: Scene): Intent;
  /** What kind of thing words name that a picture is to become. */
  kindOf(words: string): Kind;
  readonly prompt: PromptGrammar;
  /** Takes words apart into what they mean; undefined as soon as one of them is not known. */
  meaningOf(words: string): Meaning | undefined;
  /** “two apples” → 2 and “apples”; undefined where no number begins it. */
  numberIn(words: string): { readonly number: number; readonly rest: string } | undefined;
  /** The word for a number. */
  numeral(number: number): string;
  /** Says a meaning in this language. */
  express(meaning: Meaning): string;
  /** "in the forest", 在森林里: the place alone. */
  placeIn(words: string): string;
  /** The other way round: where somebody is who is in that place. */
  inPlace(place: Concept): string;
  readonly say: {
    readonly answer: (prompt: string) => string;
    readonly clarify: string;
    /** There is no picture yet that could be changed. */
    readonly nothingYet: string;
    /** What the bot is for. */
    readonly help: string;
  };
}

export type Kind =
  | { readonly kind: 'settings'; readonly ids: readonly ConceptId[] }
  | { readonly kind: 'style' | 'quality' | 'thing' | 'place' | 'words' };

/** A thing with its number and qualities, or a quality or setting alone. */
export interface Meaning {
  readonly count: number | undefined;
  readonly qualities: readonly Concept[];
  readonly head: Concept;
}

/** How prompts of one language are changed. Undefined where the prompt doesn't have what is meant. */
export interface PromptGrammar {
  mentions(prompt: string, thing: string): boolean;
  /** Whether it says anything of that group: any time of day, any weather. */
  hasOfGroup(prompt: string, group: Group): boolean;
  add(prompt: string, thing: string): string;
  /** Gives something to a thing in the picture. */
  give(prompt: string, thing: string, what: string): string | undefined;
  remove(prompt: string, thing: string): string | undefined;
  replace(prompt: string, thing: string, by: string): string | undefined;
  /** Puts `by` where the prompt has its main thing, or the one thing of the same group. */
  become(prompt: string, by: string): string | undefined;
  /** Another number of a thing; `thing` null means the main one. */
  count(prompt: string, thing: string | null, number: string): string | undefined;
  /** How many of a thing there are; undefined where the prompt doesn't say. */
  numberOf(prompt: string, thing: string): number | undefined;
  /** `thing` null means the main thing. */
  describe(prompt: string, thing: string | null, as: string): string | undefined;
  /** Sets a time, weather or season, instead of another one; in the words in which it was said, where those are known. */
  setting(prompt: string, id: ConceptId, said?: string): string;
  style(prompt: string, words: string): string;
  place(prompt: string, words: string, isInstead?: boolean): string;
  /** Puts a place, or something else, behind everything. */
  background(prompt: string, words: string): string;
  /** Without another time, weather or season than the one that short words name. */
  withoutOtherSettings(prompt: string, words: string): string;
  /** Without the words that can't be true beside these. */
  withoutOpposites(prompt: string, words: string): string;
  /** Puts a thing elsewhere within the picture: "under the table", "on the left". */
  move(prompt: string, thing: string, where: string): string | undefined;
  /** Takes all other things out; places, times and styles stay. */
  only(prompt: string, thing: string): string | undefined;
  /** Puts words behind the rest. */
  say(prompt: string, words: string): string;
}
