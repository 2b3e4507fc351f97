import type { Change } from './change.ts';
import { headConcept } from './english-noun.ts';

/** Where a thing is once it was moved there. */
export const where = (words: string) =>
  words
    .replace(/^into\b/iu, 'in')
    .replace(/^onto\b/iu, 'on')
    .replace(/^to\b/iu, 'at');

const NEAR = /^(?:behind|next to|in front of|above|over|below|beneath|beside|near|under)\b/iu;
/** Elsewhere in the picture, or with everything to another place. */
export const goesTo = (what: string, spot: string, knows: (thing: string) => boolean): Change => {
  const [, side] = /^(?:on|at|in)\s+the\s+(?:far\s+)?(left|right)(?:\s+side)?$/iu.exec(spot) ?? [];
  if (side !== undefined) return { kind: 'move', what, where: `on the ${side.toLowerCase()}` };
  const [, cloth] = /^in\s+(.+)$/iu.exec(spot) ?? [];
  if (
    cloth !== undefined &&
    (headConcept(cloth)?.group === 'clothing' || /\b(?:suit|costume|uniform)$/iu.test(cloth))
  )
    return { kind: 'add', what: `wearing ${cloth}`, to: what };
  const [, landmark] = /\s(?:the|its|his|her)\s+([\p{L} -]+)$/iu.exec(spot) ?? [];
  const within =
    /\b(?:background|foreground|middle|centre|center|sky|corner|front|back)$/iu.test(spot) || NEAR.test(spot);
  return within || (landmark !== undefined && knows(landmark))
    ? { kind: 'move', what, where: spot }
    : { kind: 'place', what: spot };
};
