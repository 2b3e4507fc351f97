import type { Change } from './change.ts';

/** A form of words and what it asks for. `knows` tells whether the picture has a thing. */
export interface ChangeRule {
  readonly form: RegExp;
  /** Undefined where the form fits, but the words mean something else. */
  readonly changes: (
    groups: readonly string[],
    knows: (thing: string) => boolean,
  ) => readonly Change[] | undefined;
}
