import { mainStep } from '../../src/dialogue/main-step.ts';
import { plan } from '../../src/dialogue/plan.ts';
import type { Interpreter } from '../../src/language/interpreter.ts';
import type { JudgedCase } from './judged-case.ts';
import type { Judged } from './metrics.ts';

/** Lets the interpreter plan each case, one after the other. */
export async function judge(
  cases: readonly JudgedCase[],
  interpreter: Interpreter,
): Promise<readonly Judged[]> {
  const { signal } = new AbortController();
  const judged: Judged[] = [];
  for (const one of cases) {
    const { steps } = await interpreter.interpret(one.turn, { signal });
    judged.push({ ...one, plan: mainStep(steps) ?? plan({ action: 'ignore' }) });
  }
  return judged;
}
