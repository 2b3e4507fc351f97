/** a or an, as the next word wants it. */
export function withArticle(determiner: string, words: string): string {
  if (determiner === '') return words;
  if (!/^an?$/iu.test(determiner)) return `${determiner} ${words}`;
  const article = /^(?:[aeio]|u(?!ni|se|ku|to))|^(?:hour|honest)/iu.test(words) ? 'an' : 'a';
  return `${determiner.startsWith('A') ? article.replace('a', 'A') : article} ${words}`;
}
