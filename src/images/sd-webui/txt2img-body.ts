import type { ImageRequest } from '../image-backend.ts';

/** What is sent to paint a picture. */
export type Txt2ImgBody = ReturnType<typeof webUiBody> | ReturnType<typeof sdServerBody>;

const STEPS = 20;
const GUIDANCE = 7;

/**
 * For A1111, Forge and SD.Next. Everything is said: their defaults differ, and some surprise (50 steps, a
 * checkpoint that is put back after each picture).
 */
export function webUiBody(request: ImageRequest, checkpoint: string | undefined) {
  return {
    prompt: request.prompt,
    negative_prompt: request.negative,
    styles: [],
    seed: request.seed,
    subseed: -1,
    subseed_strength: 0,
    seed_resize_from_h: -1,
    seed_resize_from_w: -1,
    sampler_name: 'Euler a',
    scheduler: 'Automatic',
    // One after the other: several at once would need the memory of several.
    batch_size: 1,
    n_iter: request.count,
    steps: STEPS,
    cfg_scale: GUIDANCE,
    width: request.width,
    height: request.height,
    restore_faces: false,
    tiling: false,
    enable_hr: false,
    override_settings: checkpoint === undefined ? {} : { sd_model_checkpoint: checkpoint },
    override_settings_restore_afterwards: false,
    disable_extra_networks: false,
    script_args: [],
    alwayson_scripts: {},
    send_images: true,
    save_images: false,
    force_task_id: request.id,
  };
}

/** For sd-server, which has one model, names its samplers otherwise and knows no `n_iter`. */
export function sdServerBody(request: ImageRequest) {
  return {
    prompt: request.prompt,
    negative_prompt: request.negative,
    width: request.width,
    height: request.height,
    steps: STEPS,
    cfg_scale: GUIDANCE,
    seed: request.seed,
    batch_size: request.count,
  };
}
