import sharp from 'sharp';
import type { ChatBody } from './chat-body.ts';

/** What a model makes of a call. */
export interface SeenCall {
  readonly system: string;
  /** The text of the user's message. */
  readonly text: string;
  /** The same, where it is JSON. */
  readonly data: Record<string, unknown>;
  /** The colours of the pictures that it sees. */
  readonly colours: readonly string[];
  readonly schema: Record<string, unknown> | undefined;
}

type Schema = Readonly<Record<string, unknown>>;

const COLOURS: Readonly<Record<string, readonly number[]>> = {
  red: [255, 0, 0],
  green: [0, 255, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  black: [0, 0, 0],
  white: [255, 255, 255],
};

/** Looks at a call as a model that follows its instructions does. */
export async function seeCall(body: ChatBody, sights: number): Promise<SeenCall> {
  const system = body.messages.find(({ role }) => role === 'system')?.content;
  const content = body.messages.find(({ role }) => role === 'user')?.content ?? '';
  const parts = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content;
  const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
  const urls = parts.flatMap((part) => (part.type === 'image_url' ? [part.image_url.url] : []));
  const colours = await Promise.all(urls.slice(0, sights).map(colourOf));
  const told = typeof system === 'string' ? system : '';
  return { system: told, text, data: objectIn(text) ?? {}, colours, schema: schemaOf(body, told) };
}

/** An instance of a schema that says as little as possible, but names the colours it sees. */
export function instanceOf(schema: Schema | undefined, colours: readonly string[]): unknown {
  const types = [schema?.['type']].flat();
  const options = schema?.['enum'] as readonly string[] | undefined;
  if (options) return options[0];
  if (schema?.['anyOf'] || types.includes('null')) return null;
  if (types.includes('object')) {
    const properties = (schema?.['properties'] ?? {}) as Record<string, Schema>;
    return Object.fromEntries(
      Object.entries(properties).map(([key, child]) => [key, instanceOf(child, colours)]),
    );
  }
  if (types.includes('array')) {
    const items = schema?.['items'] as Schema;
    const isColours = (items['enum'] as readonly string[] | undefined)?.includes('red');
    return isColours ? colours : [instanceOf(items, colours)];
  }
  return types.includes('boolean') ? true : types.includes('number') ? 1 : 'word';
}

function schemaOf(body: ChatBody, system: string): Record<string, unknown> | undefined {
  if (body.response_format?.type === 'json_schema') return body.response_format.json_schema.schema;
  return body.tools?.[0]?.function.parameters ?? objectIn(/\{"type":"object".*\}/s.exec(system)?.[0] ?? '');
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function colourOf(url: string): Promise<string> {
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  const { channels } = await sharp(bytes).stats();
  const distance = (colour: readonly number[]) =>
    channels.slice(0, 3).reduce((sum, { mean }, index) => sum + (mean - (colour[index] ?? 0)) ** 2, 0);
  const [nearest] = Object.entries(COLOURS).toSorted(([, a], [, b]) => distance(a) - distance(b));
  return nearest?.[0] ?? '';
}
