/**
 * Remembers the newest ids, so that an event that the gateway sends again (as after a resumed connection) is
 * handled once. A restart forgets them, but then the gateway starts anew as well, and a request's row stays.
 */
export function createHandledOnce(capacity = 10_000) {
  const ids = new Set<string>();

  /** True the first time an id is seen. */
  return function isNew(id: string): boolean {
    if (ids.has(id)) return false;
    ids.add(id);
    if (ids.size > capacity) {
      const [oldest] = ids;
      if (oldest !== undefined) ids.delete(oldest);
    }
    return true;
  };
}
