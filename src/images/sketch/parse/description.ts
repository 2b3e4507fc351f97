import type { ColourName, Size } from '../scene.ts';

/** What was said of a thing before its name came. */
export function freshDescription() {
  return {
    count: null as number | null,
    colour: null as ColourName | null,
    tone: 'plain' as 'plain' | 'light' | 'dark',
    size: null as Size | null,
    flying: false,
    side: null as 'left' | 'right' | null,
    definite: false,
    indefinite: false,
  };
}
