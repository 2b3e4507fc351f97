/** A repeatable stream of numbers from 0 to 1 for one purpose: same seed and same name, same numbers. */
export type SeededRandom = () => number;

/** Each name gets a stream of its own, so that one more star never moves a tree. */
export function createSeededRandom(seed: number, name: string): SeededRandom {
  let state = (seed ^ hashOf(name)) >>> 0;
  return function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
