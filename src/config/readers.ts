// Each takes what stands behind the equals sign and returns undefined where it makes no sense.

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

export function asBoolean(text: string): boolean | undefined {
  return BOOLEANS.get(text.toLowerCase());
}

export function asAddress(text: string, protocols: readonly string[]): string | undefined {
  return protocols.includes(URL.parse(text)?.protocol ?? '') ? text : undefined;
}

/** Without a trailing slash. User and password are refused: `fetch` refuses them too, and they end up in logs. */
export function asWebAddress(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (url.username || url.password || url.search || url.hash) return undefined;
  return url.href.replace(/\/+$/, '');
}

export function asWebAddresses(text: string): readonly string[] | undefined {
  const addresses = text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => asWebAddress(part.trim()));
  const known = addresses.filter((address) => address !== undefined);
  // One GPU named twice would be given two renders at a time.
  return known.length > 0 && known.length === addresses.length ? [...new Set(known)] : undefined;
}

/** Nothing that could not stand in a header. */
export function asKey(text: string): string | undefined {
  return /^[\x21-\x7e]+$/.test(text) ? text : undefined;
}

/** The user ends at the first colon; the password may have more of them. */
export function asUserAndPassword(text: string): { user: string; password: string } | undefined {
  const colon = text.indexOf(':');
  return colon > 0 ? { user: text.slice(0, colon), password: text.slice(colon + 1) } : undefined;
}

/** Whether an address may hold a password or a key, so that it must not be shown. */
export function mayHoldSecret(address: string): boolean {
  return /[@?]/.test(address);
}
