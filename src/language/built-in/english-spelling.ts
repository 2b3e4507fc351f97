/** How people type, and how the rules spell it. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[’‘`´]/gu, "'"],
  [/\b(do|does|did|is|are|was|were|would|should|could|have|has|ca|wo)nt\b/giu, "$1n't"],
  [/\b(that|what|where|who|how|there|let|here)s\b/giu, "$1's"],
  [/\bim\b/giu, "i'm"],
  [/\bive\b/giu, "i've"],
  [/\byoure\b/giu, "you're"],
  [/\bits (?=too|so|not|a bit|very|kinda|really)/giu, "it's "],
  [/\b(?:teh|hte)\b/giu, 'the'],
  [/\b(?:u|yuo|ya)\b/giu, 'you'],
  [/\b(?:pls|plz|plox|pleas|plese)\b/giu, 'please'],
  [/\bgimme\b/giu, 'give me'],
  [/\blemme\b/giu, 'let me'],
  [/\bwanna\b/giu, 'want to'],
  [/\bgonna\b/giu, 'going to'],
  [/\b(?:kinda|sorta)\b/giu, 'a bit'],
  [/\bw\/o\b/giu, 'without'],
  [/\bw\/(?=\s|\p{L})/giu, 'with '],
  [/\b(?:tho|thou)\b/giu, 'though'],
  [/\bbg\b/giu, 'background'],
  [/\b(?:pics?|pix)\b/giu, 'picture'],
  [/\b(?:b&w|b\/w|b ?& ?w)\b/giu, 'black and white'],
  [/\b(?:instaed|insted|intead)\b/giu, 'instead'],
  [/\b(?:backgroud|backround|bakground)\b/giu, 'background'],
  [/\b(?:remvoe|reomve|remoev)\b/giu, 'remove'],
  [/\b(?:chnage|cahnge|chage)\b/giu, 'change'],
  [/\bmkae\b/giu, 'make'],
  [/\bwiht\b/giu, 'with'],
  [/\bwihtout\b/giu, 'without'],
  [/\badn\b/giu, 'and'],
  [/\bnite\b/giu, 'night'],
];

/** The same words as the rules know them. */
export function spelled(text: string): string {
  return SPELLINGS.reduce((words, [pattern, by]) => words.replace(pattern, by), text).trim();
}
