/** A picture as the dialogue sees it. */
export interface PictureMention {
  readonly id: string;
  readonly parent: string | null;
  readonly prompt: string;
  readonly negative: string;
}

/** One thing said or shown on the branch from the first picture to the one replied to, oldest first. */
export type HistoryEntry =
  | { readonly role: 'user'; readonly text: string }
  | { readonly role: 'bot'; readonly text: string }
  | { readonly role: 'bot'; readonly image: PictureMention };

/** What an interpreter is asked to understand. */
export interface Turn {
  /** Discord's locale of the person, such as `en-US` or `zh-CN`. */
  readonly locale: string;
  readonly message: string;
  readonly history: readonly HistoryEntry[];
  /** Id of the picture replied to, or null for a mention without one. */
  readonly replyTo: string | null;
}
