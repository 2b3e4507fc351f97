import type { Intent } from './change.ts';
import type { Concept, ConceptId } from './concepts.ts';

/** Everything the built-in interpreter knows of one language. A further language is a further one of these. */
export interface Language {
  /** What a message wants of a picture; `knows` tells whether the picture has a thing. */
  understand(message: string, knows: (thing: string) => boolean): Intent;
  /** What to paint where a message asks for a picture and there is none yet. */
  wishOf(message: string): string;
  /** What kind of thing words name that a picture is to become. */
  kindOf(words: string): Kind;
  readonly prompt: PromptGrammar;
  /** Takes words apart into what they mean; undefined as soon as one of them is not known. */
  meaningOf(words: string): Meaning | undefined;
  /** Says a meaning in this language. */
  express(meaning: Meaning): string;
  /** "in the forest", 在森林里: the place alone. */
  placeIn(words: string): string;
  /** The other way round: where somebody is who is in that place. */
  inPlace(place: Concept): string;
  readonly say: {
    readonly answer: (prompt: string) => string;
    readonly clarify: string;
    readonly shape: string;
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
  add(prompt: string, thing: string): string;
  /** Gives something to a thing in the picture. */
  give(prompt: string, thing: string, what: string): string | undefined;
  remove(prompt: string, thing: string): string | undefined;
  replace(prompt: string, thing: string, by: string): string | undefined;
  /** Puts `by` where the prompt has its main thing, or the one thing of the same group. */
  become(prompt: string, by: string): string | undefined;
  /** `thing` null means the main thing. */
  describe(prompt: string, thing: string | null, as: string): string | undefined;
  /** Sets a time, weather or season, instead of another one. */
  setting(prompt: string, id: ConceptId): string;
  style(prompt: string, words: string): string;
  place(prompt: string, words: string): string;
  /** Puts a thing elsewhere within the picture: "under the table", "on the left". */
  move(prompt: string, thing: string, where: string): string | undefined;
  /** Takes all other things out; places, times and styles stay. */
  only(prompt: string, thing: string): string | undefined;
  /** Puts words behind the rest. */
  say(prompt: string, words: string): string;
}
