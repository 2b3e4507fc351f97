import { colourOf, paintPng } from './paint.ts';
import type { Outcome } from './engine.ts';
import type { Flavour, Txt2ImgBody } from './txt2img-body.ts';

/** What the servers answer to a finished (or interrupted) txt2img. */
export async function txt2imgAnswer(
  body: Txt2ImgBody,
  { stepsDone, interrupted }: Outcome,
  { flavour, model, grid }: { flavour: Flavour; model: string; grid: boolean },
) {
  const wanted = body.batch_size * (body.n_iter ?? 1);
  const begun = Math.max(1, Math.ceil(stepsDone / body.steps));
  const seeds = Array.from({ length: interrupted ? begun : wanted }, (_, index) => body.seed + index);
  const pictures = await Promise.all(
    seeds.map((seed, index) => {
      const done = Math.min(1, (stepsDone - index * body.steps) / body.steps);
      return paintPng({ ...body, seed }, interrupted ? done : 1);
    }),
  );
  const withGrid = grid && flavour !== 'sd-server' && wanted > 1;
  const images = [
    ...(withGrid ? [await paintPng({ seed: 0, width: body.width * 2, height: body.height })] : []),
    ...pictures,
  ].map((bytes) => bytes.toString('base64'));
  if (flavour === 'sd-server') return { images, parameters: body, info: '' };

  const hash = colourOf(model.length).join('');
  const info = {
    prompt: body.prompt,
    all_prompts: seeds.map(() => body.prompt),
    negative_prompt: body.negative_prompt,
    seed: body.seed,
    all_seeds: seeds,
    subseed: 1,
    all_subseeds: seeds.map((_, index) => index + 1),
    width: body.width,
    height: body.height,
    sampler_name: body.sampler_name,
    cfg_scale: body.cfg_scale,
    steps: body.steps,
    batch_size: body.batch_size,
    sd_model_name: nameOf(model),
    sd_model_hash: hash,
    infotexts: seeds.map(
      (seed) => `${body.prompt}\nSteps: ${body.steps}, Seed: ${seed}, Model: ${nameOf(model)}`,
    ),
    index_of_first_image: withGrid ? 1 : 0,
    styles: body.styles,
    clip_skip: 1,
    is_using_inpainting_conditioning: false,
  };
  return { images, parameters: body, info: JSON.stringify(info) };
}

/** The model as infotexts name it: the title without extension and hash. */
export function nameOf(title: string): string {
  return title.replace(/ \[\w+\]$/u, '').replace(/\.safetensors$/u, '');
}
