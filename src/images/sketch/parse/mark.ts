import type { ColourName, Light, PlaceName, RelationKind, Size, Thing, Weather } from '../scene.ts';

/** What one word or phrase means to the reader of a prompt. */
export type Mark =
  | { readonly kind: 'thing'; readonly thing: Thing; readonly plural: boolean }
  | { readonly kind: 'colour'; readonly colour: ColourName }
  | { readonly kind: 'tone'; readonly tone: 'light' | 'dark' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'size'; readonly size: Size }
  | {
      readonly kind: 'relation';
      readonly relation: RelationKind;
      readonly reversed: boolean;
      readonly doing: boolean;
    }
  | { readonly kind: 'place'; readonly place: PlaceName }
  | { readonly kind: 'light'; readonly light: Light }
  | { readonly kind: 'weather'; readonly weather: Weather }
  | { readonly kind: 'flying' }
  /** A sky that is only told as a backdrop: "under a blue sky". */
  | { readonly kind: 'sky' }
  | { readonly kind: 'side'; readonly side: 'left' | 'right' }
  | { readonly kind: 'without' }
  | { readonly kind: 'and' }
  | { readonly kind: 'with' }
  | { readonly kind: 'is' }
  /** Chinese 在: what comes is a spot, named by a word after it. */
  | { readonly kind: 'at' }
  /** A Chinese word for a spot, standing after what it belongs to: 上, 旁边. */
  | { readonly kind: 'spot'; readonly relation: RelationKind }
  | { readonly kind: 'the' }
  /** "another", 另一只: not the one that was told. */
  | { readonly kind: 'another' }
  | { readonly kind: 'break' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'unknown' };

/** A mark with the words it was read from. */
export interface MarkedText {
  readonly mark: Mark;
  readonly text: string;
}

/** What may stand between a word and the thing that it is about. */
export const BEFORE_NOUNS: ReadonlySet<Mark['kind']> = new Set(['count', 'colour', 'tone', 'size', 'the']);
