import { type ConceptId, SETTING_GROUPS } from './concepts.ts';
import { kindOf, meaningOf, numberIn, numeral, pluralOf } from './english-meaning.ts';
import { ENGLISH_VOCABULARY, isPlural } from './english-phrases.ts';
import { ENGLISH_PROMPT } from './english-prompt.ts';
import { understand } from './english-understand.ts';
import { ENGLISH_SETTINGS } from './english-words.ts';
import type { Language } from './language.ts';

const ON_PLACES: ReadonlySet<ConceptId> = new Set([
  'beach',
  'street',
  'sea',
  'moon',
  'island',
  'hill',
  'mountain',
]);
/** English as far as pictures are talked about. */
export const english: Language = {
  prompt: ENGLISH_PROMPT,

  understand,
  kindOf,
  meaningOf,
  numberIn,
  numeral,

  express({ count, qualities, head }) {
    if (SETTING_GROUPS.has(head.group)) return ENGLISH_SETTINGS[head.id] ?? ENGLISH_VOCABULARY.usual(head.id);
    const noun = ENGLISH_VOCABULARY.usual(head.id);
    const isSeveral = count !== undefined && count > 1 && !isPlural(noun);
    const words = [
      ...qualities.map(({ id }) => ENGLISH_VOCABULARY.usual(id)),
      isSeveral ? pluralOf(noun) : noun,
    ].join(' ');
    if (count === undefined) return words;
    const one = /^[aeiou]/u.test(words) ? 'an' : 'a';
    return `${count === 1 ? one : numeral(count)} ${words}`;
  },

  placeIn: (words) =>
    words.replace(/^(?:in|on|at|to|into|onto|inside)\s+/iu, '').replace(/^(?:the|an?)\s+/iu, ''),

  inPlace({ id }) {
    const noun = ENGLISH_VOCABULARY.usual(id);
    return ON_PLACES.has(id) ? `on the ${noun}` : id === 'space' ? 'in space' : `in the ${noun}`;
  },

  say: {
    answer: (prompt) =>
      `I can’t look at pictures here, but I know what this one was painted from: “${prompt}”.`,
    clarify:
      'What should be different? Say it in plain words, such as “make it night”, “add a cat” or “lose the horse”.',
    nothingYet:
      'There is no picture here yet. Say what to paint, such as “a red barn in a field”, or reply to a picture to change it.',
    help: 'I paint what you describe: try “a red barn in a field”. Then reply to the picture to change it, such as “make it night”, “add a cat” or “lose the horse”, to see more like it, or to go back.',
  },
};
