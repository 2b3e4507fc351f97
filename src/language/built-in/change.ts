import type { PLAN_ASPECTS } from '../../dialogue/plan.ts';

export type Aspect = (typeof PLAN_ASPECTS)[number];

/** One change that a person wants of a picture, in their own words; where it belongs is found out later. */
export type Change =
  | { readonly kind: 'add'; readonly what: string; /** Who gets it. */ readonly to?: string }
  | { readonly kind: 'remove'; readonly what: string }
  | { readonly kind: 'replace'; readonly what: string; readonly by: string }
  /** “make it …”: may be another subject, a colour, a time, a style. */
  | {
      readonly kind: 'become';
      readonly what: string;
      /** Whatever it is, it is a thing. */ readonly isThing?: boolean;
      /** Only in the place of one of its kind; otherwise words alone. */ readonly isAlike?: boolean;
    }
  | { readonly kind: 'describe'; readonly what: string; readonly as: string }
  /** Another number of a thing; of the main thing where none is named. */
  | { readonly kind: 'count'; readonly what: string; readonly thing?: string }
  | { readonly kind: 'style'; readonly what: string }
  /** `instead`: of where it is, even if that is no place on a map. */
  | { readonly kind: 'place'; readonly what: string; readonly instead?: boolean }
  /** Where everything is, or what is behind it. */
  | { readonly kind: 'background'; readonly what: string }
  /** A thing of the picture goes elsewhere in it. */
  | { readonly kind: 'move'; readonly what: string; readonly where: string }
  /** Of all things only this one stays. */
  | { readonly kind: 'only'; readonly what: string }
  /** Words that go into the prompt as they are. */
  | { readonly kind: 'say'; readonly what: string }
  /** Another width and height. */
  | { readonly kind: 'shape'; readonly what: Aspect };

/** Which picture of the dialogue words name. */
export type Reference =
  /** So many changes ago. */
  | { readonly kind: 'ago'; readonly steps: number }
  /** By its number from 1; the newest is -1. */
  | { readonly kind: 'number'; readonly number: number }
  /** By what is in it and what isn't. */
  | { readonly kind: 'content'; readonly having: readonly string[]; readonly lacking: readonly string[] };

/** What a message as a whole wants. `of` is another picture than the one replied to. */
export type Intent =
  | { readonly kind: 'create'; readonly what: string }
  | {
      readonly kind: 'edit';
      readonly changes: readonly Change[];
      readonly of?: Reference;
      /** There is a question beside it. */
      readonly asks?: boolean;
    }
  | { readonly kind: 'undo'; readonly to: Reference }
  | { readonly kind: 'vary'; readonly count?: number | undefined; readonly of?: Reference }
  /** `bot`: about the bot itself rather than a picture. */
  | { readonly kind: 'answer'; readonly about: 'bot' | 'picture'; readonly of?: Reference }
  | { readonly kind: 'clarify' | 'ignore' };

/** What words can be about. */
export interface Scene {
  /** Whether the picture that is talked about has a thing. */
  knows(thing: string): boolean;
  /** How many pictures the dialogue has; with none, words can only ask for a first one. */
  readonly pictures: number;
  /** Whether a picture was replied to; who only speaks to the bot more likely wants something new. */
  readonly isReply: boolean;
}
