import type { InferInsertModel, InferSelectModel } from 'drizzle-orm';
import type { pictures, requests } from './schema.ts';

export type RequestRow = InferSelectModel<typeof requests>;
export type NewRequest = InferInsertModel<typeof requests>;
export type PictureRow = InferSelectModel<typeof pictures>;
export type NewPicture = InferInsertModel<typeof pictures>;
export type Stage = RequestRow['stage'];

export type RequestChange = Partial<
  Omit<NewRequest, 'id' | 'createdAt' | 'updatedAt' | 'userId' | 'channelId'>
>;

/** A picture of a branch, and the request that it came from. */
export interface BranchPicture {
  readonly picture: PictureRow;
  readonly request: RequestRow;
}

/** The rows behind requests and pictures. The same on Postgres and on the embedded PGlite. */
export interface Records {
  /** Records a request; false when its id is already there, and then nothing changes. */
  addRequest(request: NewRequest): Promise<boolean>;
  findRequest(id: string): Promise<RequestRow | undefined>;
  findRequestByMessage(messageId: string): Promise<RequestRow | undefined>;
  /**
   * Changes a request only if its stage is one of `from` (a compare-and-set), and sets `updatedAt`.
   * Gives the row after the change, or undefined when the stage was another or the row is gone.
   */
  advanceRequest(id: string, from: readonly Stage[], change: RequestChange): Promise<RequestRow | undefined>;
  /** Requests that are not final and were last touched before `before`, oldest first. */
  unfinishedRequests(options: { before: Date; limit: number }): Promise<RequestRow[]>;
  /** The newest request of a person that is not final. */
  newestUnfinishedOf(userId: string): Promise<RequestRow | undefined>;
  /** Requests of a backend that wait (`recorded`, `posted`, `queued`) or are painted, oldest first. */
  openRequests(options: { backend?: string; guildId?: string; limit: number }): Promise<RequestRow[]>;
  /** How many requests of the same backend wait in front of this one. */
  countWaitingBefore(request: Pick<RequestRow, 'id' | 'backend' | 'createdAt'>): Promise<number>;
  /**
   * Gives a request that is `queued` to the one who may now tell its place; undefined when somebody did since
   * `notSince`, or it is no longer waiting.
   */
  claimPlaceUpdate(id: string, options: { notSince: Date }): Promise<RequestRow | undefined>;
  /** Median seconds from start to rendered over the newest requests of a backend; undefined before the first. */
  medianRenderSeconds(backend: string): Promise<number | undefined>;
  /** Removes a request with its pictures' rows. */
  removeRequest(id: string): Promise<void>;

  /** In one transaction: stores the pictures' rows (those already there stay) and moves the request from `painting` to `rendered`. */
  addPictures(requestId: string, pictures: readonly NewPicture[]): Promise<void>;
  picturesOf(requestId: string): Promise<PictureRow[]>;
  findPicture(id: string): Promise<PictureRow | undefined>;
  /** In one transaction: stores the rows of a request delivered before, whose rows were lost. Those already there stay. */
  restoreRequest(request: NewRequest, pictures: readonly NewPicture[]): Promise<void>;

  /**
   * The picture and its ancestors with their requests, the oldest first, and at most the newest `limit` of them;
   * stops where a parent's row is gone.
   */
  branchOf(pictureId: string, options: { limit: number }): Promise<BranchPicture[]>;
  /**
   * The picture that words in a channel mean when they name none: of its newest request that is painted and not
   * private, the one chosen.
   */
  currentPictureIn(channelId: string): Promise<PictureRow | undefined>;
  /**
   * All pictures of the newest requests of a channel, or of one person there, that are painted and not private;
   * at most `limit` requests, the newest first.
   */
  shownIn(
    channelId: string,
    options: { userId?: string | undefined; limit: number },
  ): Promise<BranchPicture[]>;

  /** Rejects when the database doesn't answer. */
  ping(): Promise<void>;
}
