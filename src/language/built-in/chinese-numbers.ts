export const DIGITS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Undefined where a sign is no number. */
export function digitOf(text: string): number | undefined {
  if (/^\d{1,3}$/u.test(text)) return Number(text) || undefined;
  const number = DIGITS.indexOf(text.replace('二', '两'));
  return number > 0 ? number : undefined;
}
