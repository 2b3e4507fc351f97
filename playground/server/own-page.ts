const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether the request comes from the playground's own page. Other sites can make a browser send requests
 * here, and names of theirs can be made to point here; neither can forge these headers.
 */
export function isOwnPage(headers: Headers, method: string, origin: string): boolean {
  const host = headers.get('host');
  if (!host || !URL.canParse(`http://${host}`)) return false;
  const { hostname, port } = new URL(`http://${host}`);
  // A container may be reached by another name of this machine, but never through another's.
  if (!LOOPBACK.has(hostname) && host !== new URL(origin).host) return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const sender = headers.get('origin');
  if (sender !== null) {
    if (!URL.canParse(sender)) return false;
    const page = new URL(sender);
    return page.hostname === hostname && page.port === port;
  }
  // Browsers leave the origin out of their own site's GET, but then they tell the site.
  return method === 'GET' && site === 'same-origin';
}
