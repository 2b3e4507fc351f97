import type { ImageBackend, ImageCapabilities, ImageRequest } from '../../src/images/image-backend.ts';

interface FakeOptions {
  readonly name?: string;
  readonly models?: readonly string[];
  readonly capabilities?: Partial<ImageCapabilities>;
  readonly failWith?: Error;
}

/** Paints a fixed pixel and remembers what it was asked for. */
export function createFakeImageBackend({
  name = 'fake',
  models = [],
  capabilities,
  failWith,
}: FakeOptions = {}) {
  const requests: ImageRequest[] = [];
  const backend: ImageBackend = {
    name,
    slots: 1,
    capabilities: {
      ...{ maxCount: 4, progress: false, preview: false, cancelRunning: true, seed: true, negative: true },
      ...{ sizeMultiple: 8, pixels: 1024 * 1024 },
      ...capabilities,
    },
    async models() {
      if (failWith) throw failWith;
      return models;
    },
    async generate(request, { onBegin }) {
      await onBegin();
      requests.push(request);
      if (failWith) throw failWith;
      const { width, height, seed, model } = request;
      return Array.from({ length: request.count }, (_, index) => ({
        ...{ bytes: new Uint8Array([index]), mediaType: 'image/png' as const, leftOut: [] },
        ...{ width, height, seed: seed + index, model },
      }));
    },
  };
  return { backend, requests };
}
