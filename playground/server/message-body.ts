import type { Component } from './components.ts';
import { checkComponents } from './component-rules.ts';
import { emptyMessage, invalidForm } from './discord-error.ts';

export const EPHEMERAL = 64;
export const LOADING = 128;
export const COMPONENTS_V2 = 1 << 15;
const MOST_CONTENT = 2_000;
const MOST_EMBED_TEXT = 6_000;

/** The fields of a message's body that the playground reads, once Discord's schema has accepted it. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly object[] | null;
  readonly components?: readonly Component[] | null;
  readonly attachments?:
    | readonly {
        readonly id: string | number;
        readonly filename?: string;
        readonly description?: string | null;
      }[]
    | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly message_reference?: {
    readonly message_id: string;
    readonly channel_id?: string;
    readonly fail_if_not_exists?: boolean;
  } | null;
  readonly flags?: number | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly tts?: boolean | null;
  readonly poll?: object | null;
  readonly sticker_ids?: readonly string[] | null;
}

export interface AllowedMentions {
  readonly parse?: readonly string[] | null;
  readonly users?: readonly string[] | null;
  readonly roles?: readonly string[] | null;
  readonly replied_user?: boolean | null;
}

/** An uploaded file; `index` is the n of `files[n]`. */
export interface Upload {
  readonly index: number;
  readonly filename: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The rules that Discord's schema leaves out, on what the message would become. */
export function checkMessageRules(
  body: MessageBody,
  { fileCount, isV2, above = [] }: { fileCount: number; isV2: boolean; above?: string[] },
): void {
  const content = body.content ?? '';
  if (content.length > MOST_CONTENT) {
    throw invalidForm([...above, 'content'], 'BASE_TYPE_MAX_LENGTH', 'Must be 2000 or fewer in length.');
  }
  const embeds = body.embeds ?? [];
  const components = body.components ?? [];
  checkComponents(components, isV2, above);
  if (isV2) {
    for (const [field, isUsed] of [
      ['content', content !== ''],
      ['embeds', embeds.length > 0],
      ['poll', Boolean(body.poll)],
      ['sticker_ids', (body.sticker_ids ?? []).length > 0],
    ] as const) {
      if (!isUsed) continue;
      throw invalidForm(
        [...above, field],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
    if (components.length === 0) throw emptyMessage();
    return;
  }
  if (textOf(embeds).length > MOST_EMBED_TEXT) {
    throw invalidForm(
      [...above, 'embeds'],
      'MAX_EMBED_SIZE_EXCEEDED',
      'Embed size exceeds maximum size of 6000',
    );
  }
  const isEmpty =
    content.trim() === '' && embeds.length === 0 && components.length === 0 && fileCount === 0 && !body.poll;
  if (isEmpty) throw emptyMessage();
}

/** Every `attachment://` must name a file of the message. */
export function checkReferences(body: MessageBody, filenames: readonly string[], above: string[] = []): void {
  const named = JSON.stringify([body.embeds, body.components]).matchAll(/"attachment:\/\/([^"]+)"/g);
  for (const [, name] of named) {
    if (filenames.includes(name!)) continue;
    throw invalidForm(
      [...above, 'components'],
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      `The referenced attachment "${name}" was not found`,
    );
  }
}

function textOf(embeds: readonly object[]): string {
  const parts: string[] = [];
  for (const embed of embeds as Record<string, unknown>[]) {
    const { title, description, footer, author, fields } = embed as {
      title?: string;
      description?: string;
      footer?: { text?: string };
      author?: { name?: string };
      fields?: { name: string; value: string }[];
    };
    parts.push(title ?? '', description ?? '', footer?.text ?? '', author?.name ?? '');
    for (const field of fields ?? []) parts.push(field.name, field.value);
  }
  return parts.join('');
}
