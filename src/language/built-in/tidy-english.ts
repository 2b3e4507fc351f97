/** Spaces, commas and little words that a cut left hanging. */
export function tidy(prompt: string): string {
  return prompt
    .replaceAll(/\s{2,}/gu, ' ')
    .replaceAll(/\s+([,.;!])/gu, '$1')
    .replaceAll(/,(?:\s*,)+/gu, ',')
    .replace(/^[\s,;.]+/u, '')
    .replace(/(?:[\s,;]|\b(?:and|with|in|on|at)\s*$)+$/u, '')
    .trim();
}
