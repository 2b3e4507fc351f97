/** One change that a person wants of a picture, in their own words; where it belongs is found out later. */
export type Change =
  | { readonly kind: 'add'; readonly what: string; /** Who gets it. */ readonly to?: string }
  | { readonly kind: 'remove'; readonly what: string }
  | { readonly kind: 'replace'; readonly what: string; readonly by: string }
  /** “make it …”: may be another subject, a colour, a time, a style. */
  | { readonly kind: 'become'; readonly what: string }
  | { readonly kind: 'describe'; readonly what: string; readonly as: string }
  | { readonly kind: 'style'; readonly what: string }
  | { readonly kind: 'place'; readonly what: string }
  /** A thing of the picture goes elsewhere in it. */
  | { readonly kind: 'move'; readonly what: string; readonly where: string }
  /** Of all things only this one stays. */
  | { readonly kind: 'only'; readonly what: string }
  /** Words that go into the prompt as they are. */
  | { readonly kind: 'say'; readonly what: string };

/** What a message as a whole wants. */
export type Intent =
  | { readonly kind: 'create'; readonly what: string }
  | { readonly kind: 'edit'; readonly changes: readonly Change[] }
  | { readonly kind: 'undo'; readonly toFirst: boolean }
  /** `shape`: another width and height, which plain words can't ask for. */
  | { readonly kind: 'vary' | 'answer' | 'clarify' | 'shape' | 'ignore' };
