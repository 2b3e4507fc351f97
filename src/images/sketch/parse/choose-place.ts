import type { PlaceName } from '../scene.ts';

/** A place as told; a road only leads through the place that is told with it. */
export interface ToldPlace {
  readonly place: PlaceName;
  readonly weak: boolean;
}

/** These show the mountains that are told with them on their horizon. */
const OPEN: ReadonlySet<PlaceName> = new Set(['meadow', 'farm', 'village', 'river', 'lake', 'garden']);

/** Of all places that are told, the one to stand in, and the one to see in the distance. */
export function choosePlace(told: readonly ToldPlace[]): {
  readonly place: PlaceName | null;
  readonly far: PlaceName | null;
} {
  const strong = told.filter(({ weak }) => !weak);
  const places = (strong.length > 0 ? strong : told).map(({ place }) => place);
  const open = places.find((place) => OPEN.has(place));
  if (open && places.includes('mountains')) return { place: watersFirst(places, open), far: 'mountains' };
  return { place: watersFirst(places, places[0] ?? null), far: null };
}

/** "A lake in the forest" is the lake; trees are on its shore anyway. */
function watersFirst<Place extends PlaceName | null>(places: readonly PlaceName[], first: Place) {
  const water = places.find((place) => place === 'lake' || place === 'river');
  return water && (first === 'forest' || first === 'meadow' || first === 'mountains') ? water : first;
}
