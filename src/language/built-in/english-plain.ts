import { CLOSINGS, OPENINGS, PAST_FORMS } from './english-messages.ts';

/** A wish without the politeness around it. */
export function plainWish(message: string): string {
  let text = message.trim();
  for (let before = ''; before !== text;) {
    before = text;
    const left = text.replace(OPENINGS, '').replace(CLOSINGS, '').trim();
    if (left !== '') text = left;
  }
  return present(text);
}

/** “what if we made it night”: the wish in the form that the rules know. */
export function present(clause: string): string {
  const stated = clause.replace(
    /^(?:isn't|aren't|is|are|don't you think|wasn't)\s+(it|this|that|they|he|she|the .+?)(?:'s|\s+is|\s+are)?\s+(?=(?:a (?:bit|little) |way |kind of |maybe )?too\b)/iu,
    '$1 is ',
  );
  return stated.replace(/^\p{L}+/u, (word) => PAST_FORMS[word.toLowerCase()] ?? word);
}
