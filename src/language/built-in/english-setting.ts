import { type ConceptId, GROUPS, SETTING_GROUPS } from './concepts.ts';
import { withArticle } from './english-article.ts';
import { ENGLISH_VOCABULARY, tokensOf } from './english-phrases.ts';
import { escaped } from './escape-pattern.ts';
import { tidy } from './tidy-english.ts';

/** Takes settings of a group out; the first of them is the place of the new one. */
export function takeSetting(
  prompt: string,
  ids: readonly ConceptId[],
  phrase: string,
  adjective: string | undefined,
) {
  const pattern = patternOf(ids);
  let isPlaced = phrase === '';
  const changed = prompt.replaceAll(
    pattern,
    (
      _whole: string,
      before: string,
      preposition: string | undefined,
      article = '',
      word: string,
      after = '',
    ) => {
      // “in a snowy forest” is about the forest, “in the snow” about the weather.
      const isAdjective = preposition === undefined || /^an?\s/iu.test(article) || /y$/iu.test(word);
      const isBeforeNoun = isAdjective && after !== '' && tokensOf(after)[0]?.kind === 'word';
      if (isBeforeNoun) {
        const used = !isPlaced && adjective ? adjective : '';
        if (used) isPlaced = true;
        const words = `${used}${used && after ? ' ' : ''}${after.trim()}`;
        // The lookahead leaves the noun itself in the text; only the article has to fit it.
        const fitted = withArticle(article.trim(), words);
        return `${before}${preposition ?? ''}${fitted.slice(0, fitted.length - after.trim().length).trimEnd()}`;
      }
      const put = isPlaced ? '' : phrase;
      isPlaced = true;
      return put === '' ? '' : `${before || ''}${put}`;
    },
  );
  return { prompt: changed, isPlaced: phrase !== '' && isPlaced };
}

const patterns = new Map<string, RegExp>();

/** Long words make a long pattern; each is built once. */
function patternOf(ids: readonly ConceptId[]): RegExp {
  const key = ids.join(' ');
  const known = patterns.get(key);
  if (known) return known;
  const words = ids
    .flatMap((id) => ENGLISH_VOCABULARY.wordsOf(id))
    .toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(
    String.raw`(^|,?\s+)((?:at|in|on|during|under|by|into)\s+)?((?:the|an?)\s+)?\b(${words.map(escaped).join('|')})\b(?:\s+(?:time|light|sky|weather|day)\b)?(?=(\s+[\p{L}]+)?)`,
    'giu',
  );
  patterns.set(key, pattern);
  return pattern;
}

const FEW_WORDS = 4;

/** “summer midnight sun”: it is no longer winter, nor noon. */
export function withoutOtherSettings(prompt: string, words: string): string {
  const tokens = tokensOf(words).filter(({ kind }) => kind === 'word');
  if (tokens.length === 0 || tokens.length > FEW_WORDS) return prompt;
  return tokens.reduce((changed, { lower }) => {
    const concept = ENGLISH_VOCABULARY.find(lower);
    if (!concept || !SETTING_GROUPS.has(concept.group)) return changed;
    const others = GROUPS[concept.group].filter((id) => id !== concept.id);
    return tidy(takeSetting(changed, others, '', undefined).prompt) || changed;
  }, prompt);
}
