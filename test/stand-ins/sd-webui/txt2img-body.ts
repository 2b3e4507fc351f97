import { z } from 'zod';

export type Flavour = 'a1111' | 'forge' | 'sd-next' | 'sd-server';

const side = z.int().min(64).max(4096).multipleOf(8);

/** What every caller has to say, although the real servers have (surprising) defaults for all of it. */
const said = {
  prompt: z.string(),
  negative_prompt: z.string(),
  styles: z.array(z.string()),
  seed: z.int().min(0).max(4_294_967_295),
  subseed: z.int(),
  subseed_strength: z.number(),
  seed_resize_from_h: z.int(),
  seed_resize_from_w: z.int(),
  sampler_name: z.string(),
  scheduler: z.string(),
  batch_size: z.int().min(1).max(8),
  n_iter: z.int().min(1).max(16),
  steps: z.int().min(1).max(150),
  cfg_scale: z.number().min(1).max(30),
  width: side,
  height: side,
  restore_faces: z.boolean(),
  tiling: z.boolean(),
  enable_hr: z.boolean(),
  override_settings: z.record(z.string(), z.unknown()),
  override_settings_restore_afterwards: z.boolean(),
  disable_extra_networks: z.boolean(),
  script_args: z.array(z.unknown()),
  alwayson_scripts: z.record(z.string(), z.unknown()),
  send_images: z.boolean(),
  save_images: z.boolean(),
  force_task_id: z.string().min(1),
};

/** What the server knows besides; nobody has to say it. */
const known = {
  sampler_index: z.string(),
  hr_scale: z.number(),
  hr_upscaler: z.string().nullable(),
  hr_second_pass_steps: z.int(),
  hr_resize_x: z.int(),
  hr_resize_y: z.int(),
  hr_checkpoint_name: z.string().nullable(),
  hr_sampler_name: z.string().nullable(),
  hr_scheduler: z.string().nullable(),
  hr_prompt: z.string(),
  hr_negative_prompt: z.string(),
  denoising_strength: z.number().nullable(),
  refiner_checkpoint: z.string().nullable(),
  refiner_switch_at: z.number().nullable(),
  script_name: z.string().nullable(),
  infotext: z.string().nullable(),
};

const forgeOnly = {
  distilled_cfg_scale: z.number(),
  hr_cfg: z.number(),
  hr_additional_modules: z.array(z.string()).nullable(),
};

const webUi = z.strictObject({ ...said, ...z.object(known).partial().shape });
const forge = webUi.extend(z.object(forgeOnly).partial().shape);
const sdServer = z.strictObject({
  prompt: said.prompt,
  negative_prompt: said.negative_prompt,
  width: said.width,
  height: said.height,
  steps: said.steps,
  cfg_scale: said.cfg_scale,
  seed: said.seed,
  batch_size: said.batch_size,
  clip_skip: z.int().optional(),
  sampler_name: z.string().optional(),
  scheduler: z.string().optional(),
  lora: z.array(z.object({ path: z.string(), multiplier: z.number() })).optional(),
});

export type Txt2ImgBody = z.infer<typeof webUi>;

/** Reads a body as the server would, but stricter: what is missing or unknown is an error too. */
export function readTxt2ImgBody(flavour: Flavour, body: unknown) {
  const result = (flavour === 'sd-server' ? sdServer : flavour === 'forge' ? forge : webUi).safeParse(body);
  if (result.success) return { body: result.data as Txt2ImgBody };
  const detail = result.error.issues.map(({ path, message, code }) => ({
    loc: ['body', ...path],
    msg: message,
    type: code,
  }));
  return { detail };
}
