import { z } from 'zod';

/** What a turn of the dialogue comes to. */
export const PLAN_ACTIONS = ['create', 'edit', 'vary', 'undo', 'answer', 'clarify', 'ignore'] as const;

/**
 * What an interpreter proposes. It decides nothing: permissions, limits and capabilities are checked after it.
 */
export const planSchema = z.object({
  action: z.enum(PLAN_ACTIONS),
  /** Id of the picture meant; null where there is none. */
  target: z.string().nullable(),
  /** The full prompt of the picture to make; null where none is made. */
  prompt: z.string().nullable(),
  /** The full negative prompt of the picture to make; null keeps the target's. */
  negative: z.string().nullable(),
  /** What to say to the person, in their language; null where nothing needs saying. */
  say: z.string().nullable(),
});

export type Plan = z.infer<typeof planSchema>;
