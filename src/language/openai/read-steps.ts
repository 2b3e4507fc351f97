import { MOST_STEPS, type Plan, plan, planSchema } from '../../dialogue/plan.ts';
import type { Turn } from '../../dialogue/turn.ts';
import { ChatFailure } from './chat-failure.ts';
import { repeatsInstructions } from './instructions.ts';
import { pictureInTalk, picturesOf, targetOf } from './picture-names.ts';
import { type AnsweredStep, readAnswerSchema } from './turn-answer.ts';

const LONGEST_PROMPT = 4000;
/** A message on Discord has 2,000 characters, and more than this is no answer but a lecture. */
const LONGEST_SAYING = 1500;
const MAKES_PICTURES: ReadonlySet<string> = new Set(['create', 'edit', 'vary']);

/**
 * Makes steps of what a model answered. Only what fits a plan is taken from it: pictures that aren't on the branch,
 * numbers beyond the limits and steps beyond the number of them are not.
 * @throws {ChatFailure} where that leaves nothing to do.
 */
export function readSteps(json: unknown, turn: Turn): readonly Plan[] {
  const parsed = readAnswerSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw unusable(
      `${
        issue?.path
          .map(String)
          .filter((name) => /^[a-z\d]+$/u.test(name))
          .join('.') || 'it'
      } is not of the shape asked for`,
    );
  }
  const steps = parsed.data.steps.map((step) => planSchema.parse(planOf(step, turn)));
  return inOrder(steps);
}

/** Answers first, one picture at most, and chatter only where there is nothing else. */
function inOrder(steps: readonly Plan[]): readonly Plan[] {
  const maker = steps.find(({ action }) => MAKES_PICTURES.has(action));
  const doing = steps.filter(
    (step) =>
      step.action !== 'ignore' &&
      step.action !== 'answer' &&
      (step === maker || !MAKES_PICTURES.has(step.action)),
  );
  const answers = steps.filter(({ action }) => action === 'answer');
  const chosen = [...answers.slice(0, MOST_STEPS - Math.min(doing.length, 1)), ...doing].slice(0, MOST_STEPS);
  return chosen.length > 0 ? chosen : [plan({ action: 'ignore' })];
}

function planOf(step: AnsweredStep, turn: Turn): Plan {
  const target = targetOf(step.target, turn);
  switch (step.action) {
    case 'create':
      return plan({ action: 'create', prompt: promptOf(step), ...settingsOf(step, 'new') });
    case 'edit':
      // Without a picture there is nothing to keep.
      if (!target) return plan({ action: 'create', prompt: promptOf(step), ...settingsOf(step, 'new') });
      return plan({ action: 'edit', target: target.id, prompt: promptOf(step), ...settingsOf(step, 'kept') });
    case 'vary':
      if (!target) throw unusable('vary needs a target');
      return plan({
        action: 'vary',
        target: target.id,
        prompt: target.prompt,
        ...settingsOf(step, 'new'),
        strength: null,
      });
    case 'undo': {
      if (!target) throw unusable('undo needs a target');
      // Going back to where one is means to the picture before.
      const isWhereWeAre = target === pictureInTalk(turn);
      const before = isWhereWeAre && picturesOf(turn).some(({ id }) => id === target.parent);
      return plan({ action: 'undo', target: before ? target.parent : target.id });
    }
    case 'answer':
      return plan({ action: 'answer', target: target?.id ?? null, say: sayingOf(step) });
    case 'clarify':
      return plan({ action: 'clarify', target: target?.id ?? null, say: sayingOf(step) });
    case 'ignore':
      return plan({ action: 'ignore' });
  }
}

function settingsOf(
  step: AnsweredStep,
  seed: Plan['seed'],
): Pick<Plan, 'negative' | 'aspect' | 'count' | 'seed' | 'strength'> {
  return {
    negative: step.negative?.trim() ? own(step.negative, LONGEST_PROMPT) : null,
    aspect: step.aspect ?? null,
    count: within(step.count, 1, 4),
    seed: step.seed ?? seed,
    strength: step.action === 'edit' ? within(step.strength, 0, 100) : null,
  };
}

function promptOf({ action, prompt }: AnsweredStep): string {
  if (!prompt?.trim()) throw unusable(`${action} needs a prompt`);
  return own(prompt, LONGEST_PROMPT);
}

function sayingOf({ action, say }: AnsweredStep): string {
  if (!say?.trim()) throw unusable(`${action} needs words in say`);
  return own(say, LONGEST_SAYING);
}

/** @throws {ChatFailure} where the words are not the model's own but its instructions. */
function own(words: string, longest: number): string {
  if (repeatsInstructions(words)) throw unusable('it repeats the rules');
  const characters = [...words.toWellFormed().trim()];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}

function within(value: number | null | undefined, least: number, most: number): number | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  return Math.min(most, Math.max(least, Math.round(value)));
}

function unusable(advice: string): ChatFailure {
  return new ChatFailure('malformed', `the answer can't be used: ${advice}`, { advice });
}
