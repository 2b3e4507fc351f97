import { UserError } from '../errors.ts';
import { cleanText } from '../requests/clean-text.ts';

const LINK = /<?\b(?:https?:\/\/|www\.)\S+/giu;
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** @throws {UserError} when nothing was typed but links: what is behind them is never looked at. */
export function refuseOnlyLinks(typed: string): void {
  const rest = typed.replaceAll(LINK, ' ');
  if (rest !== typed && !SAYS_SOMETHING.test(rest)) throw new UserError(({ errors }) => errors.onlyLinks);
}

/** The same, and nothing but what is invisible is refused as well. @throws {UserError} */
export function refuseNoWords(typed: string): void {
  if (cleanText(typed) === '') throw new UserError(({ request }) => request.notUnderstood);
  refuseOnlyLinks(typed);
}
