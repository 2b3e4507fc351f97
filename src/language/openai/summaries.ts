import { createHash } from 'node:crypto';
import { z } from 'zod';
import { asData } from './as-data.ts';
import type { HistoryLine } from './history-lines.ts';
import { countTokens, cutToTokens } from './count-tokens.ts';
import { repeatsInstructions } from './instructions.ts';
import type { TurnView } from './turn-view.ts';

/** Where summaries are kept, by the hash of what they summarise. */
export interface SummaryCache {
  get(key: string): string | undefined;
  set(key: string, summary: string): void;
}

export const summarySchema = z.object({ summary: z.string() });

const LONGEST_SUMMARY = 120;
/** What one call may read of a middle that nobody has summarised before. */
const MOST_READ = 3000;

/** Keeps the newest summaries in memory. */
export function createMemorySummaries(most = 1000): SummaryCache {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key),
    set(key, summary) {
      kept.delete(key);
      kept.set(key, summary);
      const oldest = kept.keys().next().value;
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}

/**
 * The summary of the middle of a branch: a kept one, else one that `ask` makes of the last kept one and what came after
 * it. Undefined where there is no middle.
 * @throws what `ask` throws.
 */
export async function summaryOf(
  { root, middle, middleEnds }: TurnView,
  cache: SummaryCache,
  ask: (data: string) => Promise<unknown>,
): Promise<string | undefined> {
  const end = middleEnds.at(-1);
  if (end === undefined) return undefined;
  const keys = keysOf(root, middle, middleEnds);
  const known = middleEnds.flatMap((place) => {
    const summary = cache.get(keys.get(place) ?? '');
    return summary === undefined ? [] : [{ place, summary }];
  });
  const last = known.at(-1);
  if (last?.place === end) return last.summary;

  const turns = readable(middle.slice(last?.place ?? 0, end));
  const answered = summarySchema.parse(await ask(asData({ ...(last && { before: last.summary }), turns })));
  if (answered.summary.trim() === '' || repeatsInstructions(answered.summary)) return undefined;
  const summary = cutToTokens(answered.summary.trim(), LONGEST_SUMMARY);
  cache.set(keys.get(end) ?? '', summary);
  return summary;
}

/** A key for each place where a middle ended; it stands for all that came before, word by word. */
function keysOf(root: readonly HistoryLine[], middle: readonly HistoryLine[], ends: readonly number[]) {
  const hash = createHash('sha256').update(JSON.stringify(root));
  const keys = new Map<number, string>();
  let place = 0;
  for (const end of ends) {
    hash.update(JSON.stringify(middle.slice(place, end)));
    place = end;
    keys.set(end, hash.copy().digest('hex'));
  }
  return keys;
}

/** All lines, or the first and the last ones with the number of those between. */
function readable(lines: readonly HistoryLine[]): readonly unknown[] {
  const costs = lines.map((line) => countTokens(JSON.stringify(line)));
  const fitting = (order: readonly number[], budget: number) => {
    let left = budget;
    const end = order.findIndex((index) => (left -= costs[index] ?? 0) < 0);
    return end < 0 ? order.length : end;
  };
  const order = lines.map((_, index) => index);
  if (fitting(order, MOST_READ) === lines.length) return lines;
  const head = fitting(order, MOST_READ / 3);
  const tail = fitting(order.toReversed(), (MOST_READ * 2) / 3);
  const leftOut = lines.length - head - tail;
  return [...lines.slice(0, head), { left_out: leftOut }, ...lines.slice(lines.length - tail)];
}
