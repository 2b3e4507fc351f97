import {
  type FlagName,
  type FlagProblem,
  flagNamed,
  isFlagElsewhere,
  type PromptFlags,
  readFlagValue,
} from './flag-values.ts';

export type { FlagProblem, PromptFlags } from './flag-values.ts';

export interface FlaggedPrompt {
  /** The words without the flags that were understood. */
  readonly prompt: string;
  readonly flags: PromptFlags;
  /** In the order of the prompt; empty where everything was understood. */
  readonly problems: readonly FlagProblem[];
}

interface Found {
  readonly typed: string;
  readonly name: FlagName | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * A dash pair (or what phones and Chinese keyboards make of it) and a name. Before it stands nothing, a space,
 * a bracket, a comma or a Chinese character: no Latin letter, as in `well--known`.
 */
const FLAG =
  /(?<![\p{Script=Latin}\p{N}\-–—－])(--|—{1,2}|–{1,2}|－－)([a-z]+(?:-[a-z]+)*)(?:\s*[=＝]\s*)?/giu;
const QUOTED = /^\s*(?:"([^"]*)"|“([^”]*)”|「([^」]*)」|'([^']*)'(?!\p{L}))/u;
const WORD = /^\s*(\S+)/u;
/** Chinese goes on behind a number without a space. */
const NUMBER = /^\s*([^\s\p{Script=Han},，、。;；]+)/u;

/** Takes flags such as `--ar 16:9 --no fog` out of a prompt. Never throws. */
export function parsePromptFlags(text: string): FlaggedPrompt {
  const found = findFlags(text);
  const kept: string[] = [];
  const problems: FlagProblem[] = [];
  const negatives: string[] = [];
  let flags: PromptFlags = {};
  let position = 0;

  for (const [index, flag] of found.entries()) {
    if (flag.start < position) continue;
    if (flag.name === undefined) {
      problems.push({ kind: 'unknown-flag', flag: flag.typed });
      continue;
    }
    kept.push(text.slice(position, flag.start));
    const until = found[index + 1]?.start ?? text.length;
    const { value, length } = takeValue(flag.name, text.slice(flag.end, until));
    position = flag.end + length;
    if (value === '') {
      problems.push({ kind: 'missing-value', flag: flag.typed });
      continue;
    }
    const read = readFlagValue(flag.name, value);
    if ('kind' in read) problems.push(read);
    else if (read.negative !== undefined) negatives.push(read.negative);
    else flags = { ...flags, ...read };
  }

  kept.push(text.slice(position));
  if (negatives.length > 0) flags = { ...flags, negative: negatives.join(', ') };
  return { prompt: joinPieces(kept), flags, problems };
}

function findFlags(text: string): Found[] {
  return [...text.matchAll(FLAG)].flatMap((match): Found[] => {
    const [typed, dashes = '', written = ''] = match;
    const name = flagNamed(written);
    // A long dash before a word nobody uses as a flag is a dash.
    const isDash = name === undefined && /^[—–]/u.test(dashes) && !isFlagElsewhere(written);
    const end = match.index + typed.length;
    return isDash ? [] : [{ typed: dashes + written, name, start: match.index, end }];
  });
}

/** What is not wanted may be many words; everything else is one word, or several in quotes. */
function takeValue(name: FlagName, rest: string): { value: string; length: number } {
  const quoted = QUOTED.exec(rest);
  if (quoted) {
    const value = quoted.slice(1).find((group) => group !== undefined) ?? '';
    return { value: value.trim(), length: quoted[0].length };
  }
  if (name === 'negative') {
    return { value: rest.trim().replace(/[\s,，、;；]+$/u, ''), length: rest.length };
  }
  const word = (name === 'model' ? WORD : NUMBER).exec(rest);
  return { value: (word?.[1] ?? '').replace(/[,，。;；]+$/u, ''), length: word?.[0].length ?? 0 };
}

/** One space where a flag was taken out; a comma that led to nothing but flags goes too. */
function joinPieces(pieces: readonly string[]): string {
  const joined = pieces
    .map((piece) => piece.trim())
    .filter(Boolean)
    .join(' ')
    .replaceAll(/ (?=[，、。；！？])/gu, '');
  return pieces.length > 1 ? joined.replace(/[\s,，、;；]+$/u, '') : joined;
}
