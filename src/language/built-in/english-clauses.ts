import type { Change } from './change.ts';
import { isPraise } from './english-chatter.ts';
import { kindOf, numberOf } from './english-meaning.ts';
import { OPENINGS } from './english-messages.ts';
import { isQuality, nounPhrases, tokensOf } from './english-phrases.ts';
import { present } from './english-plain.ts';
import { CHANGE_RULES } from './english-rules.ts';
import { shapeOf } from './english-shape.ts';

type Knows = (thing: string) => boolean;

export const CLAUSE_BREAK =
  /(\s*(?:[,;.!?–—+]+(?:\s*\b(?:and|then|but|plus|also)\b)*|\b(?:and then|and also|and|then|but|plus)\b)\s*)/iu;
/** Breaks that people leave out. */
const UNMARKED =
  /(?<=\b(?:less|fewer|no|remove|lose|without|add)\s[\p{L}\s-]{2,20}?)\s+(?=(?:more|add|remove|make|put|less|fewer|just|only)\s)/giu;

/** The changes that a message asks for, in its order. */
export function changesIn(text: string, knows: Knows): readonly Change[] {
  return clausesOf(text, knows).flatMap((clause) => changesOf(clause, knows));
}

/** Whether words by themselves are a wish for a change. */
export function isWish(clause: string, knows: Knows): boolean {
  return shapeOf(clause) !== undefined || matchRule(clause, knows) !== undefined;
}

/** Whether any part of a message is a wish for a change. */
export function hasWish(text: string, knows: Knows): boolean {
  return clausesOf(text, knows).some((clause) => isWish(clause, knows));
}

/** “the scarecrow is creepy, remove it”: it is the scarecrow. */
function resolved(text: string, knows: Knows): string {
  const [, thing, rest] =
    /^(?:the|that|this|those|these|his|her)\s+([\p{L}\s-]+?)\s+(?:is|are|looks?|seems?|feels?|doesn't|don't|isn't|aren't)\b[^,.;]*[,.;]\s*(?:so\s+|and\s+|just\s+|please\s+|can you\s+)*(.+)$/iu.exec(
      text,
    ) ?? [];
  if (thing === undefined || rest === undefined || !knows(thing)) return text;
  return /^(?:\p{L}+\s+){1,2}?(?:it|them|him|her)\b/iu.test(rest)
    ? rest.replace(/\b(?:it|them|him|her)\b/iu, `the ${thing}`)
    : text;
}

/** What explains a wish rather than going on with it. */
const REASON =
  /^(?:(?:i|we|you)(?:'m|'ve|'ll|'d|'re)? (?!(?:want|need|meant|said|would like|'d like|think)\b)|(?:can't|cannot|couldn't|can barely|can hardly)\b|(?:it's|it is|it|that|they|he|she|this) (?:looks?|feels?|seems?|makes?|would|will|doesn't|isn't|was|hides?|distracts?)\b|(?:because|cause|cos|cuz|since|so (?:that|it|you|i|we|they)|otherwise|as (?:i|you|it) )\b)/iu;

/** Several wishes in one message; what begins no wish of its own belongs to the one before. */
function clausesOf(text: string, knows: Knows): string[] {
  const told = resolved(text, knows)
    .replaceAll(UNMARKED, ', ')
    .replace(/,?\s+(?:because|cuz|cos|'cause)\b.*$/iu, '');
  const pieces = told.split(CLAUSE_BREAK);
  const clauses = isPraise(pieces[0] ?? '') ? [] : [pieces[0] ?? ''];
  for (let index = 1; index + 1 < pieces.length; index += 2) {
    const piece = pieces[index + 1] ?? '';
    const plain = present(piece.replace(OPENINGS, ''));
    if (
      plain === '' ||
      isPraise(piece) ||
      /^(?:the )?(?:same|rest|everything else|all else)(?: thing)?(?: (?:stays?|is fine|the same|as is).*)?$/iu.test(
        plain,
      )
    )
      continue;
    if (clauses.length > 0 && REASON.test(plain)) continue;
    const isSetting = ['settings', 'style'].includes(kindOf(plain).kind);
    const before = clauses.at(-1) ?? '';
    const isAdding = /^(?:add|put|with|include|draw)\b/iu.test(before);
    const isSwap =
      /\binstead$/iu.test(plain) &&
      /^(?:no|without|lose|remove|drop|ditch)\b/iu.test(before) &&
      !/\bof\b/iu.test(plain);
    const isLeftOut =
      /^(?:no|without)\b/iu.test(before) &&
      /^\s*,\s*$/u.test(pieces[index] ?? '') &&
      !/\b(?:or|and)\b/iu.test(told);
    const isContrast =
      isSwap || /^not\b/iu.test(plain) || /^(?:not|i (?:said|meant)|instead of)\b/iu.test(before);
    const begins =
      /^(?:just|only)\b/iu.test(piece) ||
      /^(?:more|less|fewer|bigger|smaller|brighter|darker)\b/iu.test(plain);
    if (!isContrast && (begins || isLeftOut || isWish(plain, knows) || (isSetting && !isAdding)))
      clauses.push(plain);
    else clauses.push(clauses.length > 0 ? `${clauses.pop()}${pieces[index]}${piece}` : plain);
  }
  return clauses.filter(Boolean);
}

function matchRule(clause: string, knows: Knows): readonly Change[] | undefined {
  for (const { form, changes } of CHANGE_RULES) {
    const match = form.exec(clause);
    const found = match && changes(match.slice(1), knows);
    if (found) return found;
  }
  return undefined;
}

function changesOf(clause: string, knows: Knows): readonly Change[] {
  const shape = shapeOf(clause);
  if (shape) return [{ kind: 'shape', what: shape }];
  const style =
    /^(?:(?:do|make|draw|paint|have) (?:it|this) )?(in (?:the )?style of .+|in an? .+ style|.+ style)$/iu.exec(
      clause,
    )?.[1];
  if (style !== undefined && !/^(?:no|not|remove|lose|without|drop|ditch)\b/iu.test(style))
    return [{ kind: 'style', what: style }];
  const [, time = '', what = ''] = /^(.+?)\s+with\s+(.+)$/iu.exec(clause) ?? [];
  if (time !== '' && kindOf(time).kind === 'settings')
    return [
      { kind: 'become', what: time },
      { kind: 'add', what },
    ];
  return matchRule(clause, knows) ?? countedFirst(clause, knows) ?? [bareChange(clause, knows)];
}

/** “five dogs, one of them smoking”: the number, and what else is said. */
function countedFirst(clause: string, knows: Knows): readonly Change[] | undefined {
  const [, first = '', rest = ''] = /^([^,]+),\s*(.+)$/u.exec(clause) ?? [];
  const change =
    numberOf(tokensOf(first)[0]?.lower ?? '') === undefined ? undefined : bareChange(first, knows);
  return change?.kind === 'replace' ? [change, { kind: 'say', what: rest }] : undefined;
}

/** Words without any verb. */
function bareChange(clause: string, knows: Knows): Change {
  const { kind } = kindOf(clause);
  if (kind === 'settings' || kind === 'style' || kind === 'quality' || kind === 'place')
    return { kind: 'become', what: clause };
  const tokens = tokensOf(clause);
  const [phrase, ...more] = nounPhrases(tokens);
  const head = phrase && tokens[phrase.last];
  if (head && more.length === 0 && phrase.first === 0 && phrase.last === tokens.length - 1) {
    const isQualified = tokens.slice(phrase.inner, phrase.last).some(({ lower }) => isQuality(lower));
    const isCounted = phrase.inner > phrase.first && numberOf(tokens[0]?.lower ?? '') !== undefined;
    if (knows(head.text) && isCounted) return { kind: 'replace', what: head.text, by: clause };
    // “pumpkin soup” instead of the tomato soup.
    const isNamedAlike =
      phrase.last > phrase.inner &&
      (phrase.inner === phrase.first || /^(?:an?|the)$/iu.test(tokens[0]?.text ?? ''));
    if (knows(head.text) && isNamedAlike && !isQualified)
      return { kind: 'replace', what: head.text, by: clause };
    // It is there already, and nothing new is said of it.
    if (phrase.last === 0 && knows(clause)) return { kind: 'replace', what: clause, by: clause };
    if (knows(head.text) && isQualified)
      return {
        kind: 'describe',
        what: head.text,
        as: clause
          .slice(0, head.start)
          .trim()
          .replace(/^(?:an?|the)\s+/iu, ''),
      };
  }
  // “dragon breathing fire”, “knight on a white horse”: more about a thing that is there.
  const after = head && clause.slice(head.end).trim();
  const next = phrase && tokens[phrase.last + 1]?.kind;
  if (
    head &&
    after &&
    phrase.first === 0 &&
    knows(head.text) &&
    (next === 'participle' || (next === 'preposition' && /^(?:with|wearing|holding)\b/iu.test(after)))
  )
    return { kind: 'add', what: after, to: head.text };
  if (
    /^(?:(?:an?|some|two|three|four|five|six|many|lots of|a few|another)\s|more\s+[\p{L}-]+$)/iu.test(clause)
  )
    return { kind: 'add', what: clause };
  // “badger”: rather one of its kind than one more word.
  const isBare = head !== undefined && more.length === 0 && tokens.every(({ kind: one }) => one === 'word');
  return isBare ? { kind: 'become', what: clause, isAlike: true } : { kind: 'say', what: clause };
}
