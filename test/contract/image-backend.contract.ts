import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ImageBackend, ImageRequest, RenderProgress } from '../../src/images/image-backend.ts';
import { ASPECTS, sizeFor } from '../../src/images/image-size.ts';

interface Opened {
  readonly backend: ImageBackend;
  readonly close: () => Promise<void> | void;
}

/** Every adapter in src/images runs this suite from its own test file. */
export function describeImageBackend(name: string, open: () => Promise<Opened> | Opened): void {
  describe(`${name} keeps the ImageBackend contract`, () => {
    /** Runs a claim on a backend of its own. */
    async function withBackend(claim: (backend: ImageBackend) => Promise<void>): Promise<void> {
      const { backend, close } = await open();
      try {
        await claim(backend);
      } finally {
        await close();
      }
    }

    function requestFor({ capabilities }: ImageBackend, wanted: Partial<ImageRequest> = {}): ImageRequest {
      const size = sizeFor('1:1', { ...capabilities, pixels: Math.min(capabilities.pixels, 256 * 256) });
      const plain = {
        id: '1',
        prompt: 'a red apple on a table',
        negative: '',
        count: 1,
        seed: 7,
        model: null,
      };
      return { ...plain, ...size, ...wanted };
    }

    const context = {
      signal: new AbortController().signal,
      onBegin: async () => {},
      onProgress: () => {},
    };

    test('says what it is called and what it can do', () =>
      withBackend(async ({ name: called, slots, capabilities }) => {
        expect(called).toMatch(/^[a-z][a-z0-9-]*$/u);
        expect(slots).toBeGreaterThanOrEqual(1);
        expect(capabilities.maxCount).toBeGreaterThanOrEqual(1);
        expect(capabilities.sizeMultiple).toBeGreaterThanOrEqual(1);
        expect(capabilities.pixels).toBeGreaterThanOrEqual(64 * 64);
      }));

    test('names its models once each', () =>
      withBackend(async (backend) => {
        const models = await backend.models(context.signal);
        expect(new Set(models).size).toBe(models.length);
      }));

    test('paints as many pictures as were asked for, in the order of their seeds', () =>
      withBackend(async (backend) => {
        const count = Math.min(3, backend.capabilities.maxCount);
        const images = await backend.generate(requestFor(backend, { count, seed: 40 }), context);
        expect(images.map(({ seed }) => seed)).toEqual(
          Array.from({ length: count }, (_, index) => 40 + index),
        );
      }));

    test('gives pictures that are what it says they are', () =>
      withBackend(async (backend) => {
        const request = requestFor(backend);
        const [image] = await backend.generate(request, context);
        if (!image) throw new Error('no picture');
        const { format, width, height } = await sharp(image.bytes).metadata();
        expect(image).toMatchObject({ mediaType: `image/${format}`, width, height });
        expect([width, height]).toEqual([request.width, request.height]);
      }));

    test('paints every shape', () =>
      withBackend(async (backend) => {
        for (const aspect of ASPECTS) {
          const size = sizeFor(aspect, { ...backend.capabilities, pixels: 256 * 256 });
          const [image] = await backend.generate(requestFor(backend, size), context);
          expect(image).toMatchObject(size);
        }
      }));

    test('paints the same picture for the same seed, and another one for another', () =>
      withBackend(async (backend) => {
        if (!backend.capabilities.seed) return;
        const paint = async (seed: number) => {
          const [image] = await backend.generate(requestFor(backend, { seed }), context);
          return Buffer.from(image?.bytes ?? []).toString('base64');
        };
        const first = await paint(7);
        expect(await paint(7)).toBe(first);
        expect(await paint(8)).not.toBe(first);
      }));

    test('takes the highest seed and words in any script', () =>
      withBackend(async (backend) => {
        const prompt = '一只戴帽子的猫 🐈, un café, "quoted" (weights:1.2) <b>';
        const request = requestFor(backend, { seed: 4_294_967_295, prompt, negative: '雾' });
        await expect(backend.generate(request, context)).resolves.toHaveLength(1);
      }));

    test('tells a progress that only grows, from 0 to 1', () =>
      withBackend(async (backend) => {
        const told: RenderProgress[] = [];
        const onProgress = (progress: RenderProgress) => void told.push(progress);
        await backend.generate(requestFor(backend), { ...context, onProgress });
        const fractions = told.map(({ fraction }) => fraction);
        expect(fractions).toEqual(fractions.toSorted((one, other) => one - other));
        for (const fraction of fractions) {
          expect(fraction).toBeGreaterThanOrEqual(0);
          expect(fraction).toBeLessThanOrEqual(1);
        }
      }));

    test('says once that it begins, and paints nothing when it hears that nobody wants it', () =>
      withBackend(async (backend) => {
        let begun = 0;
        const onBegin = async () => void begun++;
        await backend.generate(requestFor(backend), { ...context, onBegin });
        expect(begun).toBe(1);

        const reason = new Error('no longer wanted');
        const refuse = () => Promise.reject(reason);
        const painting = backend.generate(requestFor(backend, { id: '2' }), { ...context, onBegin: refuse });
        await expect(painting).rejects.toBe(reason);
        await expect(backend.generate(requestFor(backend, { id: '3' }), context)).resolves.toHaveLength(1);
      }));

    test('begins nothing when the signal is aborted already', () =>
      withBackend(async (backend) => {
        const reason = new Error('no longer wanted');
        const signal = AbortSignal.abort(reason);
        await expect(backend.generate(requestFor(backend), { ...context, signal })).rejects.toBe(reason);
      }));

    test("throws the signal's reason when aborted while painting, and paints the next one", () =>
      withBackend(async (backend) => {
        const reason = new Error('no longer wanted');
        const stop = new AbortController();
        const painting = backend.generate(requestFor(backend, { id: '2' }), {
          ...context,
          signal: stop.signal,
        });
        stop.abort(reason);
        await expect(painting).rejects.toBe(reason);
        await expect(backend.generate(requestFor(backend, { id: '3' }), context)).resolves.toHaveLength(1);
      }));
  });
}
