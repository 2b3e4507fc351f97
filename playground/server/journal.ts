import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export interface Journal<Entry> {
  /** Written before it returns, so that what was answered survives `kill -9`. */
  append(entry: Entry): void;
  close(): void;
}

/** Replays what was written before, then keeps a compacted copy of it that grows entry by entry. */
export function openJournal<Entry>(
  folder: string,
  apply: (entry: Entry) => void,
  compacted: () => readonly Entry[],
): Journal<Entry> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'journal.jsonl');
  if (existsSync(path)) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const entry = parsed(line);
      // Only the last line can be broken: the process died while writing it, and nobody was answered.
      if (entry === undefined) break;
      apply(entry as Entry);
    }
  }
  const lines = compacted().map((entry) => `${JSON.stringify(entry)}\n`);
  writeFileSync(`${path}.next`, lines.join(''));
  renameSync(`${path}.next`, path);
  const file = openSync(path, 'a');
  return {
    append: (entry) => void writeSync(file, `${JSON.stringify(entry)}\n`),
    close: () => closeSync(file),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
