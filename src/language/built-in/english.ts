import type { Change, Intent } from './change.ts';
import { type ConceptId, NOUN_GROUPS, SETTING_GROUPS } from './concepts.ts';
import {
  ENGLISH_VOCABULARY,
  isPlural,
  isQuality,
  nounPhrases,
  singular,
  tokensOf,
} from './english-phrases.ts';
import { ENGLISH_PROMPT } from './english-prompt.ts';
import { isStyle } from './english-style.ts';
import * as messages from './english-messages.ts';
import { CHANGE_RULES } from './english-rules.ts';
import { ENGLISH_SETTINGS } from './english-words.ts';
import type { Kind, Language, Meaning } from './language.ts';

const NUMBERS = ['no', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ON_PLACES: ReadonlySet<ConceptId> = new Set([
  'beach',
  'street',
  'sea',
  'moon',
  'island',
  'hill',
  'mountain',
]);
const CLAUSE_BREAK =
  /(\s*(?:[,;.!]+(?:\s*\b(?:and|then|but|plus|also)\b)*|\b(?:and then|and also|and|then|but|plus)\b)\s*)/iu;

/** English as far as pictures are talked about. */
export const english: Language = {
  prompt: ENGLISH_PROMPT,

  understand(message, knows): Intent {
    const text = message.replaceAll('’', "'").trim();
    if (messages.IGNORED.test(text)) return { kind: 'ignore' };
    const plain = plainWish(text);
    const [, only, spared] = messages.ONLY.exec(text) ?? [];
    const kept = only ?? spared;
    if (kept !== undefined && knows(kept)) return { kind: 'edit', changes: [{ kind: 'only', what: kept }] };
    if (messages.UNDO.test(plain)) return { kind: 'undo', toFirst: messages.TO_THE_FIRST.test(plain) };
    if (messages.VARY.test(plain)) return { kind: 'vary' };
    if (messages.VAGUE.test(plain)) return { kind: 'clarify' };
    if (messages.SHAPE.test(plain)) return { kind: 'shape' };
    const wish = newWish(text, plain, knows);
    if (wish !== undefined) return { kind: 'create', what: wish };
    if (messages.QUESTION.test(plain)) return { kind: 'answer' };
    return { kind: 'edit', changes: clausesOf(plain, knows).flatMap((clause) => changesOf(clause, knows)) };
  },

  wishOf(message) {
    const plain = plainWish(message);
    return (
      newWish(message, plain, () => false) ??
      (plain === '' ? message : plain.replace(messages.PICTURE_OF, ''))
    );
  },

  kindOf(words): Kind {
    if (isStyle(words) || /\bstyle\b/iu.test(words)) return { kind: 'style' };
    const tokens = tokensOf(words);
    const telling = tokens.filter(({ kind }) => kind === 'word' || kind === 'participle');
    const concepts = telling
      .filter(
        ({ lower }) =>
          !/^(?:more|bit|very|little|much|time|weather|day|lot|really|season)$/u.test(lower) ||
          telling.length === 1,
      )
      .map(({ lower }) => ENGLISH_VOCABULARY.find(lower));
    const ids = concepts.flatMap((concept) =>
      concept && SETTING_GROUPS.has(concept.group) ? [concept.id] : [],
    );
    if (ids.length > 0 && ids.length === concepts.length)
      return { kind: 'settings', ids: lastOfEachGroup(ids) };
    const isQualityOnly = concepts.every(
      (concept) => concept !== undefined && ['colour', 'material', 'age'].includes(concept.group),
    );
    if (concepts.length > 0 && isQualityOnly) return { kind: 'quality' };
    if (tokens[0]?.kind === 'preposition') return { kind: 'place' };
    const [phrase] = nounPhrases(tokens);
    const head = phrase && tokens[phrase.last];
    const concept = head && ENGLISH_VOCABULARY.find(head.lower);
    const isNamed =
      tokens[0]?.kind === 'determiner' &&
      head !== undefined &&
      !/^(?:more|less|most|much)$/u.test(tokens[0].lower) &&
      !/^(?:bit|lot|little)$/u.test(tokens[1]?.lower ?? '');
    return { kind: isNamed || (concept && NOUN_GROUPS.has(concept.group)) ? 'thing' : 'words' };
  },

  meaningOf(words): Meaning | undefined {
    const tokens = tokensOf(words);
    const found = tokens.map(({ kind, lower }) =>
      kind === 'determiner' ? null : ENGLISH_VOCABULARY.find(lower),
    );
    const head = found.at(-1);
    const qualities = found.slice(0, -1).filter((concept) => concept !== null);
    if (!head || qualities.some((concept) => concept === undefined)) return undefined;
    const number = tokens[0] && NUMBERS.indexOf(tokens[0].lower === 'an' ? 'a' : tokens[0].lower);
    const known = qualities.filter((concept) => concept !== undefined);
    return { count: number !== undefined && number > 0 ? number : undefined, qualities: known, head };
  },

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
    return `${count === 1 ? one : (NUMBERS[count] ?? count)} ${words}`;
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
    shape: 'For another shape, reply with a flag: --ar 16:9 is wide, --ar 9:16 is tall, --ar 1:1 is square.',
  },
};

function plainWish(message: string): string {
  let text = message.trim();
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(messages.OPENINGS, '').replace(messages.CLOSINGS, '').trim();
  }
  return text;
}

/** The words of a picture of its own; undefined where the message is about the one that is there. */
function newWish(message: string, plain: string, knows: (thing: string) => boolean): string | undefined {
  const asked = message.trim().replace(messages.CLOSINGS, '');
  const anew = messages.NEW_PICTURE.exec(asked) ?? messages.NEW_PICTURE.exec(plain);
  const other = anew?.[1] ?? anew?.[2] ?? anew?.[3];
  if (other !== undefined && !isTied(other, knows)) return withoutRequest(other);
  const [, drawn] = messages.CREATE.exec(plain) ?? [];
  if (drawn !== undefined && !isTied(drawn, knows)) return drawn.replace(messages.PICTURE_OF, '');
  // A whole scene of its own, said without a verb.
  const isScene = /^(?:an?|two|three|some)\s/iu.test(plain) && plain.split(/\s+/u).length >= 6;
  return isScene && !isTied(plain, knows) ? plain : undefined;
}

function isTied(words: string, knows: (thing: string) => boolean): boolean {
  if (/\b(?:too|as well|also|here|there|instead|it|him|them)$/iu.test(words)) return true;
  if (!messages.TIED.test(words)) return false;
  // “a cat on the roof” is tied to the picture only if that has a roof.
  const definite = [...words.matchAll(/\bthe\s+([\p{L}-]+)/giu)].map(([, thing = '']) => thing);
  const isPart =
    /^(?:background|foreground|corner|middle|centre|center|sky|distance|picture|image|front|back|left|right|top|bottom)$/iu;
  return definite.length === 0 || definite.some((thing) => isPart.test(thing) || knows(thing));
}

function withoutRequest(words: string): string {
  const plain = plainWish(words);
  const [, drawn] = messages.CREATE.exec(plain) ?? [];
  return (drawn ?? plain.replace(/^(?:do|draw|paint|make|create|show me)\s+/iu, '')).replace(
    messages.PICTURE_OF,
    '',
  );
}

/** Several wishes in one message; what begins no wish of its own belongs to the one before. */
function clausesOf(text: string, knows: (thing: string) => boolean): string[] {
  const pieces = text.split(CLAUSE_BREAK);
  const clauses = messages.IGNORED.test(pieces[0] ?? '') ? [] : [pieces[0] ?? ''];
  for (let index = 1; index + 1 < pieces.length; index += 2) {
    const piece = pieces[index + 1] ?? '';
    const plain = piece.replace(messages.OPENINGS, '');
    if (plain === '' || messages.IGNORED.test(piece) || /^(?:the )?same(?: thing)?$/iu.test(plain)) continue;
    const isSetting = ['settings', 'style'].includes(english.kindOf(plain).kind);
    const isAdding = /^(?:add|put|with|include|draw)\b/iu.test(clauses.at(-1) ?? '');
    if (matchRule(plain, knows) || (isSetting && !isAdding)) clauses.push(plain);
    else clauses.push(clauses.length > 0 ? `${clauses.pop()}${pieces[index]}${piece}` : plain);
  }
  return clauses.filter(Boolean);
}

function matchRule(clause: string, knows: (thing: string) => boolean): readonly Change[] | undefined {
  for (const { form, changes } of CHANGE_RULES) {
    const match = form.exec(clause);
    const found = match && changes(match.slice(1), knows);
    if (found) return found;
  }
  return undefined;
}

function changesOf(clause: string, knows: (thing: string) => boolean): readonly Change[] {
  const style =
    /^(?:(?:do|make|draw|paint|have) (?:it|this) )?(in (?:the )?style of .+|in an? .+ style|.+ style)$/iu.exec(
      clause,
    )?.[1];
  if (style !== undefined) return [{ kind: 'style', what: style }];
  const [, time = '', what = ''] = /^(.+?)\s+with\s+(.+)$/iu.exec(clause) ?? [];
  if (time !== '' && english.kindOf(time).kind === 'settings')
    return [
      { kind: 'become', what: time },
      { kind: 'add', what },
    ];
  return matchRule(clause, knows) ?? [bareChange(clause, knows)];
}

/** Words without any verb. */
function bareChange(clause: string, knows: (thing: string) => boolean): Change {
  const { kind } = english.kindOf(clause);
  if (kind === 'settings' || kind === 'style' || kind === 'quality' || kind === 'place')
    return { kind: 'become', what: clause };
  const tokens = tokensOf(clause);
  const [phrase, ...more] = nounPhrases(tokens);
  const head = phrase && tokens[phrase.last];
  if (head && more.length === 0 && phrase.first === 0 && phrase.last === tokens.length - 1) {
    const isQualified = tokens.slice(phrase.inner, phrase.last).some(({ lower }) => isQuality(lower));
    const isCounted = phrase.inner > phrase.first;
    if (knows(head.text) && isCounted) return { kind: 'replace', what: head.text, by: clause };
    if (knows(head.text) && isQualified)
      return { kind: 'describe', what: head.text, as: clause.slice(0, head.start).trim() };
  }
  if (
    /^(?:(?:an?|some|two|three|four|five|six|many|lots of|a few|another)\s|more\s+[\p{L}-]+$)/iu.test(clause)
  )
    return { kind: 'add', what: clause };
  return { kind: 'say', what: clause };
}

function lastOfEachGroup(ids: readonly ConceptId[]): readonly ConceptId[] {
  const byGroup = new Map(
    ids.map((id) => [ENGLISH_VOCABULARY.find(ENGLISH_VOCABULARY.usual(id))?.group, id]),
  );
  return [...byGroup.values()];
}

function pluralOf(noun: string): string {
  if (/(?:man|woman)$/u.test(noun)) return noun.replace(/man$/u, 'men');
  if (/[^aeiou]y$/u.test(noun)) return noun.replace(/y$/u, 'ies');
  return singular(`${noun}es`) === noun && /(?:ch|sh|x|s)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}
