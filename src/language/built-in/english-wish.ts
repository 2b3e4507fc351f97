import type { Scene } from './change.ts';
import * as messages from './english-messages.ts';
import { nounPhrases, tokensOf } from './english-phrases.ts';
import { plainWish } from './english-plain.ts';

/** The words of a picture of its own; undefined where the message is about the one that is there. */
export function newWish(
  message: string,
  plain: string,
  { knows, isReply, pictures }: Scene,
): string | undefined {
  const asked = message.trim().replace(messages.CLOSINGS, '');
  const anew = messages.NEW_PICTURE.exec(asked) ?? messages.NEW_PICTURE.exec(plain);
  const other = anew?.slice(1).find((group) => group !== undefined);
  if (other !== undefined && (isAnnounced(anew) || !isTied(other, knows)) && !isOnlyMore(other))
    return withoutRequest(other);
  const [, drawn] = messages.CREATE.exec(plain) ?? [];
  if (drawn !== undefined && !isTied(drawn, knows)) return drawn.replace(messages.PICTURE_OF, '');
  if (pictures === 0 || isTied(plain, (thing) => knows(thing) || (isReply && SKY.test(thing))))
    return undefined;
  return isScene(plain, knows, isReply) || isPromptList(plain, knows) ? plain : undefined;
}

/** Every picture may have them; words that reply to one mean its own. */
const SKY = /^(?:sky|distance)$/iu;

/** “forget that, …” says by itself that nothing is kept. */
function isAnnounced(match: RegExpExecArray | null): boolean {
  return match?.[1] !== undefined || match?.[2] !== undefined;
}

/** “draw more trees” is about the picture. */
function isOnlyMore(words: string): boolean {
  return /^(?:more|less|fewer|another|something (?:with|to)|one|again|that|it|this)\b/iu.test(words);
}

/** A whole scene of its own, said without a verb. */
function isScene(plain: string, knows: (thing: string) => boolean, isReply: boolean): boolean {
  if (!isReply && /^something (?:with|about|like|for|in)\b/iu.test(plain)) return true;
  if (!/^(?:an?|two|three|some|the)\s/iu.test(plain)) return false;
  if (
    /\b(?:should|could|would|must|needs?|is|are|was|were|looks?|has to|instead|better|nicer)\b/iu.test(plain)
  )
    return false;
  const length = plain.split(/\s+/u).length;
  if (isReply) return length >= 6 && !knowsHead(plain, knows);
  // Who only speaks to the bot, without replying to a picture, says what to paint.
  return length >= 2 && !/^(?:the|some)\s/iu.test(plain) && !knowsHead(plain, knows);
}

function knowsHead(plain: string, knows: (thing: string) => boolean): boolean {
  const tokens = tokensOf(plain);
  const [phrase] = nounPhrases(tokens);
  const head = phrase && tokens[phrase.last];
  return head !== undefined && knows(head.text);
}

/** Keywords by the comma, as prompts are written: “cyberpunk samurai, neon, rain, octane render”. */
function isPromptList(plain: string, knows: (thing: string) => boolean): boolean {
  const parts = plain.split(/\s*,\s*/u).filter(Boolean);
  return (
    parts.length >= 3 &&
    plain.split(/\s+/u).length >= 6 &&
    !/\b(?:make|add|remove|change|it|no|not|more|less|without|and also|but)\b/iu.test(plain) &&
    !/^(?:in|on|at|with|as|the)\b/iu.test(plain) &&
    !knowsHead(parts[0] ?? '', knows)
  );
}

function isTied(words: string, knows: (thing: string) => boolean): boolean {
  if (/\b(?:too|as well|also|here|there|instead|it|him|them)$/iu.test(words)) return true;
  if (!messages.TIED.test(words)) return false;
  // “a cat on the roof” is tied to the picture only if that has a roof.
  const definite = [...words.matchAll(/\bthe\s+([\p{L}-]+)/giu)].map(([, thing = '']) => thing);
  const isPart =
    /^(?:background|foreground|corner|middle|centre|center|picture|image|front|back|left|right|top|bottom)$/iu;
  return definite.length === 0 || definite.some((thing) => isPart.test(thing) || knows(thing));
}

function withoutRequest(words: string): string {
  const plain = plainWish(words).replace(messages.WISH, '');
  const [, drawn] = messages.CREATE.exec(plain) ?? [];
  return (
    drawn ?? plain.replace(/^(?:do|draw|paint|make|create|show me|try|generate|imagine)\s+(?:me\s+)?/iu, '')
  ).replace(messages.PICTURE_OF, '');
}
