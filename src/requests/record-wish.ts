import type { RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { recordRequest } from './record-request.ts';
import { readWords, settle } from './settle.ts';
import type { Wish } from './wish.ts';

/**
 * asked → checked → recorded, for words that describe a whole picture. Where a language model writes prompts, it does
 * so later: nobody waits for it, and no crash meanwhile loses the wish.
 * @throws {UserError} when something in the wish can't be.
 */
export async function recordWish(wish: Wish, dependencies: RequestDependencies): Promise<RequestRow> {
  const { text, asked } = readWords(wish.words, wish.asked);
  const settings = await settle(text, asked, dependencies);
  const awaitsPrompt = dependencies.interpreter.writesPrompts;
  return recordRequest(wish, { ...settings, awaitsPrompt }, dependencies);
}
