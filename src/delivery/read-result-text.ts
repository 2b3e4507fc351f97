/** What the text of a request's message says once it shows the result. */
export interface ResultText {
  /** Shortened where it is long. */
  readonly prompt: string;
  readonly userId: string;
  readonly backend: string;
  readonly model: string | null;
  readonly width: number;
  readonly height: number;
}

const TITLE = /^\*\*(?<prompt>.+)\*\* · <@(?<userId>\d{1,20})>$/u;
const DETAILS =
  /^-# (?<backend>[^,]{1,100}?)(?:, (?<model>.{1,500}))? · (?<width>\d{1,5})×(?<height>\d{1,5})$/u;

/** Reads back what `resultView` has written; undefined for any other text. */
export function readResultText(content: string): ResultText | undefined {
  const [first = '', second = ''] = content.split('\n', 2);
  const title = TITLE.exec(first)?.groups;
  const details = DETAILS.exec(second)?.groups;
  if (!title || !details) return undefined;
  return {
    prompt: withoutEscapes(title['prompt'] ?? ''),
    userId: title['userId'] ?? '',
    backend: details['backend'] ?? '',
    model: details['model'] ?? null,
    width: Number(details['width']),
    height: Number(details['height']),
  };
}

/** Markdown escapes punctuation only. */
function withoutEscapes(text: string): string {
  return text.replaceAll(/\\(?<escaped>[^\p{L}\p{N}\s])/gu, '$<escaped>');
}
