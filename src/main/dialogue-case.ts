import { z } from 'zod';
import type { Turn } from '../dialogue/turn.ts';

const imageSchema = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  prompt: z.string(),
  negative: z.string().default(''),
});

const historyEntrySchema = z.union([
  z.object({ role: z.literal('user'), text: z.string() }),
  z.object({ role: z.literal('bot'), image: imageSchema }),
  z.object({ role: z.literal('bot'), text: z.string() }),
]);

/** One line of `dialogue:plan`'s input: a turn of the dialogue under a name. What else it holds is left alone. */
const dialogueCaseSchema = z
  .object({
    id: z.string(),
    locale: z.string().default('en-US'),
    history: z.array(historyEntrySchema).default([]),
    replyTo: z.string().nullable().default(null),
    message: z.string(),
  })
  .refine(({ history, replyTo }) => replyTo === null || pictureIds(history).includes(replyTo), {
    path: ['replyTo'],
    error: 'must be the id of a picture in the history',
  });

export type DialogueCase = Turn & { readonly id: string };

/** @throws {SyntaxError | z.ZodError} when the line is no JSON, or not a dialogue case. */
export function readDialogueCase(line: string): DialogueCase {
  return dialogueCaseSchema.parse(JSON.parse(line));
}

function pictureIds(history: readonly z.infer<typeof historyEntrySchema>[]) {
  return history.flatMap((entry) => ('image' in entry ? [entry.image.id] : []));
}
