import { z } from 'zod';
import { PLAN_ACTIONS, PLAN_ASPECTS } from '../../dialogue/plan.ts';

/**
 * What the model is asked for. It says nothing that isn't needed, for it is sent with every turn; all fields are
 * required and may be null, as strict servers want it.
 */
export const turnAnswerSchema = z.object({
  steps: z.array(
    z.object({
      action: z.enum(PLAN_ACTIONS),
      target: z.string().nullable(),
      prompt: z.string().nullable(),
      negative: z.string().nullable(),
      aspect: z.enum(PLAN_ASPECTS).nullable(),
      count: z.number().nullable(),
      seed: z.enum(['kept', 'new']).nullable(),
      strength: z.number().nullable(),
      say: z.string().nullable(),
    }),
  ),
});

const words = z.string().nullish().catch(null);
const number = z.coerce.number().nullish().catch(null);

/** What is taken from a model: servers without strict schemas leave fields out and write numbers as words. */
const stepSchema = z.object({
  action: z.preprocess(
    (action) => (typeof action === 'string' ? action.trim().toLowerCase() : action),
    z.enum(PLAN_ACTIONS),
  ),
  target: words,
  prompt: words,
  negative: words,
  aspect: z.enum(PLAN_ASPECTS).nullish().catch(null),
  count: z.preprocess(blankIsNull, number),
  seed: z.enum(['kept', 'new']).nullish().catch(null),
  strength: z.preprocess(blankIsNull, number),
  say: words,
});

/** Reads the steps of an answer; a step alone, or a bare list of them, is one too. */
export const readAnswerSchema = z.preprocess(
  (answer) => {
    if (Array.isArray(answer)) return { steps: answer };
    return typeof answer === 'object' && answer !== null && 'action' in answer ? { steps: [answer] } : answer;
  },
  z.object({ steps: z.array(stepSchema).min(1) }),
);

export type AnsweredStep = z.infer<typeof stepSchema>;

function blankIsNull(value: unknown): unknown {
  return value === '' || value === undefined ? null : value;
}
