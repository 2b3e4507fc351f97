import { mainStep } from '../dialogue/main-step.ts';
import type { RequestRow } from '../storage/records.ts';
import type { RequestDependencies } from './dependencies.ts';
import { interpretTurn } from './interpret-turn.ts';

const UNDERSTANDING_MS = 60_000;

/**
 * Has the language model write the prompt of a request that waits for one. Gives the row as it is then; undefined
 * when the request has gone on, or ended, without it.
 */
export async function writePrompt(
  request: RequestRow,
  dependencies: RequestDependencies,
): Promise<RequestRow | undefined> {
  const prompt = await promptFor(request, dependencies);
  const now = await dependencies.records.findRequest(request.id);
  if (!now?.awaitsPrompt) return undefined;
  return dependencies.records.advanceRequest(request.id, ['recorded'], { prompt, awaitsPrompt: false });
}

async function promptFor(
  { id, locale, prompt }: RequestRow,
  dependencies: RequestDependencies,
): Promise<string> {
  const { steps, fallback } = await interpretTurn(
    { id, locale, words: prompt, parent: null },
    [],
    AbortSignal.timeout(UNDERSTANDING_MS),
    dependencies,
  );
  // The rules read what is said to the bot; what somebody gave to /imagine is a description as it stands.
  const step = fallback === undefined ? mainStep(steps) : undefined;
  return step?.action === 'create' && step.prompt ? step.prompt : prompt;
}
