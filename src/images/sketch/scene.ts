/** What a prompt asks to see: plain data between reading, placing and drawing. */
export interface Scene {
  /** In the order in which they are told. Taken-away ones stay, marked `absent`, so that nothing else moves. */
  readonly groups: readonly ThingGroup[];
  /** Null where the words name none; the layout then chooses one that suits the first group. */
  readonly place: PlaceName | null;
  /** What of another place is seen in the distance. */
  readonly far: PlaceName | null;
  readonly light: Light;
  readonly weather: Weather;
  /** Plain names ("moon", "cloud") of backdrop pieces that must not appear. */
  readonly absent: readonly string[];
  /** Words that say something but could not be drawn, as typed. */
  readonly leftOut: readonly string[];
}

/** One or more of the same thing, drawn alike and kept together. */
export interface ThingGroup {
  /** The thing's plain name, colours left off: a red and a green apple are both "apple". */
  readonly name: string;
  /** Unique in the scene, and the same after any edit that doesn't touch this group: "cat", "cat 2". */
  readonly key: string;
  readonly thing: Thing;
  readonly count: number;
  readonly colour: Colour | null;
  readonly size: Size;
  readonly relation: Relation | null;
  /** In the air though such a thing usually stands, or told to be on one side of the picture. */
  readonly flying: boolean;
  readonly side: 'left' | 'right' | null;
  readonly absent: boolean;
}

/** A kind of thing that there is a drawing of. */
export interface Thing {
  readonly name: string;
  /** Key into the drawings. */
  readonly drawing: string;
  /** Emojibase's subgroup ("animal-mammal"), or one of our own for what we draw ourselves. */
  readonly kind: string;
  /** Drawings of the same thing in another colour, by colour name. */
  readonly variants: Readonly<Record<string, string>>;
}

export interface Relation {
  readonly kind: RelationKind;
  /** Key of another group. */
  readonly to: string;
}

export type RelationKind =
  | 'on'
  | 'in'
  | 'under'
  | 'beside'
  | 'above'
  | 'in front of'
  | 'behind'
  | 'worn by'
  | 'held by';

export interface Colour {
  readonly name: ColourName;
  readonly tone: 'plain' | 'light' | 'dark';
}

export type ColourName =
  | 'red'
  | 'orange'
  | 'yellow'
  | 'green'
  | 'turquoise'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'brown'
  | 'black'
  | 'grey'
  | 'white'
  | 'gold'
  | 'silver';

export type Size = 'tiny' | 'small' | 'usual' | 'big' | 'huge';
export type Light = 'day' | 'dawn' | 'sunset' | 'night';
export type Weather = 'clear' | 'cloudy' | 'rain' | 'snow' | 'fog';

export type PlaceName =
  | 'meadow'
  | 'beach'
  | 'sea'
  | 'underwater'
  | 'forest'
  | 'mountains'
  | 'desert'
  | 'city'
  | 'street'
  | 'village'
  | 'farm'
  | 'room'
  | 'kitchen'
  | 'table'
  | 'garden'
  | 'river'
  | 'lake'
  | 'snowfield'
  | 'sky'
  | 'space'
  | 'moon'
  | 'nowhere';
