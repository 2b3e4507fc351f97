/**
 * JSON that holds people's words as nothing but strings. The signs by which chat templates of local models begin a role
 * (`<|im_start|>`, `[INST]`) are written as escapes: servers read them as signs even where they stand in a message.
 */
export function asData(value: unknown): string {
  return (
    JSON.stringify(value)
      // Letters that nobody sees, by which words can be hidden in other words.
      .replaceAll(/[\u{E0000}-\u{E007F}]/gu, '')
      .replaceAll('<', '\\u003c')
      // An array never begins with a letter or a slash outside a string.
      .replaceAll(/\[(?=\/?[A-Z_]+\])/g, '\\u005b')
  );
}
