import { type Aspect, ASPECTS } from './image-size.ts';

/** What the flags in a prompt asked for; what was not asked for is absent. */
export interface PromptFlags {
  readonly aspect?: Aspect;
  readonly negative?: string;
  readonly seed?: number;
  readonly count?: number;
  readonly model?: string;
  /** From 0 to 100. */
  readonly strength?: number;
}

/** Something about a flag that the person should know; `flag` is as typed, dashes included, or its proper name. */
export type FlagProblem =
  | { readonly kind: 'unknown-flag'; readonly flag: string }
  | { readonly kind: 'missing-value'; readonly flag: string }
  | {
      readonly kind: 'bad-value';
      readonly flag: 'aspect';
      readonly value: string;
      readonly expected: readonly Aspect[];
    }
  | {
      readonly kind: 'bad-value';
      readonly flag: 'seed' | 'count' | 'strength';
      readonly value: string;
      readonly expected: { readonly least: number; readonly most: number };
    };

export type FlagName = keyof PromptFlags;

/** What people type for each flag, in any case. */
const NAMES: ReadonlyMap<string, FlagName> = new Map([
  ['ar', 'aspect'],
  ['aspect', 'aspect'],
  ['ratio', 'aspect'],
  ['no', 'negative'],
  ['neg', 'negative'],
  ['negative', 'negative'],
  ['seed', 'seed'],
  ['count', 'count'],
  ['n', 'count'],
  ['model', 'model'],
  ['strength', 'strength'],
]);

/** Flags of other bots: told as unknown even behind a phone's long dash, which otherwise may be just a dash. */
const ELSEWHERE = new Set(
  'c chaos cref cw draft exp iw niji ow oref profile p q quality r raw relax repeat s sref stop style stylize sw tile turbo fast v version video w weird'.split(
    ' ',
  ),
);

const RANGES = {
  seed: { least: 0, most: 2 ** 32 - 1 },
  count: { least: 1, most: 4 },
  strength: { least: 0, most: 100 },
} as const;

/** The flag that a name means, or undefined. */
export function flagNamed(name: string): FlagName | undefined {
  return NAMES.get(name.toLowerCase());
}

/** Whether the name is a flag of other bots. */
export function isFlagElsewhere(name: string): boolean {
  return ELSEWHERE.has(name.toLowerCase());
}

/** Reads one flag's value: either the flags it gives or the problem with it. */
export function readFlagValue(flag: FlagName, value: string): PromptFlags | FlagProblem {
  if (flag === 'model' || flag === 'negative') return { [flag]: value };
  if (flag === 'aspect') {
    const plain = value.replace(/\s*[:：x×/]\s*/iu, ':');
    const aspect = ASPECTS.find((known) => known === plain);
    return aspect ? { aspect } : { kind: 'bad-value', flag, value, expected: ASPECTS };
  }
  const plain = flag === 'strength' ? value.replace(/%$/u, '') : value;
  const number = /^\d{1,10}$/u.test(plain) ? Number(plain) : Number.NaN;
  const expected = RANGES[flag];
  return number >= expected.least && number <= expected.most
    ? { [flag]: number }
    : { kind: 'bad-value', flag, value, expected };
}
