import type { EditBudget } from '../delivery/edit-budget.ts';
import type { RequestMessage } from '../delivery/request-message.ts';
import type { TokenSeal } from '../delivery/sealed-token.ts';
import type { AttachmentFetcher } from '../images/fetch-attachment.ts';
import type { ImageBackend } from '../images/image-backend.ts';
import type { Interpreter } from '../language/interpreter.ts';
import type { Log } from '../log.ts';
import type { RenderQueue } from '../queue/render-queue.ts';
import type { PictureStore } from '../storage/picture-store.ts';
import type { Records, Stage } from '../storage/records.ts';
import type { Clock } from './clock.ts';

/** What the stages of a request work with. */
export interface RequestDependencies {
  readonly records: Records;
  readonly pictures: PictureStore;
  readonly queue: RenderQueue;
  readonly message: RequestMessage;
  readonly budget: EditBudget;
  readonly seal: TokenSeal;
  readonly backends: ReadonlyMap<string, ImageBackend>;
  readonly defaultBackend: string;
  readonly interpreter: Interpreter;
  readonly fetchAttachment: AttachmentFetcher;
  readonly clock: Clock;
  readonly randomSeed: () => number;
  readonly log: Log;
  /** Told after each stage was committed and before the next begins. */
  readonly onStage?: ((requestId: string, stage: Stage) => void) | undefined;
}
