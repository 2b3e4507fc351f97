import { z } from 'zod';

/** What travels through the queue: a pointer to the row. Change it only by adding optional fields, old jobs outlive a deploy. */
export const renderJobSchema = z.object({
  requestId: z.string().regex(/^\d{1,20}$/u),
  backend: z.string().min(1),
  model: z.string().nullable(),
});

export type RenderJob = z.infer<typeof renderJobSchema>;
