/**
 * The one shape every image generator takes. Each adapter is a file or folder beside this one; nothing else
 * knows their names.
 */
export interface ImageBackend {
  /** Name used in configuration, logs, queue names and the `backend` option. */
  readonly name: string;
  readonly capabilities: ImageCapabilities;
  /** How many requests it can paint at the same time: its GPUs, or one. */
  readonly slots: number;

  /**
   * The models a person may choose from; empty where there is no choice.
   * @throws {ServiceError} when the backend can't be asked.
   */
  models(signal: AbortSignal): Promise<readonly string[]>;

  /**
   * Turns one request into `count` pictures, in order; picture `i` has seed `seed + i`.
   * @throws {ServiceError} when the backend fails; `retryable` says whether the queue should try again.
   * @throws the signal's reason once the signal is aborted; the backend has then been told to stop.
   */
  generate(request: ImageRequest, context: RunContext): Promise<readonly GeneratedImage[]>;
}

/** What a backend can do. The planner, the options and the buttons offer nothing beyond it. */
export interface ImageCapabilities {
  readonly maxCount: number;
  readonly progress: boolean;
  readonly preview: boolean;
  /** Stops the work itself when aborted, not only the waiting for it. */
  readonly cancelRunning: boolean;
  readonly seed: boolean;
  readonly negative: boolean;
  /** Draws by rules alone, without a model that learned from pictures; the label in its pictures says so. */
  readonly byRules?: boolean;
  /** Width and height are multiples of this number of pixels. */
  readonly sizeMultiple: number;
  /** Total pixels a picture of this backend has by default; aspect decides the shape. */
  readonly pixels: number;
}

export interface ImageRequest {
  /** The request's id; backends that know tasks by name use it as theirs. */
  readonly id: string;
  readonly prompt: string;
  /** What must not appear; empty when nothing was said. */
  readonly negative: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly count: number;
  /** 0 to 4,294,967,295. Same seed, same backend, same settings: same picture. */
  readonly seed: number;
  /** One of `models()`, or null for the backend's own choice. */
  readonly model: string | null;
}

export interface GeneratedImage {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Pixels, as painted. */
  readonly width: number;
  /** Pixels, as painted. */
  readonly height: number;
  readonly seed: number;
  readonly model: string | null;
  /** Words of the prompt that the backend knows it did not draw. */
  readonly leftOut: readonly string[];
}

export interface RenderProgress {
  /** From 0 to 1. */
  readonly fraction: number;
  readonly secondsLeft?: number;
}

export interface RunContext {
  /** Aborts when the person cancels or the worker shuts down. */
  readonly signal: AbortSignal;
  /**
   * Awaited right before the painting itself; until then the request still waits, as for a GPU that another one has.
   * @throws when nobody wants the picture any more.
   */
  onBegin(): Promise<void>;
  /** Backends without progress may never call it. */
  onProgress(progress: RenderProgress): void;
}
