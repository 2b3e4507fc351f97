const IRREGULAR: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  mice: 'mouse',
  geese: 'goose',
  wolves: 'wolf',
  leaves: 'leaf',
  loaves: 'loaf',
  knives: 'knife',
  oxen: 'ox',
  cacti: 'cactus',
  octopi: 'octopus',
  fairies: 'fairy',
  cookies: 'cookie',
  movies: 'movie',
  snowmen: 'snowman',
  firemen: 'fireman',
  policemen: 'policeman',
  elves: 'elf',
  gentlemen: 'gentleman',
};

/** The forms a last word may have in the singular, likeliest first; the word itself isn't among them. */
export function singularsOf(word: string): readonly string[] {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return [irregular];
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return [];
  const forms = [word.slice(0, -1)];
  if (word.endsWith('es')) forms.push(word.slice(0, -2));
  if (word.endsWith('ies')) forms.unshift(`${word.slice(0, -3)}y`);
  return forms;
}
