import { createProgressReporter } from '../delivery/progress-reporter.ts';
import { paintingView } from '../delivery/request-view.ts';
import { ServiceError } from '../errors.ts';
import type { GeneratedImage, ImageBackend, RenderProgress } from '../images/image-backend.ts';
import type { NewPicture, RequestRow } from '../storage/records.ts';
import { abandonRequest } from './cancel-request.ts';
import type { RequestDependencies } from './dependencies.ts';
import { labelPicture } from './label-picture.ts';
import { isOpen, OPEN_STAGES } from './stages.ts';
import { updatePlaces } from './update-places.ts';

/** How often a worker looks whether its request was cancelled. */
const LOOK_MS = 500;

/** Thrown inside a render when its row says that nobody wants it any more. */
class NoLongerWanted extends Error {
  override readonly name = 'NoLongerWanted';
}

/**
 * queued → painting → rendered: paints once the backend has a place for it, shows progress, stores the bytes and
 * their rows. Gives the row when it is rendered, undefined when it was cancelled meanwhile.
 * @throws {ServiceError} from the backend; the signal's reason when the worker shuts down.
 */
export async function renderRequest(
  request: RequestRow,
  backend: ImageBackend,
  signal: AbortSignal,
  dependencies: RequestDependencies,
): Promise<RequestRow | undefined> {
  const { records, clock, onStage } = dependencies;
  const stop = new AbortController();
  const stopWork = () => stop.abort(new NoLongerWanted());
  let progress: Progress | undefined;

  const stopLooking = clock.every(LOOK_MS, () => {
    progress?.show();
    records
      .findRequest(request.id)
      .then((row) => {
        if (!row || !isOpen(row.stage)) stopWork();
      })
      // The records are away for a moment; the next look will tell.
      .catch(() => {});
  });

  try {
    const images = await backend.generate(asked(request), {
      signal: AbortSignal.any([signal, stop.signal]),
      async onBegin() {
        const startedAt = new Date(clock.now());
        const painting = await records.advanceRequest(request.id, OPEN_STAGES, {
          stage: 'painting',
          startedAt,
        });
        if (!painting) {
          stopWork();
          throw stop.signal.reason;
        }
        onStage?.(request.id, 'painting');
        progress = startProgress(painting, stopWork, dependencies);
        updatePlaces(painting, dependencies);
      },
      onProgress: (told) => progress?.show(told),
    });
    await storePictures(request, images, dependencies);
    const rendered = await records.findRequest(request.id);
    if (rendered?.stage !== 'rendered') return undefined;
    onStage?.(request.id, 'rendered');
    return rendered;
  } catch (error) {
    if (stop.signal.aborted && !signal.aborted) return undefined;
    throw error;
  } finally {
    stopLooking();
    await progress?.close();
  }
}

type Progress = ReturnType<typeof startProgress>;

/** Shows in the message how far the painting is; a message that is deleted meanwhile ends it. */
function startProgress(request: RequestRow, stopWork: () => void, dependencies: RequestDependencies) {
  const { message, budget, clock, log } = dependencies;
  const reporter = createProgressReporter(request, {
    message,
    budget,
    now: () => clock.now(),
    onGone() {
      abandonRequest(request, dependencies).catch((error: unknown) =>
        log.warn({ request: request.id, err: error }, 'deleted message not noted'),
      );
      stopWork();
    },
  });
  let latest: RenderProgress | undefined;
  return {
    show(told: RenderProgress | undefined = latest) {
      latest = told;
      reporter.show(paintingView(request, latest));
    },
    close: () => reporter.close(),
  };
}

function asked(request: RequestRow) {
  const { id, prompt, negative, width, height, count, seed, model } = request;
  return { id, prompt, negative, width, height, count, seed, model };
}

async function storePictures(
  request: RequestRow,
  images: readonly GeneratedImage[],
  { pictures, records, backends, clock }: RequestDependencies,
): Promise<void> {
  if (images.length !== request.count) {
    throw new ServiceError(request.backend, `asked for ${request.count} pictures, got ${images.length}`, {
      reason: 'malformed-answer',
      retryable: false,
    });
  }
  const rows: NewPicture[] = [];
  for (const [index, image] of images.entries()) {
    const id = `${request.id}-${index}`;
    const file = `${id}.${image.mediaType.slice('image/'.length)}`;
    const { seed, width, height, model, mediaType, leftOut } = image;
    const { prompt, negative, backend, parentPictureId: parentId } = request;
    const row: NewPicture = {
      ...{ id, requestId: request.id, index, parentId, prompt, negative, backend, file },
      ...{ seed, width, height, model, mediaType, leftOut, createdAt: new Date(clock.now()) },
    };
    const capabilities = backends.get(request.backend)?.capabilities;
    await pictures.put(file, labelPicture(image.bytes, row, request, capabilities));
    rows.push(row);
  }
  await records.addPictures(request.id, rows);
  // Cancelled or deleted meanwhile: nobody will ever ask for these files.
  const kept = new Set((await records.picturesOf(request.id)).map(({ file }) => file));
  await Promise.all(rows.filter(({ file }) => !kept.has(file)).map(({ file }) => pictures.remove(file)));
}
