import { countTokens } from './count-tokens.ts';
import { textOf } from './answer-form.ts';
import type { ChatAnswer, ChatBody } from './chat-client.ts';

/** Adds up what the calls of one turn used, also those in vain. */
export function createTokenCount() {
  let input = 0;
  let output = 0;
  return {
    add(body: ChatBody, answer: ChatAnswer): void {
      // Servers that don't count leave us to guess.
      input += answer.usage?.input ?? countTokens(textOf(body));
      output += answer.usage?.output ?? countTokens(answer.content + (answer.toolArguments ?? ''));
    },
    /** Nothing where nothing was answered. */
    used: () => (input + output > 0 ? { tokens: { input, output } } : {}),
  };
}

export type TokenCount = ReturnType<typeof createTokenCount>;
