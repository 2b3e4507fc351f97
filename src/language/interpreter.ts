import type { Plan } from '../dialogue/plan.ts';
import type { Turn } from '../dialogue/turn.ts';

/** Understands one turn of the dialogue. Adapters: `built-in/`, and language models beside it. */
export interface Interpreter {
  readonly name: string;
  /** Whether it puts descriptions into words for the painter; otherwise they are painted as they were typed. */
  readonly writesPrompts: boolean;
  interpret(turn: Turn, context: InterpreterContext): Promise<Interpretation>;
}

export interface InterpreterContext {
  readonly signal: AbortSignal;
  /** The bytes of a picture of the branch, for models that see; undefined where they are gone. */
  pictureOf?(id: string): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined>;
  /** The language that the painter reads best, by its English name; English where nothing is said. */
  readonly promptLanguage?: string;
}

export interface Interpretation {
  /** The steps of the turn in the order in which to take them: an answer first, at most one that makes pictures. Never empty. */
  readonly steps: readonly Plan[];
  /** What a language model used for it, also in vain; absent where there was none. */
  readonly tokens?: { readonly input: number; readonly output: number };
  /** Why rules did the turn in the language model's place; the person is told so. */
  readonly fallback?: FallbackReason;
}

export type FallbackReason = 'away' | 'busy' | 'too-slow' | 'refused' | 'malformed';
