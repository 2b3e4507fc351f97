const DIGITS = '零一二三四五六七八九';
const NUMBER = /^[零一二两兩三四五六七八九十百千万萬]{2,}/u;
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 萬: 10_000 };

/** A number of several signs at the start, such as 十五 or 二十; undefined where there is none. */
export function chineseNumberAt(text: string): { readonly text: string; readonly value: number } | undefined {
  const [found] = NUMBER.exec(text) ?? [];
  if (found === undefined) return undefined;
  let value = 0;
  let digit = 0;
  for (const sign of found) {
    const tens = TENS[sign];
    if (tens === undefined) {
      digit = sign === '两' || sign === '兩' ? 2 : DIGITS.indexOf(sign);
    } else {
      value += Math.max(1, digit) * tens;
      digit = 0;
    }
  }
  return { text: found, value: value + digit };
}
