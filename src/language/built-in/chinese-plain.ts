import { CLOSINGS, OPENINGS } from './chinese-messages.ts';
import { simplified } from './simplified.ts';

/** A wish without the politeness around it. */
export function plainWish(message: string): string {
  let text = message.trim();
  for (let before = ''; before !== text;) {
    before = text;
    const opening = OPENINGS.exec(simplified(text))?.[0].length ?? 0;
    const rest = text.slice(opening);
    const closing = CLOSINGS.exec(simplified(rest))?.[0].length ?? 0;
    const left = rest.slice(0, rest.length - closing);
    if (left !== '') text = left;
  }
  return text.replace(/(?<=^.{1,12})(?:能不能|可不可以|可否|能否)/u, '');
}
