import type { RawFile } from '@discordjs/rest';
import { type APIActionRowComponent, type APIComponentInMessageActionRow, escapeMarkdown } from 'discord.js';
import type { RenderProgress } from '../images/image-backend.ts';
import { wordsFor } from '../locales/words-for.ts';
import type { PictureRow, RequestRow } from '../storage/records.ts';
import { failureButtons, resultButtons, waitingButtons } from './request-buttons.ts';

/** What the one message of a request shows at a moment. */
export interface RequestView {
  readonly content: string;
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly files: readonly (RawFile & { readonly description: string })[];
}

/** A message takes 2,000 characters; the whole prompt is under Details. */
const SHOWN_PROMPT = 300;
const ALT_TEXT_LIMIT = 1000;

export interface QueuePlace {
  readonly place: number;
  readonly secondsLeft: number | undefined;
}

export function waitingView(request: RequestRow, { place, secondsLeft }: QueuePlace): RequestView {
  const words = wordsFor(request.locale);
  const line = words.request.waiting(place, secondsLeft);
  return view(request, `${line}${dueNote(request)}`, waitingButtons(request, words));
}

export function paintingView(request: RequestRow, progress?: RenderProgress): RequestView {
  const words = wordsFor(request.locale);
  const percent = progress && Math.min(100, Math.max(0, Math.round(progress.fraction * 100)));
  const line = words.request.painting(percent, progress?.secondsLeft);
  return view(request, `${line}${dueNote(request)}`, waitingButtons(request, words));
}

/** A response can be changed for 15 minutes only; after that, the picture has to be asked for. */
function dueNote(request: RequestRow): string {
  return request.place === 'response' ? `\n-# ${wordsFor(request.locale).request.dueLater(request.id)}` : '';
}

export function resultView(
  request: RequestRow,
  pictures: readonly { row: PictureRow; bytes: Uint8Array }[],
): RequestView {
  const words = wordsFor(request.locale);
  const painter = request.model === null ? request.backend : `${request.backend}, ${request.model}`;
  const line = `${painter} · ${request.width}×${request.height}`;
  const files = pictures.map(({ row, bytes }) => ({
    name: `${row.id}.${row.mediaType.replace('image/', '').replace('jpeg', 'jpg')}`,
    data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    contentType: row.mediaType,
    description: shorten(row.prompt, ALT_TEXT_LIMIT),
  }));
  return { ...view(request, line, resultButtons(request, words)), files };
}

export function failureView(request: RequestRow): RequestView {
  const words = wordsFor(request.locale);
  const { reason = 'unknown', reference } = request.failure ?? {};
  const lines = [
    words.failures[reason],
    words.nothingLost,
    ...(reference === undefined ? [] : [words.failureReference(reference)]),
  ];
  return view(request, lines.join('\n-# '), failureButtons(request, words));
}

export function cancelledView(request: RequestRow): RequestView {
  const words = wordsFor(request.locale);
  return view(request, words.request.cancelled, failureButtons(request, words));
}

function view(request: RequestRow, line: string, components: RequestView['components']): RequestView {
  return { content: `${titleOf(request)}\n-# ${line}`, components, files: [] };
}

/** Names the person without pinging them: every message goes out with `allowed_mentions` empty. */
function titleOf(request: RequestRow): string {
  return `**${quote(request.prompt, SHOWN_PROMPT)}** · <@${request.userId}>`;
}

/** A person's words on one line, as they typed them: nothing in them is formatting. */
export function quote(text: string, limit: number): string {
  return escapeMarkdown(shorten(text, limit).replaceAll(/\s+/gu, ' '), {
    heading: true,
    bulletedList: true,
    numberedList: true,
    maskedLink: true,
  });
}

/** At most that many characters, the last of them an ellipsis where something is left out. */
export function shorten(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
