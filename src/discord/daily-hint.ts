const DAY_MS = 24 * 60 * 60 * 1000;

/** Allows one hint a day and person. */
export function createDailyHint({ now }: { now: () => number }) {
  const hintedAt = new Map<string, number>();

  return function mayHint(userId: string): boolean {
    const time = now();
    for (const [user, at] of hintedAt) {
      // Kept in the order in which they were told, so the first young one ends the search.
      if (time - at < DAY_MS) break;
      hintedAt.delete(user);
    }
    if (hintedAt.has(userId)) return false;
    hintedAt.set(userId, time);
    return true;
  };
}
