/** Characters that show nothing and can hide words, break a line or turn its direction. */
const INVISIBLE =
  /[\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** A joiner holds emoji and some scripts' letters together; alone it is only in the way. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{L}\p{M}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{Extended_Pictographic}\p{L}])/gu;

/** What people typed, without control and zero-width characters; line breaks and runs of spaces become one space. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .replaceAll(STRAY_JOINER, '')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
}
