/** One piece of a prompt. `text` is as typed. */
export interface PromptWord {
  readonly kind: 'word' | 'han' | 'emoji' | 'comma' | 'stop';
  readonly text: string;
}

const PIECE =
  /(?<emoji>\p{RI}\p{RI}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic})[\u{FE0F}\p{EMod}]*(?:\u{200D}\p{Extended_Pictographic}[\u{FE0F}\p{EMod}]*)*)|(?<han>\p{Script=Han}+)|(?<word>\d{1,3}(?:,\d{3})+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’](?!\p{Script=Han})\p{L}+)*|&)|(?<comma>[,，、:：(（)）]+)|(?<stop>[.。;；!！?？\n]+)/gu;

/** Cuts a prompt into words, Chinese runs, emoji and pauses; everything else only separates. */
export function splitWords(prompt: string): readonly PromptWord[] {
  const words: PromptWord[] = [];
  for (const { groups = {}, 0: text } of prompt.normalize('NFC').matchAll(PIECE)) {
    const kind = (['emoji', 'han', 'word', 'comma', 'stop'] as const).find(
      (name) => groups[name] !== undefined,
    );
    if (kind) words.push({ kind, text });
  }
  return words;
}
