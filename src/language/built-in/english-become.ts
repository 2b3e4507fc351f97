import { NOUN_GROUPS } from './concepts.ts';
import { headConcept } from './english-noun.ts';
import { ENGLISH_VOCABULARY, type NounPhrase, nounPhrases, type Token } from './english-phrases.ts';
import { openingOf } from './english-style.ts';

/** Which thing of a prompt another one takes the place of: one of its kind, or else the main thing. */
export function phraseFor(by: string, prompt: string, tokens: readonly Token[]): NounPhrase | undefined {
  const phrases = nounPhrases(tokens).filter(({ first }) => (tokens[first]?.start ?? 0) >= openingOf(prompt));
  const groupOf = ({ last }: NounPhrase) => ENGLISH_VOCABULARY.find(tokens[last]?.lower ?? '')?.group;
  const group = headConcept(by)?.group;
  const isNoun = group !== undefined && NOUN_GROUPS.has(group);
  const sameGroup = isNoun ? phrases.find((phrase) => groupOf(phrase) === group) : undefined;
  if (sameGroup) return sameGroup;
  // Somebody in a library is to be in a café: houses and places stand for each other.
  const isHouse = group === 'building' || group === 'place';
  const other = phrases.find(
    (phrase) => HOUSED.has(groupOf(phrase)) && tokens[phrase.first - 1]?.kind === 'preposition',
  );
  if (isHouse && other && ALIVE.has(phrases[0] && groupOf(phrases[0]))) return other;
  // A place that takes no place's place is where everything is.
  if (group === 'place' || group === 'region') return undefined;
  const [first, second] = phrases;
  // A bowl of soup is soup.
  const main = first && isContainer(tokens, first) ? (second ?? first) : first;
  // A thing rather takes the place of a thing than that of somebody.
  const isThing = isNoun && !ALIVE.has(group);
  if (!isThing || !main || !ALIVE.has(groupOf(main))) return main;
  return phrases.find((phrase) => !BESIDE.has(groupOf(phrase))) ?? main;
}

function isContainer(tokens: readonly Token[], { last }: NounPhrase): boolean {
  return (
    /^(?:slice|bowl|cup|mug|glass|plate|piece|loaf|jar|bottle|bunch|pile|pair|group|basket|bucket|box|herd|flock|pack|vase)s?$/u.test(
      tokens[last]?.lower ?? '',
    ) && tokens[last + 1]?.lower === 'of'
  );
}

const ALIVE: ReadonlySet<string | undefined> = new Set(['animal', 'person']);
const HOUSED: ReadonlySet<string | undefined> = new Set(['building', 'place']);
const BESIDE: ReadonlySet<string | undefined> = new Set(['animal', 'person', 'place', 'region']);
