import type { Intent, Scene } from './change.ts';
import * as chatter from './english-chatter.ts';
import { changesIn, CLAUSE_BREAK, hasWish, isWish } from './english-clauses.ts';
import { kindOf, numberOf } from './english-meaning.ts';
import * as messages from './english-messages.ts';
import { plainWish, present } from './english-plain.ts';
import { isGoingBack, pictureNamed, wayBack } from './english-references.ts';
import { shapeOf } from './english-shape.ts';
import { spelled } from './english-spelling.ts';
import { newWish } from './english-wish.ts';

/** What a message in English wants. */
export function understand(message: string, scene: Scene): Intent {
  const text = spelled(message);
  if (chatter.isPraise(text)) return { kind: 'ignore' };
  const plain = plainWish(text);
  if (chatter.ABOUT_BOT.test(plain)) return { kind: 'answer', about: 'bot' };
  if (chatter.isChatter(text) || chatter.isChatter(plain) || chatter.isPraise(plain))
    return { kind: 'ignore' };
  if (scene.pictures === 0) return firstPicture(text, plain);

  const [, only, spared] = messages.ONLY.exec(text) ?? [];
  const kept = only ?? spared;
  if (kept !== undefined && scene.knows(kept))
    return { kind: 'edit', changes: [{ kind: 'only', what: kept }] };
  const named = pictureNamed(plain, scene.pictures) ?? wayBack(plain);
  if (named) {
    if (isGoingBack(named.rest) && !ASKS_MORE.test(named.rest)) return { kind: 'undo', to: named.of };
    const goesOn = plainWish(afterGoingBack(named.rest));
    const intent = understandPlain(text, goesOn, scene);
    if (
      intent.kind === 'edit' ||
      intent.kind === 'vary' ||
      (intent.kind === 'answer' && intent.about === 'picture')
    )
      return { ...intent, of: named.of };
    if (intent.kind === 'clarify' || intent.kind === 'undo') return intent;
  }
  return understandPlain(text, plain, scene);
}

/** “more like it”, rather than “I like it more” */
const ASKS_MORE =
  /^\W*(?:(?:give|show|make|do|draw|paint|get) (?:me |us )?)?(?:\S+ )?(?:more|another|variations?|versions?|similar|something)\b/iu;

/** “go back to it and make it blue” → “make it blue” */
function afterGoingBack(rest: string): string {
  const [, before = '', after] =
    /^(.*?\bit\b)\s*(?:[,;.]\s*|\b(?:and|but|then)\b\s*)+(.+)$/iu.exec(rest) ?? [];
  return after !== undefined && isGoingBack(before) ? after : rest;
}

function understandPlain(text: string, plain: string, scene: Scene): Intent {
  if (messages.UNDO.test(plain)) return { kind: 'undo', to: { kind: 'ago', steps: 1 } };
  const vary = messages.VARY.exec(plain);
  if (vary) return { kind: 'vary', count: countIn(vary.slice(1).find(Boolean)) };
  if (shapeOf(plain)) return { kind: 'edit', changes: changesIn(plain, scene.knows) };
  if (chatter.VAGUE.test(plain)) return { kind: 'clarify' };
  const wish = newWish(text, plain, scene);
  if (wish !== undefined) return { kind: 'create', what: wish };
  const isAsked = chatter.QUESTION.test(text) || chatter.QUESTION.test(plain);
  if (isAsked && ![text, plain].some((words) => chatter.WISHING_QUESTION.test(words)))
    return asking(plain, scene);
  const isTalk = chatter.OWN_STORY.test(plain) || (chatter.LAUGHING.test(text) && !chatter.VIEWED.test(text));
  if (isTalk && !hasWish(plain, scene.knows)) return { kind: 'ignore' };
  return { kind: 'edit', changes: changesIn(plain, scene.knows) };
}

/** A question, and perhaps a wish behind it: “what style is this? and make it bluer”. */
function asking(plain: string, { knows }: Scene): Intent {
  const pieces = plain.split(CLAUSE_BREAK);
  for (let index = 2; index < pieces.length; index += 2) {
    const rest = present(plainWish(pieces.slice(index).join('')));
    const [first = ''] = rest.split(CLAUSE_BREAK);
    if (/^(?:an?|the|why|what|how|who|where|is|are)\b/iu.test(rest) || !isWish(first, knows)) continue;
    if (isOneThing(rest)) continue;
    return { kind: 'edit', changes: changesIn(rest, knows), asks: true };
  }
  return { kind: 'answer', about: 'picture' };
}

/** “is it a dog or a cat, a big one”: still the question. */
function isOneThing(words: string): boolean {
  return (
    ['thing', 'settings', 'quality'].includes(kindOf(words).kind) &&
    !/^(?:make|add|turn|change|paint|put|remove)\b/iu.test(words)
  );
}

/** The first words to the bot: everything that could be painted is a wish. */
function firstPicture(text: string, plain: string): Intent {
  const nothing: Scene = { knows: () => false, pictures: 0, isReply: false };
  const isAboutPicture =
    messages.UNDO.test(plain) ||
    messages.VARY.test(plain) ||
    chatter.VAGUE.test(plain) ||
    shapeOf(plain) !== undefined ||
    CHANGES_NOTHING.test(plain);
  if (isAboutPicture || plain === '') return { kind: 'clarify' };
  if (/^(?:do|are|have|did|were) (?:you|we|they)\b/iu.test(text)) return { kind: 'answer', about: 'bot' };
  const seen = plain
    .replace(messages.WISH, '')
    .replace(/\s+looks?(?: like)?(?=$|\s+(?:as|in|on|with)\b)/iu, '');
  if (seen === plain && chatter.QUESTION.test(plain)) return { kind: 'answer', about: 'picture' };
  const added =
    /^(?:add|put|insert|include|throw in|place|give it)\s+(?:in\s+)?(?!(?:it|the|them|this|that)\b)(.+?)(?:\s+(?:there|here|in|to it))?$/iu.exec(
      seen,
    )?.[1];
  const wish = newWish(text, seen, nothing) ?? added ?? seen;
  return {
    kind: 'create',
    what: wish
      .replace(messages.PICTURE_OF, '')
      .replace(
        /^(?:draw|paint|sketch|create|generate|imagine|render|make|do|illustrate|design|visuali[sz]e)\s+(?!(?:it|this|that|the)\b)(?:me\s+|us\s+)?/iu,
        '',
      ),
  };
}

/** Words that need a picture to be about. */
const CHANGES_NOTHING =
  /^(?:(?:make|turn|change|move|flip|rotate|crop|zoom|put|place|give) (?:it|this|that|him|her|them|the\b)|(?:remove|delete|lose|erase|replace|swap|get rid of|take out|take away|zoom|crop|flip|rotate|brighten|darken|sharpen|blur)\b|(?:darker|brighter|bigger|smaller|lighter|wider|closer)\b.{0,10}$)/iu;

function countIn(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  const lower = words.toLowerCase();
  const number = /^(?:a )?couple/u.test(lower)
    ? 2
    : /^(?:a few|few|some|several|many|lots)/u.test(lower)
      ? undefined
      : numberOf(lower);
  return number === undefined ? undefined : Math.min(number, MOST_PICTURES);
}

const MOST_PICTURES = 4;
