import { mainStep } from '../../../src/dialogue/main-step.ts';
import type { Turn } from '../../../src/dialogue/turn.ts';
import { createBuiltInInterpreter } from '../../../src/language/built-in/built-in.ts';

const interpreter = createBuiltInInterpreter();
const { signal } = new AbortController();

/** The plan for a message about a picture with that prompt; `A` is before it, `B` is meant. */
export async function askAbout(prompt: string, message: string, negative = '') {
  return mainOf(await stepsAbout(prompt, message, negative));
}

export async function stepsAbout(prompt: string, message: string, negative = '') {
  const history: Turn['history'] = [
    { role: 'user', text: 'a sketch of nothing' },
    { role: 'bot', image: { id: 'A', parent: null, prompt: 'a sketch of nothing', negative: '' } },
    { role: 'user', text: prompt },
    { role: 'bot', image: { id: 'B', parent: 'A', prompt, negative } },
  ];
  return stepsFor({ message, history, replyTo: 'B' });
}

export async function ask(turn: Partial<Turn>) {
  return mainOf(await stepsFor(turn));
}

async function stepsFor(turn: Partial<Turn>) {
  const whole = { locale: 'en-US', message: '', history: [], replyTo: null, ...turn };
  return (await interpreter.interpret(whole, { signal })).steps;
}

function mainOf(steps: Awaited<ReturnType<typeof stepsFor>>) {
  const step = mainStep(steps);
  if (!step) throw new Error('a step was expected');
  return step;
}
