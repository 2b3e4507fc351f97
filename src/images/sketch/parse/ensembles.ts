const FAMILY = 'a man and a woman and a boy and a girl';
const COUPLE = 'a woman and a man';

/** One word for several different things, and the words that tell them one by one. */
export const ENSEMBLES: ReadonlyMap<string, string> = new Map([
  ...['family', 'families', '一家人', '全家人', '全家', '家人'].map((word) => [word, FAMILY] as const),
  ...['lovers', 'newlyweds', '情侣', '情侶', '恋人', '戀人', '夫妻'].map((word) => [word, COUPLE] as const),
]);
