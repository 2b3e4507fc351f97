/**
 * The address of a file on this playground, whatever name the page was opened by: the server writes `127.0.0.1`
 * into its links, and from `localhost` that would be another origin, which the page may not load from.
 */
export function localUrl(url: string): string {
  try {
    const { pathname, search } = new URL(url, 'http://127.0.0.1');
    return pathname + search;
  } catch {
    return '';
  }
}

/** What stays the same when the server signs a link anew. */
export function pathOfUrl(url: string): string {
  return localUrl(url).replace(/\?.*$/, '');
}
