/** Commas and little words that a cut left hanging. */
export function tidy(prompt: string): string {
  return prompt
    .replaceAll(/[，,](?:\s*[，,])+/gu, '，')
    .replace(/^[，,、；。\s的]+/u, '')
    .replace(/(?:[，,、；\s]|和|与|(?<=[里上边中下旁])的|有)+$/u, '')
    .trim();
}
