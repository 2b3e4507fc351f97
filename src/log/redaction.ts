const REDACTED = '[redacted]';

/** Fields whose text is a secret by their name, at any depth of a JSON line. */
const SECRET_FIELD = /"([^"\\]*(?:token|authorization|password|secret|api_?key|cookie))":"(?:[^"\\]|\\.)*"/gi;

/** Secrets by their shape, or by what stands before them. */
const SECRET_TEXTS: readonly RegExp[] = [
  // An interaction's token answers in the bot's name for 15 minutes.
  /(?<=\/(?:interactions|webhooks)\/\d+\/)[^/\s"'\\?#]+/g,
  /aW50ZXJhY3Rpb246[\w-]+/g,
  // A bot's token: its id, a time and a signature, in base64.
  /[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}/g,
  /(?<=\bBot )[\w.-]{20,}/g,
  /(?<=\b(?:Basic|Bearer) )[\w.~+/=-]{8,}/g,
  /(?<=\bapi[_-]?key["'\\]*[=:]\s*["'\\]*)[\w.~+/-]+/gi,
  // The user and password of an address.
  /(?<=[a-z]:\/\/)[^\s/"'\\]*(?=@)/gi,
];

/** Shorter ones would be found in the words of any line. */
const SHORTEST_KNOWN_SECRET = 6;

/** Makes a function that takes every secret out of a line of JSON; the line stays JSON. */
export function createRedaction(secrets: readonly string[]): (line: string) => string {
  const known = secrets
    .filter((secret) => secret.length >= SHORTEST_KNOWN_SECRET)
    // As they look inside a JSON text.
    .map((secret) => JSON.stringify(secret).slice(1, -1))
    // The longest first: one may be a part of another.
    .sort((a, b) => b.length - a.length);

  return (line) => {
    let clean = line.replaceAll(SECRET_FIELD, `"$1":"${REDACTED}"`);
    for (const secret of known) clean = clean.replaceAll(secret, REDACTED);
    for (const pattern of SECRET_TEXTS) clean = clean.replaceAll(pattern, REDACTED);
    return clean;
  };
}
