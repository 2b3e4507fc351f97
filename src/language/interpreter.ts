import type { Plan } from '../dialogue/plan.ts';
import type { Turn } from '../dialogue/turn.ts';

/** Understands one turn of the dialogue. Adapters: `built-in/`, and language models beside it. */
export interface Interpreter {
  readonly name: string;

  /** Gives the steps of the turn in the order in which to take them; never empty. */
  interpret(turn: Turn, context: { readonly signal: AbortSignal }): Promise<readonly Plan[]>;
}
