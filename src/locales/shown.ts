const MOST = 60;

/** What a person typed, short enough to be named in a sentence. */
export function shown(typed: string): string {
  const characters = [...typed];
  return characters.length <= MOST ? typed : `${characters.slice(0, MOST - 1).join('')}…`;
}
