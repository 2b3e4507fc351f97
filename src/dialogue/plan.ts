import { z } from 'zod';

/** What a turn of the dialogue comes to. */
export const PLAN_ACTIONS = ['create', 'edit', 'vary', 'undo', 'answer', 'clarify', 'ignore'] as const;
/** The shapes that a plan may ask for, width to height. */
export const PLAN_ASPECTS = ['1:1', '3:2', '2:3', '16:9', '9:16'] as const;
/** One message asks for one picture, and may have a question beside it. */
export const MOST_STEPS = 3;

/**
 * One step that an interpreter proposes. It decides nothing: permissions, limits and capabilities are checked after it.
 */
export const planSchema = z.object({
  action: z.enum(PLAN_ACTIONS),
  /** Id of the picture meant; null where there is none. */
  target: z.string().nullable(),
  /** The full prompt of the picture to make; null where none is made. */
  prompt: z.string().nullable(),
  /** The full negative prompt of the picture to make; null keeps the target's. */
  negative: z.string().nullable(),
  /** The shape of the picture to make; null keeps the target's, or is the default. */
  aspect: z.enum(PLAN_ASPECTS).nullable(),
  /** How many pictures; null where the person didn't say. */
  count: z.int().min(1).max(4).nullable(),
  /** Whether the picture to make has the target's seed, so that what isn't changed stays where it is. */
  seed: z.enum(['kept', 'new']),
  /** How far an edit may go from the target, 0 to 100; null leaves it to the backend. */
  strength: z.int().min(0).max(100).nullable(),
  /** What to say to the person, in their language; null where nothing needs saying. */
  say: z.string().nullable(),
});

export type Plan = z.infer<typeof planSchema>;

/** A step with nothing in it but what is given: edits keep the seed, everything else takes a new one. */
export function plan(step: Pick<Plan, 'action'> & Partial<Plan>): Plan {
  return {
    target: null,
    prompt: null,
    negative: null,
    aspect: null,
    count: null,
    seed: step.action === 'edit' ? 'kept' : 'new',
    strength: null,
    say: null,
    ...step,
  };
}
