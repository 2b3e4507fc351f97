import { z } from 'zod';

/** What the servers answer, as far as it is used here; flavours differ in everything else. */
export const txt2imgAnswerSchema = z.object({
  images: z.array(z.string()),
  /** JSON in a string; empty on sd-server. */
  info: z.string().optional(),
});

export const infoSchema = z.object({
  all_seeds: z.array(z.number()).optional(),
  sd_model_name: z.string().nullish(),
  index_of_first_image: z.int().nonnegative().optional(),
});

export const modelsSchema = z.array(
  z.object({ title: z.string(), model_name: z.string().optional(), filename: z.string().nullish() }),
);

export const optionsSchema = z.object({ sd_model_checkpoint: z.string().nullish() });

/** How the server stands; says nothing about whose task it is. */
export const progressSchema = z.object({
  progress: z.number(),
  eta_relative: z.number().nullish(),
  state: z
    .object({
      interrupted: z.boolean().optional(),
      job_count: z.number().optional(),
      job_timestamp: z.string().optional(),
      sampling_step: z.number().nullish(),
    })
    .optional(),
});

export const taskProgressSchema = z.object({
  active: z.boolean(),
  queued: z.boolean(),
  completed: z.boolean(),
  progress: z.number().nullish(),
  eta: z.number().nullish(),
});

export type KnownModel = z.infer<typeof modelsSchema>[number];
export type ServerProgress = z.infer<typeof progressSchema>;
export type TaskProgress = z.infer<typeof taskProgressSchema>;
